package org.jiangxin.integrity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jiangxin.integrity.entity.AppealStatus;
import org.jiangxin.integrity.entity.Clue;
import org.jiangxin.integrity.entity.ClueAppeal;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.ClueStatus;
import org.jiangxin.integrity.entity.ClueStep;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.sql.LikePattern;

/** Clues with their steps and appeals. What staff see is always cut to institution and region in the query. */
@ApplicationScoped
public class Clues {
    private static final String IN_SCOPE = """
             from Clue c
            where (:organization = 0 or c.organizationId = :organization) and c.regionCode like :region escape '!'
              and c.status in :states and c.kind in :kinds
              and (lower(coalesce(c.classTitle, ' ')) like :text escape '!'
                   or lower(coalesce(c.institutionName, ' ')) like :text escape '!')
              and (:appealed = 0 or exists (
                   select 1 from ClueAppeal a where a.clueId = c.id and a.status = OPEN))""";

    @PersistenceContext
    EntityManager em;

    /**
     * Which clues a list shows.
     *
     * @param organizationId the own institution, or 0 for regulators
     * @param region first digits of the region
     * @param appealedOnly only those with an appeal nobody has answered
     */
    public record Wanted(
            long organizationId,
            String region,
            Collection<ClueStatus> states,
            Collection<ClueKind> kinds,
            String text,
            boolean appealedOnly) {
        public Wanted {
            states = List.copyOf(states);
            kinds = List.copyOf(kinds);
        }
    }

    public boolean exists(String key) {
        return em.createQuery("select count(c) from Clue c where c.key = :key", Long.class)
                        .setParameter("key", key)
                        .getSingleResult()
                > 0;
    }

    /** Stores a new clue at once: its id is known afterwards, and a twin of the same moment is refused by its key. */
    public void add(Clue clue) {
        em.persist(clue);
        em.flush();
    }

    public void add(ClueStep step) {
        em.persist(step);
    }

    public void add(ClueAppeal appeal) {
        em.persist(appeal);
    }

    /** A page of the clues in scope: what has to be stated soonest first, then the newest. */
    public Page<Clue> list(Wanted wanted, PageRequest rows) {
        var found = in(
                        wanted,
                        em.createQuery(
                                "select c" + IN_SCOPE
                                        + " order by c.decidedAt desc nulls first, c.statementDueOn, c.id",
                                Clue.class))
                .setFirstResult(rows.first())
                .setMaxResults(rows.size())
                .getResultList();
        return new Page<>(found, count(wanted), rows.first());
    }

    public long count(Wanted wanted) {
        return in(wanted, em.createQuery("select count(c)" + IN_SCOPE, Long.class))
                .getSingleResult();
    }

    private static <T> TypedQuery<T> in(Wanted wanted, TypedQuery<T> query) {
        return query.setParameter("organization", wanted.organizationId())
                .setParameter("region", LikePattern.beginning(wanted.region()))
                .setParameter("states", wanted.states())
                .setParameter("kinds", wanted.kinds())
                .setParameter("text", LikePattern.containing(wanted.text()))
                .setParameter("appealed", wanted.appealedOnly() ? 1 : 0);
    }

    /** A clue in scope. @param organizationId the own institution, or 0 for regulators */
    public Optional<Clue> find(String publicId, long organizationId, String region) {
        return em.createQuery("""
                        select c from Clue c
                        where c.publicId = :publicId and (:organization = 0 or c.organizationId = :organization)
                          and c.regionCode like :region escape '!'""", Clue.class)
                .setParameter("publicId", publicId)
                .setParameter("organization", organizationId)
                .setParameter("region", LikePattern.beginning(region))
                .getResultStream()
                .findFirst();
    }

    /** A learner's own clue. */
    public Optional<Clue> own(String publicId, long learnerId) {
        return em.createQuery("""
                        select c from Clue c where c.publicId = :publicId and c.learnerId = :learner""", Clue.class)
                .setParameter("publicId", publicId)
                .setParameter("learner", learnerId)
                .getResultStream()
                .findFirst();
    }

    /** A clue locked until the transaction ends: of two who decide at once, the second sees what the first decided. */
    public Optional<Clue> lock(String publicId) {
        return em.createQuery("select c from Clue c where c.publicId = :publicId", Clue.class)
                .setParameter("publicId", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** A learner's clues, newest first. */
    public List<Clue> ofLearner(long learnerId, int atMost) {
        return em.createQuery("select c from Clue c where c.learnerId = :learner order by c.id desc", Clue.class)
                .setParameter("learner", learnerId)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** How many clues about a learner nobody has decided yet. */
    public long countOpen(long learnerId) {
        return em.createQuery("""
                        select count(c) from Clue c
                        where c.learnerId = :learner and c.status not in :decided""", Long.class)
                .setParameter("learner", learnerId)
                .setParameter("decided", EnumSet.of(ClueStatus.CONFIRMED, ClueStatus.DISMISSED, ClueStatus.FILED))
                .getSingleResult();
    }

    /** Clues of a region, by state. */
    public List<Object[]> countByStatus(String region) {
        return em.createQuery("""
                        select c.status, count(c) from Clue c
                        where c.regionCode like :region escape '!' group by c.status""", Object[].class)
                .setParameter("region", LikePattern.beginning(region))
                .getResultList();
    }

    /** Clues of a region whose institution let its time pass without a statement. */
    public long countOverdue(String region, LocalDate today) {
        return em.createQuery("""
                        select count(c) from Clue c
                        where c.regionCode like :region escape '!' and c.status = ASSIGNED
                          and c.statementDueOn < :today""", Long.class)
                .setParameter("region", LikePattern.beginning(region))
                .setParameter("today", today)
                .getSingleResult();
    }

    /** Decided clues that nobody can appeal against any more. */
    public List<String> toFile(Instant decidedBefore, int atMost) {
        return em.createQuery("""
                        select c.publicId from Clue c
                        where (c.status = DISMISSED or c.status = CONFIRMED and c.decidedAt < :before)
                          and not exists (select 1 from ClueAppeal a where a.clueId = c.id and a.status = OPEN)
                        order by c.id""", String.class)
                .setParameter("before", decidedBefore)
                .setMaxResults(atMost)
                .getResultList();
    }

    public List<ClueStep> stepsOf(long clueId) {
        return em.createQuery("select s from ClueStep s where s.clueId = :clue order by s.id", ClueStep.class)
                .setParameter("clue", clueId)
                .getResultList();
    }

    /** The appeals against a clue, newest first. */
    public List<ClueAppeal> appealsOf(long clueId) {
        return em.createQuery("select a from ClueAppeal a where a.clueId = :clue order by a.id desc", ClueAppeal.class)
                .setParameter("clue", clueId)
                .getResultList();
    }

    /** Which of the clues have an appeal nobody has answered; at most 1,000 clues. */
    public List<Long> appealed(Collection<Long> clueIds) {
        return em.createQuery("""
                        select a.clueId from ClueAppeal a
                        where a.clueId in :clues and a.status = :open""", Long.class)
                .setParameter("clues", clueIds)
                .setParameter("open", AppealStatus.OPEN)
                .getResultList();
    }
}
