package org.jiangxin.statistics.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jiangxin.statistics.entity.Tally;

/**
 * Adds up what the roll-ups are made of: learning's day totals and the days of classes. For making them anew, for proving them, and
 * for what is distinct in a period and therefore no sum.
 */
@ApplicationScoped
public class Leaves {
    @PersistenceContext
    EntityManager em;

    /** Study of a class by day. */
    public Map<LocalDate, Tally> studyByDay(long classId) {
        var days = new TreeMap<LocalDate, Tally>();
        em.createQuery("""
                        select d.day, sum(d.creditedMillis), sum(d.pendingMillis), sum(d.uncountedMillis),
                          sum(case when d.creditedMillis + d.pendingMillis > 0 then 1 else 0 end)
                        from DayTotal d join CountedEnrolment c on c.enrolmentId = d.enrolmentId
                        where c.classId = :classId group by d.day""", Object[].class)
                .setParameter("classId", classId)
                .getResultList()
                .forEach(row -> days.put(
                        (LocalDate) row[0],
                        Tally.ofStudy(number(row[1]), number(row[2]), number(row[3]), number(row[4]))));
        return days;
    }

    /** Enrolments of a class that ever studied. */
    public long studied(long classId) {
        return em.createQuery("""
                        select count(distinct d.enrolmentId)
                        from DayTotal d join CountedEnrolment c on c.enrolmentId = d.enrolmentId
                        where c.classId = :classId and d.creditedMillis + d.pendingMillis > 0""", Long.class).setParameter("classId", classId).getSingleResult();
    }

    /** Days of the classes held in one county, added up by day. */
    public Map<LocalDate, Tally> regionByDay(String regionCode) {
        var days = new TreeMap<LocalDate, Tally>();
        em.createQuery(
                        "select r.day, " + Sums.OF_R + " from ClassDay r join ClassTotal t on t.classId = r.classId"
                                + " where t.regionCode = :region group by r.day",
                        Object[].class)
                .setParameter("region", regionCode)
                .getResultList()
                .forEach(row -> days.put((LocalDate) row[0], Tally.ofSums(row, 1)));
        return days;
    }

    /** Enrolments of one county that studied in a period. */
    public long studied(String regionCode, LocalDate from, LocalDate to) {
        return em.createQuery("""
                        select count(distinct d.enrolmentId)
                        from DayTotal d join CountedEnrolment c on c.enrolmentId = d.enrolmentId
                          join ClassTotal t on t.classId = c.classId
                        where t.regionCode = :region and d.day between :from and :to
                          and d.creditedMillis + d.pendingMillis > 0""", Long.class)
                .setParameter("region", regionCode)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    /** Whether an enrolment studied in a period on another day than one. */
    public boolean hasStudiedBeside(long enrolmentId, LocalDate day, LocalDate from, LocalDate to) {
        return em.createQuery("""
                        select count(d) from DayTotal d
                        where d.enrolmentId = :enrolment and d.day between :from and :to and d.day <> :day
                          and d.creditedMillis + d.pendingMillis > 0""", Long.class)
                        .setParameter("enrolment", enrolmentId)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }
}
