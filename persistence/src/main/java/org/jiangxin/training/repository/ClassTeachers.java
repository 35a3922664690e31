package org.jiangxin.training.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jiangxin.training.entity.ClassTeacher;

/** Teachers of classes. */
@ApplicationScoped
public class ClassTeachers {
    @PersistenceContext
    EntityManager em;

    public void add(ClassTeacher teacher) {
        em.persist(teacher);
        em.flush();
    }

    public void remove(ClassTeacher teacher) {
        em.remove(teacher);
    }

    /** Teachers of a class in the order they were named. */
    public List<ClassTeacher> ofClass(long classId) {
        return em.createQuery(
                        "select t from ClassTeacher t where t.classId = :classId order by t.id", ClassTeacher.class)
                .setParameter("classId", classId)
                .getResultList();
    }

    public Optional<ClassTeacher> find(long classId, String publicId) {
        return em.createQuery("""
                        select t from ClassTeacher t
                        where t.classId = :classId and t.publicId = :publicId""", ClassTeacher.class)
                .setParameter("classId", classId)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }
}
