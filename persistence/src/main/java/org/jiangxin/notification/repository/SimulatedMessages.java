package org.jiangxin.notification.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.jiangxin.notification.entity.SimulatedChannel;
import org.jiangxin.notification.entity.SimulatedMessage;

/** What the simulators took, newest first. */
@ApplicationScoped
public class SimulatedMessages {
    @PersistenceContext
    EntityManager em;

    public void add(SimulatedMessage message) {
        em.persist(message);
    }

    public List<SimulatedMessage> newest(SimulatedChannel channel, int atMost) {
        return em.createQuery(
                        "select s from SimulatedMessage s where s.channel = :channel order by s.id desc",
                        SimulatedMessage.class)
                .setParameter("channel", channel)
                .setMaxResults(atMost)
                .getResultList();
    }

    public List<SimulatedMessage> newestTo(SimulatedChannel channel, String recipientIndex, int atMost) {
        return em.createQuery("""
                        select s from SimulatedMessage s
                        where s.channel = :channel and s.recipientIndex = :recipient order by s.id desc""", SimulatedMessage.class)
                .setParameter("channel", channel)
                .setParameter("recipient", recipientIndex)
                .setMaxResults(atMost)
                .getResultList();
    }

    public int removeBefore(Instant limit) {
        return em.createQuery("delete from SimulatedMessage s where s.createdAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
