package org.jiangxin.training.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jiangxin.training.entity.ClassTransition;

/** Timelines of classes: added to and read, never changed. */
@ApplicationScoped
public class ClassTransitions {
    @PersistenceContext
    EntityManager em;

    public void add(ClassTransition transition) {
        em.persist(transition);
    }

    /** Every step of a class, oldest first; a class takes a few dozen at most. */
    public List<ClassTransition> ofClass(long classId) {
        return em.createQuery(
                        "select t from ClassTransition t where t.classId = :classId order by t.id",
                        ClassTransition.class)
                .setParameter("classId", classId)
                .setMaxResults(200)
                .getResultList();
    }
}
