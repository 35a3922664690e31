package org.jiangxin.training.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jiangxin.training.entity.ClassSession;

/** Timetables of classes. */
@ApplicationScoped
public class ClassSessions {
    @PersistenceContext
    EntityManager em;

    public void add(ClassSession session) {
        em.persist(session);
    }

    public void remove(ClassSession session) {
        em.remove(session);
    }

    /** The timetable of a class in the order of time. */
    public List<ClassSession> ofClass(long classId) {
        return em.createQuery("""
                        select s from ClassSession s where s.classId = :classId
                        order by s.heldOn, s.startsMinute, s.id""", ClassSession.class)
                .setParameter("classId", classId)
                .getResultList();
    }

    public Optional<ClassSession> find(long classId, String publicId) {
        return em.createQuery("""
                        select s from ClassSession s
                        where s.classId = :classId and s.publicId = :publicId""", ClassSession.class)
                .setParameter("classId", classId)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** How many rows of the timetable name a teacher. */
    public long countOfTeacher(long teacherId) {
        return em.createQuery("select count(s) from ClassSession s where s.teacherId = :teacherId", Long.class)
                .setParameter("teacherId", teacherId)
                .getSingleResult();
    }
}
