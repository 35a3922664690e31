package org.jiangxin.catalog.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jiangxin.catalog.entity.Occupation;
import org.jiangxin.catalog.entity.SkillGrade;

/** The occupations courses are for. */
@ApplicationScoped
public class Occupations {
    @PersistenceContext
    EntityManager em;

    public void add(Occupation occupation) {
        em.persist(occupation);
    }

    public Optional<Occupation> find(long id) {
        return Optional.ofNullable(em.find(Occupation.class, id));
    }

    public Optional<Occupation> find(String code, SkillGrade grade) {
        return em.createQuery("select o from Occupation o where o.code = :code and o.grade = :grade", Occupation.class)
                .setParameter("code", code)
                .setParameter("grade", grade)
                .getResultStream()
                .findFirst();
    }
}
