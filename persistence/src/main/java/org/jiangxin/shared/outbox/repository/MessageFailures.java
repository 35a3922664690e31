package org.jiangxin.shared.outbox.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.entity.MessageFailure;

/** Failures of consumers, the newest first. */
@ApplicationScoped
public class MessageFailures {
    @PersistenceContext
    EntityManager em;

    public void add(MessageFailure failure) {
        em.persist(failure);
    }

    public Optional<MessageFailure> find(QueueName queue, String eventId) {
        return em.createQuery(
                        "select f from MessageFailure f where f.queueName = :queue and f.eventId = :eventId",
                        MessageFailure.class)
                .setParameter("queue", queue)
                .setParameter("eventId", eventId)
                .getResultStream()
                .findFirst();
    }

    public List<MessageFailure> latest(int atMost) {
        return em.createQuery("select f from MessageFailure f order by f.lastAt desc, f.id desc", MessageFailure.class)
                .setMaxResults(atMost)
                .getResultList();
    }
}
