package org.jiangxin.exam.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jiangxin.exam.entity.Question;

/** Question banks. Only current revisions are drawn and compared; retired ones stay for old papers. */
@ApplicationScoped
public class Questions {
    @PersistenceContext
    EntityManager em;

    public void add(Question question) {
        em.persist(question);
    }

    /** Current questions of a course with their options, in the order of their codes. */
    public List<Question> currentOf(long courseId) {
        return em.createQuery("""
                        select q from Question q left join fetch q.options
                        where q.courseId = :course and q.retiredAt is null
                        order by q.code""", Question.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    /** Highest revision of each code a course ever had: rows of code and revision. */
    public List<Object[]> lastRevisionsOf(long courseId) {
        return em.createQuery("""
                        select q.code, max(q.revision) from Question q
                        where q.courseId = :course group by q.code""", Object[].class)
                .setParameter("course", courseId)
                .getResultList();
    }

    public long countCurrent(long courseId) {
        return em.createQuery(
                        "select count(q) from Question q where q.courseId = :course and q.retiredAt is null",
                        Long.class)
                .setParameter("course", courseId)
                .getSingleResult();
    }
}
