package org.jiangxin.integrity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.integrity.entity.FlagKind;
import org.jiangxin.integrity.entity.RiskFlag;

/** Flags: inserted and read, never changed. */
@ApplicationScoped
public class RiskFlags {
    @PersistenceContext
    EntityManager em;

    /** Stores a flag at once. False when the same one was raised in the same moment; the transaction is then of no more use. */
    public boolean add(RiskFlag flag) {
        try {
            em.persist(flag);
            em.flush();
            return true;
        } catch (ConstraintViolationException e) {
            return false;
        }
    }

    public boolean exists(long learnerId, FlagKind kind, String subject) {
        return em.createQuery("""
                                select count(f) from RiskFlag f
                                where f.learnerId = :learner and f.kind = :kind and f.subject = :subject""", Long.class)
                        .setParameter("learner", learnerId)
                        .setParameter("kind", kind)
                        .setParameter("subject", subject)
                        .getSingleResult()
                > 0;
    }

    /** Flags by their public ids, oldest first; at most 1,000. */
    public List<RiskFlag> named(Collection<String> publicIds) {
        return em.createQuery("select f from RiskFlag f where f.publicId in :ids order by f.id", RiskFlag.class)
                .setParameter("ids", publicIds)
                .getResultList();
    }

    /** A learner's flags, newest first. */
    public List<RiskFlag> ofLearner(long learnerId, int atMost) {
        return em.createQuery("""
                        select f from RiskFlag f where f.learnerId = :learner order by f.id desc""", RiskFlag.class)
                .setParameter("learner", learnerId)
                .setMaxResults(atMost)
                .getResultList();
    }
}
