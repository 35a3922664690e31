package org.jiangxin.training.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.training.entity.Enrolment;
import org.jiangxin.training.entity.EnrolmentStatus;

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

    /** A learner's enrolments, newest first. */
    public List<Enrolment> ofLearner(long learnerId) {
        return em.createQuery("""
                        select e from Enrolment e join fetch e.trainingClass
                        where e.learnerId = :learnerId order by e.id desc""", Enrolment.class)
                .setParameter("learnerId", learnerId)
                .getResultList();
    }

    /** The learner's enrolments for a course version that are active or completed, active ones and newest first. */
    public List<Enrolment> standing(long learnerId, long courseVersionId) {
        return em.createQuery("""
                        select e from Enrolment e join fetch e.trainingClass
                        where e.learnerId = :learnerId and e.courseVersionId = :courseVersionId
                          and e.status <> :withdrawn
                        order by e.status, e.id desc""", Enrolment.class)
                .setParameter("learnerId", learnerId)
                .setParameter("courseVersionId", courseVersionId)
                .setParameter("withdrawn", EnrolmentStatus.WITHDRAWN)
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
}
