package org.jiangxin.identity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.jiangxin.identity.entity.VerificationAttempt;
import org.jiangxin.identity.entity.VerificationResult;

/** The log of verification attempts: added to and read, never changed. */
@ApplicationScoped
public class VerificationAttempts {
    @PersistenceContext
    EntityManager em;

    public void add(VerificationAttempt attempt) {
        em.persist(attempt);
    }

    public List<VerificationAttempt> ofAccount(long accountId, int atMost) {
        return em.createQuery("""
                        select v from VerificationAttempt v where v.accountId = :accountId
                        order by v.attemptedAt desc, v.id desc""", VerificationAttempt.class)
                .setParameter("accountId", accountId)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Mismatches since a time: the answer to trying one person's data after another. */
    public long mismatchesSince(long accountId, Instant since) {
        return em.createQuery("""
                        select count(v) from VerificationAttempt v
                        where v.accountId = :accountId and v.result = :mismatch and v.attemptedAt > :since""", Long.class)
                .setParameter("accountId", accountId)
                .setParameter("mismatch", VerificationResult.MISMATCH)
                .setParameter("since", since)
                .getSingleResult();
    }

    public List<VerificationAttempt> latest(int atMost) {
        return em.createQuery(
                        "select v from VerificationAttempt v order by v.attemptedAt desc, v.id desc",
                        VerificationAttempt.class)
                .setMaxResults(atMost)
                .getResultList();
    }
}
