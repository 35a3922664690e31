package org.jiangxin.learning.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiangxin.learning.entity.EntryKind;

/** The stretches of one day as the search for clues reads them: learner by learner, without loading the entries themselves. */
@ApplicationScoped
public class StudyTraces {
    @PersistenceContext
    EntityManager em;

    /**
     * A stretch of study.
     *
     * @param entryId public id of the ledger entry
     * @param classEnds last day of its class
     */
    public record Stretch(
            String entryId,
            long learnerId,
            long enrolmentId,
            long classId,
            LocalDate classEnds,
            String leaseId,
            Instant startedAt,
            Instant endedAt,
            long earnedMillis,
            Instant recordedAt) {}

    /** Who studied on a day, in order, behind one. */
    public List<Long> learnersOn(LocalDate day, long after, int atMost) {
        return em.createQuery("""
                        select distinct e.learnerId from LedgerEntry e
                        where e.day = :day and e.learnerId > :after order by e.learnerId""", Long.class)
                .setParameter("day", day)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultList();
    }

    /**
     * The stretches of a day of the learners behind one, up to and with another, by learner and time. A range and no list of ids: the index
     * by day and learner serves a range on every database.
     */
    public List<Stretch> on(LocalDate day, long after, long last) {
        return em
                .createQuery("""
                        select e.publicId, e.learnerId, e.enrolmentId, c.id, c.endsOn, e.leaseId, e.startedAt, e.endedAt,
                          e.earnedMillis, e.recordedAt
                        from LedgerEntry e join Enrolment n on n.id = e.enrolmentId join n.trainingClass c
                        where e.day = :day and e.learnerId > :after and e.learnerId <= :last and e.kind = :span
                        order by e.learnerId, e.startedAt, e.id""", Object[].class)
                .setParameter("day", day)
                .setParameter("after", after)
                .setParameter("last", last)
                .setParameter("span", EntryKind.SPAN)
                .getResultList()
                .stream()
                .map(row -> new Stretch(
                        (String) row[0],
                        (Long) row[1],
                        (Long) row[2],
                        (Long) row[3],
                        (LocalDate) row[4],
                        (String) row[5],
                        (Instant) row[6],
                        (Instant) row[7],
                        (Long) row[8],
                        (Instant) row[9]))
                .toList();
    }
}
