package org.jiangxin.shared.baseline.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jiangxin.shared.baseline.entity.BaselineRow;

/** The cheapest durable write this platform can do: one update by primary key. */
@ApplicationScoped
public class BaselineRows {
    @PersistenceContext
    EntityManager em;

    /** Native, because the row's entity is immutable for everybody else. */
    public boolean increment(long id) {
        return em.createNativeQuery("update baseline_rows set counter = counter + 1 where id = :id and counter >= 0")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    public void add(long id) {
        em.persist(new BaselineRow(id));
    }
}
