package org.jiangxin.learning.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.learning.entity.StudyStream;

/** Sums of study for many enrolments at once, for the board of a class: each a single statement for at most 1,000 of them. */
@ApplicationScoped
public class StudySums {
    @PersistenceContext
    EntityManager em;

    /** Heads of the chains. */
    public List<StudyStream> streams(Collection<Long> enrolmentIds) {
        return em.createQuery("select s from StudyStream s where s.enrolmentId in :ids", StudyStream.class)
                .setParameter("ids", enrolmentIds)
                .getResultList();
    }

    /**
     * Days of an enrolment.
     *
     * @param days on how many days there was study
     */
    public record Days(long enrolmentId, long days, long creditedMillis) {}

    /** Days with study and their credited sum. */
    public List<Days> days(Collection<Long> enrolmentIds) {
        return em.createQuery("""
                        select d.enrolmentId, count(d), sum(d.creditedMillis) from DayTotal d
                        where d.enrolmentId in :ids group by d.enrolmentId""", Object[].class).setParameter("ids", enrolmentIds).getResultList().stream()
                .map(row -> new Days((Long) row[0], (Long) row[1], (Long) row[2]))
                .toList();
    }

    /** Lessons done, by enrolment. */
    public Map<Long, Long> lessonsComplete(Collection<Long> enrolmentIds) {
        return em.createQuery("""
                        select s.enrolmentId, count(s) from LessonStudy s
                        where s.enrolmentId in :ids and s.completedAt is not null group by s.enrolmentId""", Object[].class).setParameter("ids", enrolmentIds).getResultList().stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** How many of the enrolments studied on each day from one on. */
    public Map<LocalDate, Long> attendance(Collection<Long> enrolmentIds, LocalDate from) {
        return em
                .createQuery("""
                        select d.day, count(d) from DayTotal d
                        where d.enrolmentId in :ids and d.day >= :from group by d.day""", Object[].class)
                .setParameter("ids", enrolmentIds)
                .setParameter("from", from)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (LocalDate) row[0], row -> (Long) row[1]));
    }
}
