package org.jiangxin.learning.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangxin.learning.entity.LessonStudy;

/** Progress by enrolment and lesson. */
@ApplicationScoped
public class LessonStudies {
    @PersistenceContext
    EntityManager em;

    public void add(LessonStudy study) {
        em.persist(study);
    }

    public Optional<LessonStudy> find(long enrolmentId, long lessonId) {
        return em
                .createQuery("""
                        select s from LessonStudy s
                        where s.enrolmentId = :enrolment and s.lessonId = :lesson""", LessonStudy.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("lesson", lessonId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Lessons whose missed check can no longer be made up for, by id behind one. */
    public List<LessonStudy> makeUpsOver(LocalDate today, long after, int atMost) {
        return em.createQuery("""
                        select s from LessonStudy s
                        where s.makeUpDue = true and s.makeUpUntil < :today and s.id > :after order by s.id""", LessonStudy.class)
                .setParameter("today", today)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultList();
    }

    public List<LessonStudy> ofEnrolment(long enrolmentId) {
        return em.createQuery(
                        "select s from LessonStudy s where s.enrolmentId = :enrolment order by s.id", LessonStudy.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }
}
