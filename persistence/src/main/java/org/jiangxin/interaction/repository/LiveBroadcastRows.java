package org.jiangxin.interaction.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.interaction.entity.BroadcastStatus;
import org.jiangxin.interaction.entity.LiveBroadcast;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;

/** Broadcasts. That only one of a class and lesson is open is held by the database. */
@ApplicationScoped
public class LiveBroadcastRows {
    @PersistenceContext
    EntityManager em;

    /** Stores a new one, or refuses when another was faster. */
    public void add(LiveBroadcast broadcast, Refusal taken) {
        try {
            em.persist(broadcast);
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Conflict(taken);
        }
    }

    public Optional<LiveBroadcast> find(String publicId) {
        return em.createQuery("select b from LiveBroadcast b where b.publicId = :publicId", LiveBroadcast.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** One that nobody else feeds or ends until the transaction is over. */
    public Optional<LiveBroadcast> lock(String publicId) {
        return em.createQuery("select b from LiveBroadcast b where b.publicId = :publicId", LiveBroadcast.class)
                .setParameter("publicId", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Those of a class and lesson that can have been seen after a moment, oldest first: one SELECT per beat of a live class. */
    public List<LiveBroadcast> since(long classId, long lessonId, Instant moment) {
        return em.createQuery("""
                        select b from LiveBroadcast b
                        where b.classId = :classId and b.lessonId = :lessonId
                          and (b.endedAt is null or b.endedAt > :moment)
                        order by b.startedAt, b.id""", LiveBroadcast.class)
                .setParameter("classId", classId)
                .setParameter("lessonId", lessonId)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** The newest of a class and lesson. */
    public Optional<LiveBroadcast> newest(long classId, long lessonId) {
        return em.createQuery("""
                        select b from LiveBroadcast b where b.classId = :classId and b.lessonId = :lessonId
                        order by b.startedAt desc, b.id desc""", LiveBroadcast.class)
                .setParameter("classId", classId)
                .setParameter("lessonId", lessonId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Open ones that nothing came for, or that began too long ago. */
    public List<String> left(Instant fedBefore, Instant startedBefore, int atMost) {
        return em.createQuery("""
                        select b.publicId from LiveBroadcast b
                        where b.status = :open
                          and (coalesce(b.lastFedAt, b.startedAt) < :fed or b.startedAt < :started)
                        order by b.id""", String.class)
                .setParameter("open", BroadcastStatus.ON_AIR)
                .setParameter("fed", fedBefore)
                .setParameter("started", startedBefore)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Which of these are open, at most 1,000. */
    public List<String> open(Collection<String> publicIds) {
        return em.createQuery("""
                        select b.publicId from LiveBroadcast b
                        where b.publicId in :ids and b.status = :open""", String.class)
                .setParameter("ids", publicIds)
                .setParameter("open", BroadcastStatus.ON_AIR)
                .getResultList();
    }

    /** Which of these are needed: open, or ended so lately that a page may still play their end. At most 1,000. */
    public List<String> needed(Collection<String> publicIds, Instant endedAfter) {
        return em.createQuery("""
                        select b.publicId from LiveBroadcast b
                        where b.publicId in :ids and (b.endedAt is null or b.endedAt > :moment)""", String.class)
                .setParameter("ids", publicIds)
                .setParameter("moment", endedAfter)
                .getResultList();
    }
}
