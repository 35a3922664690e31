package org.jiangxin.learning.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PessimisticLockException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.learning.entity.LeaseStatus;
import org.jiangxin.learning.entity.PlaybackLease;

/**
 * The lease rows. The read brings the database's time in the same SELECT; the write is the entity's UPDATE guarded by its
 * version, sent by {@link #store()}, which fails when another request was faster.
 */
@ApplicationScoped
public class PlaybackLeases {
    /** Unique place of an entry in its chain. */
    private static final String NEXT_ENTRY = "UK_LEDGER_ENTRIES_NUMBER";

    @PersistenceContext
    EntityManager em;

    /** A lease and the database's time at which it was read. */
    public record Timed(PlaybackLease lease, Instant now) {}

    /** The learner's lease, if there ever was one. */
    public Optional<Timed> find(long learnerId) {
        return em.createQuery("""
                        select l, offset datetime from PlaybackLease l where l.learnerId = :learner""", Object[].class).setParameter("learner", learnerId).getResultList().stream()
                .findFirst()
                // The database keeps microseconds; an answer given again must not show more than the first one.
                .map(row -> new Timed(
                        (PlaybackLease) row[0],
                        ((OffsetDateTime) row[1]).toInstant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Stores the learner's first lease at once. False when another request was faster; the transaction is then of no more use. */
    public boolean add(PlaybackLease lease) {
        try {
            em.persist(lease);
            em.flush();
            return true;
        } catch (ConstraintViolationException e) {
            return false;
        }
    }

    /**
     * Sends what was changed now, so that a lost race shows itself here. False when another request was faster; the transaction
     * is then of no more use.
     */
    public boolean store() {
        try {
            em.flush();
            return true;
        } catch (OptimisticLockException | PessimisticLockException | LockTimeoutException e) {
            return false;
        } catch (ConstraintViolationException e) {
            // The sweeper, or another node, has closed the same interval in this moment: the next place in the chain is
            // taken.
            if (!String.valueOf(e.getMessage()).toUpperCase(Locale.ROOT).contains(NEXT_ENTRY)) {
                throw e;
            }
            return false;
        }
    }

    /** Learners whose lease nobody has renewed in time and nobody has closed. */
    public List<Long> expired(Instant now, int atMost) {
        return em.createQuery("""
                        select l.learnerId from PlaybackLease l
                        where l.status <> :free and l.expiresAt < :now order by l.learnerId""", Long.class)
                .setParameter("free", LeaseStatus.FREE)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }
}
