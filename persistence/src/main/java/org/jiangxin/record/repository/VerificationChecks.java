package org.jiangxin.record.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.jiangxin.record.entity.VerificationCheck;

/** The public's checks, counted by who asks and by what is asked about. */
@ApplicationScoped
public class VerificationChecks {
    @PersistenceContext
    EntityManager em;

    public void add(VerificationCheck check) {
        em.persist(check);
    }

    public long fromSource(String sourceIndex, Instant since) {
        return em.createQuery("""
                        select count(v) from VerificationCheck v
                        where v.sourceIndex = :sourceIndex and v.checkedAt > :since""", Long.class)
                .setParameter("sourceIndex", sourceIndex)
                .setParameter("since", since)
                .getSingleResult();
    }

    public long aboutSerial(String serialIndex, Instant since) {
        return em.createQuery("""
                        select count(v) from VerificationCheck v
                        where v.serialIndex = :serialIndex and v.checkedAt > :since""", Long.class)
                .setParameter("serialIndex", serialIndex)
                .setParameter("since", since)
                .getSingleResult();
    }
}
