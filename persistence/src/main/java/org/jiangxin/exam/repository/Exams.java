package org.jiangxin.exam.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.Optional;
import org.jiangxin.exam.entity.Exam;
import org.jiangxin.shared.error.NotFound;

/** The exams that are held. A class sees its own exam, or else the one for every class of the course version. */
@ApplicationScoped
public class Exams {
    @PersistenceContext
    EntityManager em;

    public void add(Exam exam) {
        em.persist(exam);
    }

    public Exam get(long id) {
        var exam = em.find(Exam.class, id);
        if (exam == null) {
            throw new NotFound(Exam.class, id);
        }
        return exam;
    }

    public Optional<Exam> find(String publicId) {
        return em
                .createQuery("select e from Exam e where e.publicId = :publicId", Exam.class)
                .setParameter("publicId", publicId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The exam a class sits: its own before the common one, the newest first. */
    public Optional<Exam> ofClass(long courseVersionId, long classId) {
        return em
                .createQuery("""
                        select e from Exam e
                        where e.courseVersionId = :courseVersion and (e.classId = :trainingClass or e.classId is null)
                        order by e.classId asc nulls last, e.id desc""", Exam.class)
                .setParameter("courseVersion", courseVersionId)
                .setParameter("trainingClass", classId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The exam set for exactly this scope, for a repeated import. */
    public Optional<Exam> setFor(long courseVersionId, Long classId) {
        return em
                .createQuery("""
                        select e from Exam e
                        where e.courseVersionId = :courseVersion and (e.classId = :trainingClass or (:common = 1 and e.classId is null))
                        order by e.id desc""", Exam.class)
                .setParameter("courseVersion", courseVersionId)
                .setParameter("trainingClass", Objects.requireNonNullElse(classId, -1L))
                .setParameter("common", classId == null ? 1 : 0)
                .getResultList()
                .stream()
                .findFirst();
    }
}
