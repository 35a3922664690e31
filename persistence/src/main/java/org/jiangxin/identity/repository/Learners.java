package org.jiangxin.identity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.identity.entity.AccountStatus;
import org.jiangxin.identity.entity.Learner;
import org.jiangxin.identity.entity.VerificationStatus;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;

/** Learners with their real-name data. */
@ApplicationScoped
public class Learners {
    @PersistenceContext
    EntityManager em;

    /** Stores a new or changed learner at once, so that an identity taken in the same moment is refused and not an error. */
    public void save(Learner learner, Refusal whenTaken) {
        try {
            if (learner.id() == null) {
                em.persist(learner);
            }
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Conflict(whenTaken);
        }
    }

    public Optional<Learner> findByAccount(long accountId) {
        return em.createQuery("select l from Learner l where l.accountId = :accountId", Learner.class)
                .setParameter("accountId", accountId)
                .getResultStream()
                .findFirst();
    }

    public Learner getByAccount(long accountId) {
        return findByAccount(accountId).orElseThrow(() -> new NotFound(Learner.class, accountId));
    }

    public Optional<Learner> findByPublicId(String publicId) {
        return em.createQuery("select l from Learner l where l.publicId = :publicId", Learner.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** At most 1,000 accounts at once. */
    public List<Learner> ofAccounts(Collection<Long> accountIds) {
        return em.createQuery("select l from Learner l where l.accountId in :accountIds", Learner.class)
                .setParameter("accountIds", accountIds)
                .getResultList();
    }

    /** Learners with these citizen ids, by index; at most 1,000 at once. */
    public Map<String, Learner> byCitizenIdIndexes(Collection<String> indexes) {
        return em.createQuery("""
                        select l.citizenIdIndex, l from Learner l where l.citizenIdIndex in :indexes""", Object[].class).setParameter("indexes", indexes).getResultList().stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Learner) row[1]));
    }

    /** Learners with these social-card numbers, by index; at most 1,000 at once. */
    public Map<String, Learner> bySocialCardIndexes(Collection<String> indexes) {
        return em.createQuery("""
                        select l.socialCardIndex, l from Learner l where l.socialCardIndex in :indexes""", Object[].class).setParameter("indexes", indexes).getResultList().stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Learner) row[1]));
    }

    /** How far an account's holder has come: verified or not, with a password or not. */
    public record Stage(long accountId, VerificationStatus verification, AccountStatus account) {}

    /** At most 1,000 accounts at once. */
    public List<Stage> stages(Collection<Long> accountIds) {
        return em.createQuery("""
                        select l.accountId, l.verificationStatus, a.status
                        from Learner l join Account a on a.id = l.accountId where l.accountId in :ids""", Object[].class).setParameter("ids", accountIds).getResultList().stream()
                .map(row -> new Stage((Long) row[0], (VerificationStatus) row[1], (AccountStatus) row[2]))
                .toList();
    }

    /** Stores new learners that were checked together. */
    public void addAll(List<Learner> made, Refusal whenTaken) {
        try {
            made.forEach(em::persist);
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Conflict(whenTaken);
        }
    }

    public boolean isVerified(long accountId) {
        return em.createQuery("""
                        select count(l) from Learner l
                        where l.accountId = :accountId and l.verificationStatus = :verified""", Long.class)
                        .setParameter("accountId", accountId)
                        .setParameter("verified", VerificationStatus.VERIFIED)
                        .getSingleResult()
                > 0;
    }

    public boolean isCitizenIdTaken(String citizenIdIndex, long exceptAccountId) {
        return em.createQuery("""
                        select count(l) from Learner l
                        where l.citizenIdIndex = :citizenIdIndex and l.accountId <> :accountId""", Long.class)
                        .setParameter("citizenIdIndex", citizenIdIndex)
                        .setParameter("accountId", exceptAccountId)
                        .getSingleResult()
                > 0;
    }

    public boolean isSocialCardTaken(String socialCardIndex, long exceptAccountId) {
        return em.createQuery("""
                        select count(l) from Learner l
                        where l.socialCardIndex = :socialCardIndex and l.accountId <> :accountId""", Long.class)
                        .setParameter("socialCardIndex", socialCardIndex)
                        .setParameter("accountId", exceptAccountId)
                        .getSingleResult()
                > 0;
    }

    /** Learners whose documents wait for a person to look at them, longest waiting first. */
    public List<Learner> inReview(int first, int atMost) {
        return em.createQuery("""
                        select l from Learner l where l.verificationStatus = :inReview
                        order by l.changedAt, l.id""", Learner.class)
                .setParameter("inReview", VerificationStatus.IN_REVIEW)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    public long countInReview() {
        return em.createQuery("select count(l) from Learner l where l.verificationStatus = :inReview", Long.class)
                .setParameter("inReview", VerificationStatus.IN_REVIEW)
                .getSingleResult();
    }
}
