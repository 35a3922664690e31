package org.jiangxin.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The one clock for lease, ledger, attempt, code and sign-in times: the database's. All nodes see the same time, whatever
 * their own clocks say. Hot paths read the same value inside their row's own SELECT instead of calling this.
 */
@ApplicationScoped
public class DatabaseClock {
    @PersistenceContext
    EntityManager em;

    /** Present time of the database. Needs no transaction. */
    public Instant now() {
        return em.createQuery("select offset datetime from DatabaseInstant d", OffsetDateTime.class)
                .getSingleResult()
                .toInstant();
    }
}
