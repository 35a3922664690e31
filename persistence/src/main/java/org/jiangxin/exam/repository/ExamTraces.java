package org.jiangxin.exam.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The marked sittings of one day as the search for clues reads them. */
@ApplicationScoped
public class ExamTraces {
    @PersistenceContext
    EntityManager em;

    /** A marked sitting. */
    public record Sitting(
            long attemptId,
            String publicId,
            long examId,
            long classId,
            long enrolmentId,
            long learnerId,
            int items,
            int correct,
            BigDecimal score,
            boolean passed,
            long durationMillis,
            int leftPage,
            long awayMillis,
            int presenceAsked,
            int presenceMissed) {}

    /** Sittings marked in a time, by exam and class. */
    public List<Sitting> marked(Instant from, Instant until) {
        return em
                .createQuery("""
                        select a.id, a.publicId, a.examId, n.trainingClass.id, a.enrolmentId, a.learnerId, r.itemCount,
                          r.correctCount, r.score, r.passed, r.durationMillis, r.conduct.leftPageCount,
                          r.conduct.awayMillis, r.conduct.presenceAsked, r.conduct.presenceMissed
                        from AttemptResult r join Attempt a on a.id = r.attemptId join Enrolment n on n.id = a.enrolmentId
                        where r.markedAt >= :fromMoment and r.markedAt < :untilMoment
                        order by a.examId, n.trainingClass.id, a.id""", Object[].class)
                .setParameter("fromMoment", from)
                .setParameter("untilMoment", until)
                .getResultList()
                .stream()
                .map(row -> new Sitting(
                        (Long) row[0],
                        (String) row[1],
                        (Long) row[2],
                        (Long) row[3],
                        (Long) row[4],
                        (Long) row[5],
                        (Integer) row[6],
                        (Integer) row[7],
                        (BigDecimal) row[8],
                        (Boolean) row[9],
                        (Long) row[10],
                        (Integer) row[11],
                        (Long) row[12],
                        (Integer) row[13],
                        (Integer) row[14]))
                .toList();
    }

    /** Numbers of the questions that were answered wrongly, in order, by attempt; at most 1,000 attempts. */
    public Map<Long, List<Long>> wrong(Collection<Long> attemptIds) {
        var found = new HashMap<Long, List<Long>>();
        em.createQuery("""
                        select m.attemptId, m.questionId from ItemMark m
                        where m.attemptId in :attempts and m.correct = false and m.answer is not null
                        order by m.attemptId, m.questionId""", Object[].class)
                .setParameter("attempts", attemptIds)
                .getResultList()
                .forEach(row -> found.computeIfAbsent((Long) row[0], attempt -> new ArrayList<>())
                        .add((Long) row[1]));
        return found;
    }
}
