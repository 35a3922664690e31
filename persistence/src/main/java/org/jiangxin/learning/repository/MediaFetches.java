package org.jiangxin.learning.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.learning.entity.MediaFetch;
import org.jiangxin.learning.entity.PlaybackLease;

/** Fetched segments: inserted and read, never changed. */
@ApplicationScoped
public class MediaFetches {
    @PersistenceContext
    EntityManager em;

    /**
     * Stores a fetch at once. False when the same segment was fetched under the same lease before, which is as good; the transaction
     * is then of no more use.
     */
    public boolean add(MediaFetch fetch) {
        try {
            em.persist(fetch);
            em.flush();
            return true;
        } catch (ConstraintViolationException e) {
            return false;
        }
    }

    /** Stores, with what else the transaction stores, a fetch under a lease that nobody knows yet. */
    public void keep(MediaFetch fetch) {
        em.persist(fetch);
    }

    /** What was fetched under a lease, in order. */
    public List<MediaFetch> ofLease(String leaseId) {
        return em.createQuery("""
                        select f from MediaFetch f where f.leaseId = :lease order by f.fetchedAt, f.id""", MediaFetch.class)
                .setParameter("lease", leaseId)
                .getResultList();
    }

    /**
     * What the page that holds a lease has fetched of its lesson under earlier ones, newest first.
     *
     * @param from first segment that is asked for
     * @param to last segment
     */
    public List<MediaFetch> ofPage(PlaybackLease lease, int from, int to, Instant since, int atMost) {
        return em.createQuery("""
                        select f from MediaFetch f
                        where f.learnerId = :learner and f.lessonId = :lesson and f.tabId = :tab
                          and f.leaseId <> :lease and f.segment between :from and :to and f.fetchedAt > :since
                        order by f.fetchedAt desc, f.id desc""", MediaFetch.class)
                .setParameter("learner", lease.learnerId())
                .setParameter("lesson", lease.lessonId())
                .setParameter("tab", lease.holder().tabId())
                .setParameter("lease", lease.leaseId())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("since", since)
                .setMaxResults(atMost)
                .getResultList();
    }
}
