package org.jiangxin.training.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.training.entity.Enrolment;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.jiangxin.training.entity.TrainingClassStatus;

/** Enrolments, always with their class. */
@ApplicationScoped
public class Enrolments {
    @PersistenceContext
    EntityManager em;

    /** Stores a new enrolment at once, so that a second click in the same moment is refused and not an error. */
    public void add(Enrolment enrolment, Refusal whenTaken) {
        try {
            em.persist(enrolment);
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Conflict(whenTaken);
        }
    }

    public Enrolment get(long id) {
        return em.createQuery("""
                        select e from Enrolment e join fetch e.trainingClass where e.id = :id""", Enrolment.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(Enrolment.class, id));
    }

    public Optional<Enrolment> find(String publicId) {
        return em.createQuery("""
                        select e from Enrolment e join fetch e.trainingClass
                        where e.publicId = :publicId""", Enrolment.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** A learner's enrolments, newest first. A roster that no regulator has approved is not the learner's concern yet. */
    public List<Enrolment> ofLearner(long learnerId) {
        return em.createQuery("""
                        select e from Enrolment e join fetch e.trainingClass
                        where e.learnerId = :learnerId and e.status <> :listed order by e.id desc""", Enrolment.class)
                .setParameter("learnerId", learnerId)
                .setParameter("listed", EnrolmentStatus.LISTED)
                .getResultList();
    }

    /** The learner's enrolments for a course version that are active or completed, active ones and newest first. */
    public List<Enrolment> standing(long learnerId, long courseVersionId) {
        return em.createQuery("""
                        select e from Enrolment e join fetch e.trainingClass
                        where e.learnerId = :learnerId and e.courseVersionId = :courseVersionId
                          and e.status in :standing
                        order by e.status, e.id desc""", Enrolment.class)
                .setParameter("learnerId", learnerId)
                .setParameter("courseVersionId", courseVersionId)
                .setParameter("standing", EnumSet.of(EnrolmentStatus.ACTIVE, EnrolmentStatus.COMPLETED))
                .getResultList();
    }

    /** A learner's turns in a class, last first. */
    public List<Enrolment> turns(long classId, long learnerId) {
        return em.createQuery("""
                        select e from Enrolment e
                        where e.trainingClass.id = :classId and e.learnerId = :learnerId
                        order by e.turn desc""", Enrolment.class)
                .setParameter("classId", classId)
                .setParameter("learnerId", learnerId)
                .getResultList();
    }

    /** Ids behind one, in order, for going through all of them. */
    public List<Long> after(long id, int atMost) {
        return em.createQuery("select e.id from Enrolment e where e.id > :after order by e.id", Long.class)
                .setParameter("after", id)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Notes the first moment of study; true when this call was the first. */
    public boolean markStarted(long id, Instant now) {
        return em.createQuery("""
                        update Enrolment e set e.startedAt = :now, e.version = e.version + 1
                        where e.id = :id and e.startedAt is null and e.status = :active""")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("active", EnrolmentStatus.ACTIVE)
                        .executeUpdate()
                == 1;
    }

    /** One learner of a class as lists need it. */
    public record Line(
            long enrolmentId,
            String publicId,
            long learnerId,
            EnrolmentStatus status,
            String traineeGroup,
            Instant enrolledAt,
            Instant startedAt,
            Instant completedAt) {}

    /** Everybody who is in a class or has completed it, in the order they joined. */
    public List<Line> linesOf(long classId) {
        return em
                .createQuery("""
                        select e.id, e.publicId, e.learnerId, e.status, e.traineeGroup, e.enrolledAt, e.startedAt,
                          e.completedAt
                        from Enrolment e
                        where e.trainingClass.id = :classId and e.status <> :withdrawn order by e.id""", Object[].class)
                .setParameter("classId", classId)
                .setParameter("withdrawn", EnrolmentStatus.WITHDRAWN)
                .getResultList()
                .stream()
                .map(row -> new Line(
                        (Long) row[0],
                        (String) row[1],
                        (Long) row[2],
                        (EnrolmentStatus) row[3],
                        (String) row[4],
                        (Instant) row[5],
                        (Instant) row[6],
                        (Instant) row[7]))
                .toList();
    }

    /** How many are in a class or have completed it. */
    public long countIn(long classId) {
        return em.createQuery("""
                        select count(e) from Enrolment e
                        where e.trainingClass.id = :classId and e.status <> :withdrawn""", Long.class)
                .setParameter("classId", classId)
                .setParameter("withdrawn", EnrolmentStatus.WITHDRAWN)
                .getSingleResult();
    }

    /** All turns that learners have had in a class; at most 1,000 learners at once. */
    public List<Enrolment> turnsOf(long classId, Collection<Long> learnerIds) {
        return em.createQuery("""
                        select e from Enrolment e
                        where e.trainingClass.id = :classId and e.learnerId in :learnerIds
                        order by e.learnerId, e.turn desc""", Enrolment.class)
                .setParameter("classId", classId)
                .setParameter("learnerIds", learnerIds)
                .getResultList();
    }

    /**
     * A place that a learner has in another class at the same time.
     *
     * @param className what it is called
     */
    public record Elsewhere(long learnerId, String className, LocalDate startsOn, LocalDate endsOn) {}

    /** Who of the learners is, or is listed, in another class whose term overlaps with the given days; at most 1,000 learners. */
    public List<Elsewhere> elsewhere(
            Collection<Long> learnerIds, long exceptClassId, LocalDate startsOn, LocalDate endsOn) {
        return em
                .createQuery("""
                        select e.learnerId, c.title, c.startsOn, c.endsOn
                        from Enrolment e join e.trainingClass c
                        where e.learnerId in :learnerIds and c.id <> :exceptClassId and e.status in :present
                          and c.status not in :over and c.startsOn <= :endsOn and c.endsOn >= :startsOn
                        order by e.learnerId, c.startsOn""", Object[].class)
                .setParameter("learnerIds", learnerIds)
                .setParameter("exceptClassId", exceptClassId)
                .setParameter("present", EnumSet.of(EnrolmentStatus.LISTED, EnrolmentStatus.ACTIVE))
                .setParameter("over", EnumSet.of(TrainingClassStatus.CLOSED, TrainingClassStatus.REFUSED))
                .setParameter("startsOn", startsOn)
                .setParameter("endsOn", endsOn)
                .getResultList()
                .stream()
                .map(row -> new Elsewhere((Long) row[0], (String) row[1], (LocalDate) row[2], (LocalDate) row[3]))
                .toList();
    }

    /** Those on the roster of a class that was not approved until now. */
    public List<Enrolment> listed(long classId) {
        return inState(classId, EnrolmentStatus.LISTED);
    }

    /** Those who study in a class now. */
    public List<Enrolment> active(long classId) {
        return inState(classId, EnrolmentStatus.ACTIVE);
    }

    private List<Enrolment> inState(long classId, EnrolmentStatus state) {
        return em.createQuery("""
                        select e from Enrolment e
                        where e.trainingClass.id = :classId and e.status = :state order by e.id""", Enrolment.class)
                .setParameter("classId", classId)
                .setParameter("state", state)
                .getResultList();
    }

    /** Stores enrolments that were checked together. */
    public void addAll(List<Enrolment> enrolments) {
        enrolments.forEach(em::persist);
        em.flush();
    }
}
