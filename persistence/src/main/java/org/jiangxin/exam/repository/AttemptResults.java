package org.jiangxin.exam.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiangxin.exam.entity.AttemptResult;
import org.jiangxin.exam.entity.ItemMark;

/** Results and the marks they add up from. */
@ApplicationScoped
public class AttemptResults {
    @PersistenceContext
    EntityManager em;

    public void add(AttemptResult result, List<ItemMark> marks) {
        marks.forEach(em::persist);
        em.persist(result);
    }

    public Optional<AttemptResult> of(long attemptId) {
        return em
                .createQuery("select r from AttemptResult r where r.attemptId = :attempt", AttemptResult.class)
                .setParameter("attempt", attemptId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Results of those of the attempts that have one. */
    public List<AttemptResult> ofAttempts(Collection<Long> attemptIds) {
        if (attemptIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select r from AttemptResult r where r.attemptId in (:attempts)", AttemptResult.class)
                .setParameter("attempts", attemptIds)
                .getResultList();
    }

    /** Results of an enrolment's attempts. */
    public List<AttemptResult> ofEnrolment(long enrolmentId) {
        return em.createQuery("""
                        select r from AttemptResult r join Attempt a on a.id = r.attemptId
                        where a.enrolmentId = :enrolment order by a.attemptNumber""", AttemptResult.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    /** The best result of an enrolment. */
    public record Best(long enrolmentId, BigDecimal score, BigDecimal fullScore, boolean passed) {}

    /** Results of many enrolments, the best of each; at most 1,000 at once. */
    public List<Best> best(Collection<Long> enrolmentIds) {
        return em.createQuery("""
                        select a.enrolmentId, max(r.score), max(r.fullScore),
                          max(case when r.passed = true then 1 else 0 end)
                        from AttemptResult r join Attempt a on a.id = r.attemptId
                        where a.enrolmentId in (:enrolments) group by a.enrolmentId""", Object[].class).setParameter("enrolments", enrolmentIds).getResultList().stream()
                .map(row -> new Best(
                        (Long) row[0], (BigDecimal) row[1], (BigDecimal) row[2], ((Number) row[3]).intValue() == 1))
                .toList();
    }

    /** The marks of an attempt in the order of its paper. */
    public List<ItemMark> marksOf(long attemptId) {
        return em.createQuery(
                        "select m from ItemMark m where m.attemptId = :attempt order by m.position", ItemMark.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }
}
