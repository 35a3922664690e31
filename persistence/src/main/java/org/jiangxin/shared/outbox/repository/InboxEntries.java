package org.jiangxin.shared.outbox.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.jiangxin.shared.outbox.entity.InboxEntry;

/** The inbox: which consumer has done which event. */
@ApplicationScoped
public class InboxEntries {
    @PersistenceContext
    EntityManager em;

    public boolean contains(String consumer, String eventId) {
        return em.createQuery(
                                "select count(e) from InboxEntry e where e.consumer = :consumer and e.eventId = :eventId",
                                Long.class)
                        .setParameter("consumer", consumer)
                        .setParameter("eventId", eventId)
                        .getSingleResult()
                > 0;
    }

    /** Written in the transaction of the effect; the unique key refuses a second one, and with it the second effect. */
    public void add(String consumer, String eventId, Instant now) {
        em.persist(new InboxEntry(consumer, eventId, now));
    }
}
