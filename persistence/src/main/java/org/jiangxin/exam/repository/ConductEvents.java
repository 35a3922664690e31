package org.jiangxin.exam.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jiangxin.exam.entity.ConductEvent;
import org.jiangxin.exam.entity.ConductKind;

/** What was seen of the conduct in attempts. */
@ApplicationScoped
public class ConductEvents {
    @PersistenceContext
    EntityManager em;

    public void add(ConductEvent event) {
        em.persist(event);
    }

    /** Everything seen in an attempt, in the order it arrived. */
    public List<ConductEvent> of(long attemptId) {
        return em.createQuery(
                        "select c from ConductEvent c where c.attemptId = :attempt order by c.occurredAt, c.id",
                        ConductEvent.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }

    public long count(long attemptId, ConductKind kind) {
        return em.createQuery(
                        "select count(c) from ConductEvent c where c.attemptId = :attempt and c.kind = :kind",
                        Long.class)
                .setParameter("attempt", attemptId)
                .setParameter("kind", kind)
                .getSingleResult();
    }
}
