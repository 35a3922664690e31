package org.jiangxin.exam.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.AttemptStatus;
import org.jiangxin.shared.error.NotFound;

/**
 * Attempts. The learner's own reads carry the learner's id in the query, so that another's attempt is simply not found. The
 * locking reads bring the database's time in the same SELECT: one statement says what the row is and when.
 */
@ApplicationScoped
public class Attempts {
    @PersistenceContext
    EntityManager em;

    /** An attempt and the database's time at which it was read. */
    public record Timed(Attempt attempt, Instant now) {}

    /**
     * Adds an attempt at once, so that two requests for the same sitting meet here and not at the end of the transaction.
     * False when the other one was faster; the transaction is then of no more use.
     */
    public boolean add(Attempt attempt) {
        try {
            em.persist(attempt);
            em.flush();
            return true;
        } catch (ConstraintViolationException e) {
            return false;
        }
    }

    /** Attempts by their public ids, oldest first; at most 1,000. */
    public List<Attempt> named(Collection<String> publicIds) {
        return em.createQuery("select a from Attempt a where a.publicId in :ids order by a.id", Attempt.class)
                .setParameter("ids", publicIds)
                .getResultList();
    }

    /** Any attempt, without a lock, for the platform itself. */
    public Timed any(String publicId) {
        return timed(
                em.createQuery("select a, offset datetime from Attempt a where a.publicId = :publicId", Object[].class)
                        .setParameter("publicId", publicId),
                publicId);
    }

    /** The learner's own attempt, without a lock. */
    public Timed own(String publicId, long learnerId) {
        return timed(
                em.createQuery("""
                                select a, offset datetime from Attempt a
                                where a.publicId = :publicId and a.learnerId = :learner""", Object[].class)
                        .setParameter("publicId", publicId)
                        .setParameter("learner", learnerId),
                publicId);
    }

    /** The learner's own attempt, locked until the transaction ends: writers of one attempt go one after the other. */
    public Timed ownForChange(String publicId, long learnerId) {
        return timed(
                em.createQuery("""
                                select a, offset datetime from Attempt a
                                where a.publicId = :publicId and a.learnerId = :learner""", Object[].class)
                        .setParameter("publicId", publicId)
                        .setParameter("learner", learnerId)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE),
                publicId);
    }

    /** Any attempt, locked, for the proctor's commands. */
    public Timed forChange(String publicId) {
        return timed(
                em.createQuery("select a, offset datetime from Attempt a where a.publicId = :publicId", Object[].class)
                        .setParameter("publicId", publicId)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE),
                publicId);
    }

    /** Any attempt, locked, for marking and for the deadline. */
    public Timed forChange(long id) {
        return timed(
                em.createQuery("select a, offset datetime from Attempt a where a.id = :id", Object[].class)
                        .setParameter("id", id)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE),
                id);
    }

    private static Timed timed(TypedQuery<Object[]> query, Object key) {
        return query.getResultList().stream()
                .findFirst()
                .map(row -> new Timed((Attempt) row[0], ((OffsetDateTime) row[1]).toInstant()))
                .orElseThrow(() -> new NotFound(Attempt.class, key));
    }

    /** The attempts of an enrolment, oldest first. */
    public List<Attempt> ofEnrolment(long enrolmentId) {
        return em.createQuery(
                        "select a from Attempt a where a.enrolmentId = :enrolment order by a.attemptNumber",
                        Attempt.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    /** Sittings of one exam by one learner, oldest first. */
    public List<Attempt> ofExam(long examId, long learnerId) {
        return em.createQuery("""
                        select a from Attempt a
                        where a.examId = :exam and a.learnerId = :learner order by a.attemptNumber""", Attempt.class)
                .setParameter("exam", examId)
                .setParameter("learner", learnerId)
                .getResultList();
    }

    /** An attempt of the learner whose clock runs, if there is one. */
    public Optional<Attempt> running(long learnerId) {
        return em
                .createQuery("""
                        select a from Attempt a
                        where a.learnerId = :learner and a.status in (:running) order by a.id desc""", Attempt.class)
                .setParameter("learner", learnerId)
                .setParameter("running", EnumSet.of(AttemptStatus.IN_PROGRESS, AttemptStatus.LOCKED))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Ids of attempts after the given one, in order, for going through all of them. */
    public List<Long> idsAfter(long id, int atMost) {
        return em.createQuery("select a.id from Attempt a where a.id > :id order by a.id", Long.class)
                .setParameter("id", id)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** An attempt as it is, without a lock. */
    public Attempt get(long id) {
        var attempt = em.find(Attempt.class, id);
        if (attempt == null) {
            throw new NotFound(Attempt.class, id);
        }
        return attempt;
    }

    /** Attempts whose deadline passed before the given time and that nobody handed in. */
    public List<Long> overdue(Instant deadlineBefore, int atMost) {
        return em.createQuery("""
                        select a.id from Attempt a
                        where a.status in (:running) and a.deadlineAt < :before order by a.deadlineAt""", Long.class)
                .setParameter("running", EnumSet.of(AttemptStatus.IN_PROGRESS, AttemptStatus.LOCKED))
                .setParameter("before", deadlineBefore)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Attempts assigned and never started whose window has ended. */
    public List<Long> missed(Instant now, int atMost) {
        return em.createQuery("""
                        select a.id from Attempt a
                        where a.status = :assigned and a.windowEndsAt <= :now order by a.id""", Long.class)
                .setParameter("assigned", AttemptStatus.ASSIGNED)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }
}
