package org.jiangxin.statistics.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiangxin.statistics.entity.ClassDay;
import org.jiangxin.statistics.entity.ClassSelection;
import org.jiangxin.statistics.entity.Tally;

/** The roll-up class × day. */
@ApplicationScoped
public class ClassDays {
    @PersistenceContext
    EntityManager em;

    public void add(ClassDay day) {
        em.persist(day);
    }

    public void remove(ClassDay day) {
        em.remove(day);
    }

    public Optional<ClassDay> lock(long classId, LocalDate day) {
        return em
                .createQuery("select d from ClassDay d where d.classId = :classId and d.day = :day", ClassDay.class)
                .setParameter("classId", classId)
                .setParameter("day", day)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** All days of a class, locked, oldest first. */
    public List<ClassDay> lockAll(long classId) {
        return em.createQuery("select d from ClassDay d where d.classId = :classId order by d.day", ClassDay.class)
                .setParameter("classId", classId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Days of a class in a period, oldest first. */
    public List<ClassDay> ofClass(long classId, LocalDate from, LocalDate to) {
        return em.createQuery("""
                        select d from ClassDay d
                        where d.classId = :classId and d.day between :from and :to order by d.day""", ClassDay.class)
                .setParameter("classId", classId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Sums by day over the classes of a selection that are held in a region. */
    public Map<LocalDate, Tally> byDay(String regionPrefix, ClassSelection selection, LocalDate from, LocalDate to) {
        var sums = new TreeMap<LocalDate, Tally>();
        narrowed("r.day", regionPrefix, selection, from, to)
                .forEach(row -> sums.put((LocalDate) row[0], Tally.ofSums(row, 1)));
        return sums;
    }

    /** Sums by county over the classes of a selection that are held in a region. */
    public Map<String, Tally> byRegion(String regionPrefix, ClassSelection selection, LocalDate from, LocalDate to) {
        var sums = new TreeMap<String, Tally>();
        narrowed("t.regionCode", regionPrefix, selection, from, to)
                .forEach(row -> sums.put((String) row[0], Tally.ofSums(row, 1)));
        return sums;
    }

    /** Sums by institution over the classes of a selection that are held in a region; those of the platform itself are left out. */
    public Map<Long, Tally> byOrganization(
            String regionPrefix, ClassSelection selection, LocalDate from, LocalDate to) {
        var sums = new TreeMap<Long, Tally>();
        narrowed("t.organizationId", regionPrefix, selection, from, to).stream()
                .filter(row -> row[0] != null)
                .forEach(row -> sums.put((Long) row[0], Tally.ofSums(row, 1)));
        return sums;
    }

    private List<Object[]> narrowed(
            String by, String regionPrefix, ClassSelection selection, LocalDate from, LocalDate to) {
        return Selected.by(
                        selection,
                        em.createQuery(
                                "select " + by + ", " + Sums.OF_R
                                        + " from ClassDay r join ClassTotal t on t.classId = r.classId" + Selected.JOINS
                                        + " where t.regionCode like :below and r.day between :from and :to"
                                        + Selected.CONDITIONS + " group by " + by,
                                Object[].class))
                .setParameter("below", Sums.below(regionPrefix))
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Sums by day of one class. */
    public Map<LocalDate, Tally> byDayOfClass(long classId, LocalDate from, LocalDate to) {
        var sums = new TreeMap<LocalDate, Tally>();
        ofClass(classId, from, to).forEach(day -> sums.put(day.day(), day.tally()));
        return sums;
    }

    /** Sums by day over the classes of an institution that are held in a region. */
    public Map<LocalDate, Tally> byDayOf(long organizationId, String regionPrefix, LocalDate from, LocalDate to) {
        return sums(em.createQuery(
                        "select r.day, " + Sums.OF_R + " from ClassDay r join ClassTotal t on t.classId = r.classId"
                                + " where t.organizationId = :organization and t.regionCode like :below"
                                + " and r.day between :from and :to group by r.day",
                        Object[].class)
                .setParameter("organization", organizationId)
                .setParameter("below", Sums.below(regionPrefix))
                .setParameter("from", from)
                .setParameter("to", to));
    }

    private static Map<LocalDate, Tally> sums(TypedQuery<Object[]> query) {
        var sums = new TreeMap<LocalDate, Tally>();
        query.getResultList().forEach(row -> sums.put((LocalDate) row[0], Tally.ofSums(row, 1)));
        return sums;
    }
}
