package org.jiangxin.learning.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangxin.learning.entity.DayTotal;

/** The roll-up learner × course × day. */
@ApplicationScoped
public class DayTotals {
    @PersistenceContext
    EntityManager em;

    public void add(DayTotal total) {
        em.persist(total);
    }

    public void remove(DayTotal total) {
        em.remove(total);
    }

    public Optional<DayTotal> find(long enrolmentId, LocalDate day) {
        return em
                .createQuery("""
                        select d from DayTotal d
                        where d.enrolmentId = :enrolment and d.day = :day""", DayTotal.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Days of an enrolment, newest first. */
    public List<DayTotal> ofEnrolment(long enrolmentId) {
        return em.createQuery(
                        "select d from DayTotal d where d.enrolmentId = :enrolment order by d.day desc", DayTotal.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }
}
