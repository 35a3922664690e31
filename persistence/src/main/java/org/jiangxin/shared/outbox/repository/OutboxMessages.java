package org.jiangxin.shared.outbox.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.entity.OutboxMessage;
import org.jiangxin.shared.outbox.entity.OutboxStatus;

/** The outbox. Claims are compare-and-set updates, so two relays never send one row at the same time on purpose. */
@ApplicationScoped
public class OutboxMessages {
    @PersistenceContext
    EntityManager em;

    public void add(OutboxMessage message) {
        em.persist(message);
    }

    public Optional<OutboxMessage> find(long id) {
        return Optional.ofNullable(em.find(OutboxMessage.class, id));
    }

    /**
     * Rows never sent, or sent too long ago and not yet done; oldest first.
     *
     * @param onceBefore the limit for rows sent once
     * @param twiceBefore the limit for rows sent twice
     * @param oftenBefore the limit for rows sent more often
     */
    public List<Long> unconfirmed(
            Instant newBefore, Instant onceBefore, Instant twiceBefore, Instant oftenBefore, int atMost) {
        return em.createQuery("""
                        select m.id from OutboxMessage m
                        where (m.status = :fresh and m.createdAt < :newBefore)
                           or (m.status = :sent and m.attempts <= 1 and m.sentAt < :once)
                           or (m.status = :sent and m.attempts = 2 and m.sentAt < :twice)
                           or (m.status = :sent and m.attempts > 2 and m.sentAt < :often)
                        order by m.id""", Long.class)
                .setParameter("fresh", OutboxStatus.NEW)
                .setParameter("sent", OutboxStatus.SENT)
                .setParameter("newBefore", newBefore)
                .setParameter("once", onceBefore)
                .setParameter("twice", twiceBefore)
                .setParameter("often", oftenBefore)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Takes a row for sending. False when another relay was faster or the row is done. */
    public boolean claim(long id, int attemptsSeen, Instant now) {
        return em.createQuery("""
                        update OutboxMessage m
                        set m.status = :sent, m.sentAt = :now, m.attempts = m.attempts + 1, m.version = m.version + 1
                        where m.id = :id and m.attempts = :attempts and m.status <> :done""")
                        .setParameter("sent", OutboxStatus.SENT)
                        .setParameter("done", OutboxStatus.DONE)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("attempts", attemptsSeen)
                        .executeUpdate()
                == 1;
    }

    /** Leaves a sent row alone for another pause, without a try. */
    public void postpone(long id, Instant now) {
        em.createQuery("""
                        update OutboxMessage m set m.sentAt = :now, m.version = m.version + 1
                        where m.id = :id and m.status = :sent""")
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("sent", OutboxStatus.SENT)
                .executeUpdate();
    }

    public void markDone(long id) {
        em.createQuery("""
                        update OutboxMessage m set m.status = :done, m.version = m.version + 1
                        where m.id = :id and m.status <> :done""")
                .setParameter("done", OutboxStatus.DONE)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** What is on its way, by queue and status; the truth for all nodes. */
    public List<OutboxBacklog> backlog() {
        return em.createQuery("""
                        select m.queueName, m.status, count(m), min(m.createdAt) from OutboxMessage m
                        where m.status in :underway group by m.queueName, m.status""", Object[].class)
                .setParameter("underway", Set.of(OutboxStatus.NEW, OutboxStatus.SENT))
                .getResultStream()
                .map(row ->
                        new OutboxBacklog((QueueName) row[0], (OutboxStatus) row[1], (Long) row[2], (Instant) row[3]))
                .toList();
    }

    /** Status of an event in each queue it was sent to. */
    public Map<QueueName, OutboxStatus> statuses(String eventId) {
        return em.createQuery("select m from OutboxMessage m where m.eventId = :eventId", OutboxMessage.class)
                .setParameter("eventId", eventId)
                .getResultStream()
                .collect(Collectors.toMap(OutboxMessage::queueName, OutboxMessage::status));
    }

    public long countNotDone() {
        return em.createQuery("select count(m) from OutboxMessage m where m.status <> :done", Long.class)
                .setParameter("done", OutboxStatus.DONE)
                .getSingleResult();
    }
}
