package org.jiangxin.identity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.OneTimeCode;

/** One-time codes, and how many were sent where. */
@ApplicationScoped
public class OneTimeCodes {
    @PersistenceContext
    EntityManager em;

    public void add(OneTimeCode code) {
        em.persist(code);
    }

    /** The code locked for one try, so that guesses sent at once are each counted. */
    public Optional<OneTimeCode> findForEntry(String publicId) {
        return em.createQuery("select c from OneTimeCode c where c.publicId = :publicId", OneTimeCode.class)
                .setParameter("publicId", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public long sentTo(String targetIndex, Instant since) {
        return em.createQuery("""
                        select count(c) from OneTimeCode c
                        where c.targetIndex = :targetIndex and c.createdAt > :since""", Long.class)
                .setParameter("targetIndex", targetIndex)
                .setParameter("since", since)
                .getSingleResult();
    }

    public long sentTo(String targetIndex, CodePurpose purpose, Instant since) {
        return em.createQuery("""
                        select count(c) from OneTimeCode c
                        where c.targetIndex = :targetIndex and c.purpose = :purpose and c.createdAt > :since""", Long.class)
                .setParameter("targetIndex", targetIndex)
                .setParameter("purpose", purpose)
                .setParameter("since", since)
                .getSingleResult();
    }

    public long askedFrom(String sourceIndex, Instant since) {
        return em.createQuery("""
                        select count(c) from OneTimeCode c
                        where c.sourceIndex = :sourceIndex and c.createdAt > :since""", Long.class)
                .setParameter("sourceIndex", sourceIndex)
                .setParameter("since", since)
                .getSingleResult();
    }
}
