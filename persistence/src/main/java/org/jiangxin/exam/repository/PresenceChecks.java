package org.jiangxin.exam.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jiangxin.exam.entity.PresenceCheck;

/** Drawn moments of exams. */
@ApplicationScoped
public class PresenceChecks {
    @PersistenceContext
    EntityManager em;

    public void add(PresenceCheck check) {
        em.persist(check);
    }

    /** All of an attempt, in the order of their moments. */
    public List<PresenceCheck> of(long attemptId) {
        return em.createQuery(
                        "select p from PresenceCheck p where p.attemptId = :attempt order by p.dueAt, p.id",
                        PresenceCheck.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }
}
