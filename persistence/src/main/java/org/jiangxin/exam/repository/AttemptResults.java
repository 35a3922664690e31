package org.jiangxin.exam.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    /** The marks of an attempt in the order of its paper. */
    public List<ItemMark> marksOf(long attemptId) {
        return em.createQuery(
                        "select m from ItemMark m where m.attemptId = :attempt order by m.position", ItemMark.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }
}
