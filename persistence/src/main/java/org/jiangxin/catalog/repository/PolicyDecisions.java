package org.jiangxin.catalog.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.catalog.entity.PolicyDecision;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;

/** Decisions about policy values: added and read only. */
@ApplicationScoped
public class PolicyDecisions {
    @PersistenceContext
    EntityManager em;

    /** Adds a decision at once: of two with the same revision, made in the same moment, the second is refused. */
    public void add(PolicyDecision decision, Refusal whenTaken) {
        try {
            em.persist(decision);
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Conflict(whenTaken);
        }
    }

    /** Every decision of some scopes, at most 1,000 scopes at once; oldest first. One statement. */
    public List<PolicyDecision> ofScopes(Collection<String> refs) {
        return em.createQuery(
                        "select d from PolicyDecision d where d.scope.ref in :refs order by d.id", PolicyDecision.class)
                .setParameter("refs", refs)
                .getResultList();
    }

    /** Every decision of one key, in whatever scope; oldest first. */
    public List<PolicyDecision> of(PolicyKey key) {
        return em.createQuery("select d from PolicyDecision d where d.key = :key order by d.id", PolicyDecision.class)
                .setParameter("key", key)
                .getResultList();
    }

    /** Every decision of one key in one scope, newest first. */
    public List<PolicyDecision> history(String ref, PolicyKey key) {
        return em.createQuery("""
                        select d from PolicyDecision d where d.scope.ref = :ref and d.key = :key
                        order by d.revision desc""", PolicyDecision.class)
                .setParameter("ref", ref)
                .setParameter("key", key)
                .getResultList();
    }
}
