package org.jiangxin.training.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangxin.training.entity.CalendarDay;

/** Days on which the calendar differs from the week. */
@ApplicationScoped
public class CalendarDays {
    @PersistenceContext
    EntityManager em;

    public void add(CalendarDay day) {
        em.persist(day);
    }

    public Optional<CalendarDay> find(LocalDate day) {
        return Optional.ofNullable(em.find(CalendarDay.class, day));
    }

    public List<CalendarDay> between(LocalDate from, LocalDate to) {
        return em.createQuery(
                        "select d from CalendarDay d where d.day between :from and :to order by d.day",
                        CalendarDay.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
