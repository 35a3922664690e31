package org.jiangxin.organization.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jiangxin.organization.entity.TrainingCapacity;

/** What institutions can train at one time, only ever added to. */
@ApplicationScoped
public class TrainingCapacities {
    @PersistenceContext
    EntityManager em;

    public void add(TrainingCapacity capacity) {
        em.persist(capacity);
    }

    /** The one that counts: the newest. */
    public Optional<TrainingCapacity> of(long organizationId) {
        return em.createQuery(
                        "select c from TrainingCapacity c where c.organizationId = :organizationId order by c.recordedAt desc, c.id desc",
                        TrainingCapacity.class)
                .setParameter("organizationId", organizationId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
