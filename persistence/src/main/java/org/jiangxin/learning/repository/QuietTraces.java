package org.jiangxin.learning.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.training.entity.CalendarDay;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.jiangxin.training.entity.SessionForm;
import org.jiangxin.training.entity.TrainingClassStatus;
import org.jiangxin.training.entity.WorkingDays;

/** Running classes in which nobody studies, and what else happened to them. By class; learners are looked at of quiet classes only. */
@ApplicationScoped
public class QuietTraces {
    private static final String DAY = "day";
    private static final String CLASSES = "classes";

    @PersistenceContext
    EntityManager em;

    /** A running class without an entry of study in a time. */
    public record Quiet(long classId, LocalDate startsOn) {}

    /** Learners of a class who have not studied what it asks for, and when the first of them joined. */
    public record Unfinished(long classId, long learners, Instant joinedAt) {}

    /** Days from one to another on which the calendar differs from the week. */
    public WorkingDays calendar(LocalDate from, LocalDate to) {
        return WorkingDays.of(em.createQuery(
                        "select d from CalendarDay d where d.day between :fromDay and :toDay order by d.day",
                        CalendarDay.class)
                .setParameter("fromDay", from)
                .setParameter("toDay", to)
                .getResultList());
    }

    /** Classes that ran from one day to another and have active learners, but no entry of any of them on these days; behind one. */
    public List<Quiet> quiet(LocalDate since, LocalDate day, long after, int atMost) {
        return em.createQuery("""
                        select c.id, c.startsOn from TrainingClass c
                        where c.status = :running and c.startsOn <= :since and c.endsOn >= :day and c.id > :after
                          and exists (select 1 from Enrolment n where n.trainingClass.id = c.id and n.status = :active)
                          and not exists (select 1 from Enrolment m join LedgerEntry e on e.enrolmentId = m.id
                            where m.trainingClass.id = c.id and e.day >= :since and e.day <= :day)
                        order by c.id""", Object[].class)
                .setParameter("running", TrainingClassStatus.RUNNING)
                .setParameter("active", EnrolmentStatus.ACTIVE)
                .setParameter("since", since)
                .setParameter(DAY, day)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultStream()
                .map(row -> new Quiet((Long) row[0], (LocalDate) row[1]))
                .toList();
    }

    /** Those of the learners of each class who have not studied what it asks for; at most 1,000 classes. */
    public List<Unfinished> unfinished(Collection<Long> classIds) {
        return em.createQuery("""
                        select c.id, count(n), min(n.enrolledAt) from Enrolment n join n.trainingClass c
                        where c.id in :classes and n.status = :active and c.policy.requiredSeconds * 1000 >
                          coalesce((select sum(d.creditedMillis) from DayTotal d where d.enrolmentId = n.id), 0)
                        group by c.id""", Object[].class)
                .setParameter(CLASSES, classIds)
                .setParameter("active", EnrolmentStatus.ACTIVE)
                .getResultStream()
                .map(row -> new Unfinished((Long) row[0], (Long) row[1], (Instant) row[2]))
                .toList();
    }

    /** The last day with an entry of study by then, by class; at most 1,000 classes. */
    public Map<Long, LocalDate> lastStudied(Collection<Long> classIds, LocalDate day) {
        var last = new HashMap<Long, LocalDate>();
        em.createQuery("""
                        select m.trainingClass.id, max(e.day) from Enrolment m join LedgerEntry e on e.enrolmentId = m.id
                        where m.trainingClass.id in :classes and e.day <= :day group by m.trainingClass.id""", Object[].class)
                .setParameter(CLASSES, classIds)
                .setParameter(DAY, day)
                .getResultStream()
                .forEach(row -> last.put((Long) row[0], (LocalDate) row[1]));
        return last;
    }

    /** The last day with practice in person by then, by class; at most 1,000 classes. */
    public Map<Long, LocalDate> lastPractised(Collection<Long> classIds, LocalDate day) {
        var last = new HashMap<Long, LocalDate>();
        em.createQuery("""
                        select s.classId, max(s.heldOn) from ClassSession s
                        where s.classId in :classes and s.form = :practice and s.heldOn <= :day group by s.classId""", Object[].class)
                .setParameter(CLASSES, classIds)
                .setParameter("practice", SessionForm.PRACTICE)
                .setParameter(DAY, day)
                .getResultStream()
                .forEach(row -> last.put((Long) row[0], (LocalDate) row[1]));
        return last;
    }

    /** When each class was started or resumed last; at most 1,000 classes. */
    public Map<Long, Instant> runningSince(Collection<Long> classIds) {
        var since = new HashMap<Long, Instant>();
        em.createQuery("""
                        select t.classId, max(t.happenedAt) from ClassTransition t
                        where t.classId in :classes and t.statusAfter = :running group by t.classId""", Object[].class)
                .setParameter(CLASSES, classIds)
                .setParameter("running", TrainingClassStatus.RUNNING)
                .getResultStream()
                .forEach(row -> since.put((Long) row[0], (Instant) row[1]));
        return since;
    }
}
