package org.jiangxin.integrity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangxin.integrity.entity.Challenge;
import org.jiangxin.integrity.entity.ChallengeKind;
import org.jiangxin.integrity.entity.ChallengeStatus;
import org.jiangxin.shared.error.NotFound;

/** Checks asked of learners. */
@ApplicationScoped
public class Challenges {
    @PersistenceContext
    EntityManager em;

    /** Stores a new check; its id is known afterwards. */
    public void add(Challenge challenge) {
        em.persist(challenge);
    }

    public Challenge get(long id) {
        var challenge = em.find(Challenge.class, id);
        if (challenge == null) {
            throw new NotFound(Challenge.class, id);
        }
        return challenge;
    }

    /** The learner's own check. */
    public Optional<Challenge> own(String publicId, long learnerId) {
        return em
                .createQuery("""
                        select c from Challenge c
                        where c.publicId = :publicId and c.learnerId = :learner""", Challenge.class)
                .setParameter("publicId", publicId)
                .setParameter("learner", learnerId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The check that was asked last in an enrolment. */
    public Optional<Challenge> newest(long enrolmentId) {
        return em
                .createQuery("""
                        select c from Challenge c where c.enrolmentId = :enrolment
                        order by c.issuedAt desc, c.id desc""", Challenge.class)
                .setParameter("enrolment", enrolmentId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The question that was asked last in a lesson. */
    public Optional<Challenge> newestQuestion(long enrolmentId, long lessonId) {
        return em
                .createQuery("""
                        select c from Challenge c
                        where c.enrolmentId = :enrolment and c.lessonId = :lesson and c.kind = :question
                        order by c.issuedAt desc, c.id desc""", Challenge.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("lesson", lessonId)
                .setParameter("question", ChallengeKind.QUESTION)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The check that was asked last in a lesson. */
    public Optional<Challenge> newest(long enrolmentId, long lessonId) {
        return em
                .createQuery("""
                        select c from Challenge c where c.enrolmentId = :enrolment and c.lessonId = :lesson
                        order by c.issuedAt desc, c.id desc""", Challenge.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("lesson", lessonId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Whether somebody showed the own face, or gave the phone code, in an enrolment since a moment. */
    public boolean isPresenceShown(long enrolmentId, Instant since) {
        return presences("", enrolmentId).setParameter("since", since).getSingleResult() > 0;
    }

    /** The same in one lesson. */
    public boolean isPresenceShown(long enrolmentId, long lessonId, Instant since) {
        return presences(" and c.lessonId = :lesson", enrolmentId)
                        .setParameter("lesson", lessonId)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }

    private TypedQuery<Long> presences(String where, long enrolmentId) {
        return em.createQuery("""
                        select count(c) from Challenge c
                        where c.enrolmentId = :enrolment and c.kind = :face and c.status = :passed and c.issuedAt >= :since
                        """ + where, Long.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("face", ChallengeKind.FACE)
                .setParameter("passed", ChallengeStatus.PASSED);
    }

    /** A learner's checks in one enrolment, newest first. */
    public List<Challenge> ofEnrolment(long learnerId, long enrolmentId, int atMost) {
        return em.createQuery("""
                        select c from Challenge c
                        where c.learnerId = :learner and c.enrolmentId = :enrolment
                        order by c.id desc""", Challenge.class)
                .setParameter("learner", learnerId)
                .setParameter("enrolment", enrolmentId)
                .setMaxResults(atMost)
                .getResultList();
    }
}
