package org.jiangxin.learning.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.learning.entity.CorrectedAmount;
import org.jiangxin.learning.entity.EntryKind;
import org.jiangxin.learning.entity.LedgerEntry;
import org.jiangxin.learning.entity.StudyTotals;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;

/** The study ledger: inserted, read and summed, never changed. */
@ApplicationScoped
public class LedgerEntries {
    /** What a person reads as study: a confirmation shows as credited stretches, a correction on its own page. */
    private static final List<EntryKind> SHOWN = List.of(EntryKind.SPAN, EntryKind.LAPSE);

    @PersistenceContext
    EntityManager em;

    public void add(LedgerEntry entry) {
        em.persist(entry);
    }

    /** Entries by their public ids, in the order of the ledgers; at most 1,000. */
    public List<LedgerEntry> named(Collection<String> publicIds) {
        return em.createQuery("""
                        select e from LedgerEntry e
                        where e.publicId in :ids order by e.enrolmentId, e.number""", LedgerEntry.class)
                .setParameter("ids", publicIds)
                .getResultList();
    }

    /** Stretches of study of an enrolment, and what of them lapsed, newest first. */
    public List<LedgerEntry> spans(long enrolmentId, int atMost) {
        return em.createQuery("""
                        select e from LedgerEntry e
                        where e.enrolmentId = :enrolment and e.kind in :shown order by e.number desc""", LedgerEntry.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("shown", SHOWN)
                .setMaxResults(atMost)
                .getResultList();
    }

    /**
     * Stretches with time that did not count, newest first.
     *
     * @param least shorter ones are the seconds around every pause
     */
    public Page<LedgerEntry> uncounted(long enrolmentId, long least, PageRequest page) {
        var rows = em.createQuery("""
                        select e from LedgerEntry e
                        where e.enrolmentId = :enrolment and e.kind in :shown and e.uncountedMillis >= :least
                          and e.reason is not null
                        order by e.number desc""", LedgerEntry.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("shown", SHOWN)
                .setParameter("least", least)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        var total = em.createQuery("""
                        select count(e) from LedgerEntry e
                        where e.enrolmentId = :enrolment and e.kind in :shown and e.uncountedMillis >= :least
                          and e.reason is not null""", Long.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("shown", SHOWN)
                .setParameter("least", least)
                .getSingleResult();
        return new Page<>(rows, total, page.first());
    }

    /** What of an enrolment's study lapsed because a missed check was not made up for, oldest first. */
    public List<LedgerEntry> lapses(long enrolmentId) {
        return em.createQuery("""
                        select e from LedgerEntry e
                        where e.enrolmentId = :enrolment and e.kind = :lapse order by e.number""", LedgerEntry.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("lapse", EntryKind.LAPSE)
                .getResultList();
    }

    /** Stretches of a lesson that were earned after an entry and are not confirmed yet, in order. */
    public List<LedgerEntry> unconfirmed(long enrolmentId, long lessonId, long after) {
        return em.createQuery("""
                        select e from LedgerEntry e
                        where e.enrolmentId = :enrolment and e.lessonId = :lesson and e.number > :after
                          and e.kind = :span and e.earnedMillis > 0
                        order by e.number""", LedgerEntry.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("lesson", lessonId)
                .setParameter("after", after)
                .setParameter("span", EntryKind.SPAN)
                .getResultList();
    }

    /** The chain of an enrolment behind an entry, in order. */
    public List<LedgerEntry> after(long enrolmentId, long number, int atMost) {
        return em.createQuery("""
                        select e from LedgerEntry e
                        where e.enrolmentId = :enrolment and e.number > :number order by e.number""", LedgerEntry.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("number", number)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Sums of one day of an enrolment. */
    public StudyTotals ofDay(long enrolmentId, LocalDate day) {
        return em
                .createQuery("""
                        select sum(e.earnedMillis), sum(e.confirmedMillis), sum(e.uncountedMillis) from LedgerEntry e
                        where e.enrolmentId = :enrolment and e.day = :day""", Object[].class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> totals(row, 0))
                .orElse(StudyTotals.NONE);
    }

    /** Sums by day of an enrolment. */
    public Map<LocalDate, StudyTotals> byDay(long enrolmentId) {
        var sums = new HashMap<LocalDate, StudyTotals>();
        em.createQuery("""
                        select e.day, sum(e.earnedMillis), sum(e.confirmedMillis), sum(e.uncountedMillis)
                        from LedgerEntry e where e.enrolmentId = :enrolment group by e.day""", Object[].class)
                .setParameter("enrolment", enrolmentId)
                .getResultList()
                .forEach(row -> sums.put((LocalDate) row[0], totals(row, 1)));
        return sums;
    }

    /** Sums by lesson of an enrolment. */
    public Map<Long, StudyTotals> byLesson(long enrolmentId) {
        var sums = new HashMap<Long, StudyTotals>();
        em.createQuery("""
                        select e.lessonId, sum(e.earnedMillis), sum(e.confirmedMillis), sum(e.uncountedMillis)
                        from LedgerEntry e where e.enrolmentId = :enrolment group by e.lessonId""", Object[].class)
                .setParameter("enrolment", enrolmentId)
                .getResultList()
                .forEach(row -> sums.put((Long) row[0], totals(row, 1)));
        return sums;
    }

    /** What is credited in each lesson on each day, newest day first: the most that a correction may take away there. */
    public List<CorrectedAmount> credited(long enrolmentId) {
        return em.createQuery("""
                        select e.lessonId, e.day, sum(e.confirmedMillis) from LedgerEntry e
                        where e.enrolmentId = :enrolment group by e.lessonId, e.day
                        having sum(e.confirmedMillis) > 0 order by e.day desc, e.lessonId desc""", Object[].class).setParameter("enrolment", enrolmentId).getResultList().stream()
                .map(row -> new CorrectedAmount((Long) row[0], (LocalDate) row[1], number(row[2])))
                .toList();
    }

    /** Earned by a learner on a day, over all enrolments; what the day's limit is about. A correction neither uses nor gives room. */
    public long earnedOn(long learnerId, LocalDate day) {
        var sum = em.createQuery("""
                        select sum(e.earnedMillis) from LedgerEntry e
                        where e.learnerId = :learner and e.day = :day and e.kind = :span""", Long.class)
                .setParameter("learner", learnerId)
                .setParameter("span", EntryKind.SPAN)
                .setParameter("day", day)
                .getSingleResult();
        return sum == null ? 0 : sum;
    }

    /** Forgets what was read, so that verifying a long chain keeps a flat memory. */
    public void forget() {
        em.clear();
    }

    private static StudyTotals totals(Object[] row, int first) {
        return StudyTotals.ofSums(number(row[first]), number(row[first + 1]), number(row[first + 2]));
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }
}
