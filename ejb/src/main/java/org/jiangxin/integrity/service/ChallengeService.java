package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.service.CheckQuestion;
import org.jiangxin.integrity.entity.Challenge;
import org.jiangxin.integrity.entity.ChallengeBoard;
import org.jiangxin.integrity.entity.ChallengeStatus;
import org.jiangxin.integrity.entity.FlagKind;
import org.jiangxin.integrity.repository.Challenges;
import org.jiangxin.integrity.rule.QuestionChoice;
import org.jiangxin.shared.id.PublicId;

/**
 * Checks during study (R-324a): drawn when due, answered once, judged here. Works inside the caller's transaction and with the
 * caller's database time, because what a check does to study time must commit together with it. Not here: when one is due.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ChallengeService {
    private static final int REF_LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    @Inject
    Challenges challenges;

    @Inject
    FlagService flags;

    /** Asks. */
    @RolesAllowed({LEARNER, SYSTEM})
    public OpenChallenge issue(ChallengeRequest request, Instant now) {
        var challenge = new Challenge(
                request.learnerId(),
                request.enrolmentId(),
                request.lessonId(),
                request.purpose(),
                board(request),
                request.mediaMillis(),
                request.window(),
                now);
        challenges.add(challenge);
        return OpenChallenge.of(challenge);
    }

    private ChallengeBoard board(ChallengeRequest request) {
        return question(request)
                .map(chosen -> ChallengeBoard.ask(
                        chosen.stem(), chosen.options(), chosen.right(), random, ChallengeService::ref))
                .orElseGet(() -> ChallengeBoard.draw(request.words(), random, ChallengeService::ref));
    }

    private Optional<CheckQuestion> question(ChallengeRequest request) {
        if (request.questions().isEmpty()) {
            return Optional.empty();
        }
        var last = challenges.newest(request.enrolmentId()).map(Challenge::kind).orElse(null);
        var lastStem = challenges
                .newestQuestion(request.enrolmentId(), request.lessonId())
                .map(challenge -> challenge.asked().get(0))
                .orElse(null);
        return QuestionChoice.choose(request.questions(), last, lastStem, random);
    }

    private static String ref() {
        return PublicId.random().substring(0, REF_LENGTH);
    }

    /** The check as it stands, for showing it again. */
    @RolesAllowed({LEARNER, SYSTEM})
    public OpenChallenge get(long id) {
        return OpenChallenge.of(challenges.get(id));
    }

    /**
     * Judges an answer; empty when the check is not the learner's open one. An answer that no person can give so fast, and a
     * wrong or late one, leave a flag.
     */
    @RolesAllowed({LEARNER, SYSTEM})
    public Optional<ChallengeStatus> answer(long id, String publicId, List<String> picks, Instant now) {
        var challenge = challenges.get(id);
        if (!challenge.publicId().equals(publicId) || !challenge.isOpen()) {
            return Optional.empty();
        }
        var result = challenge.answer(picks, now);
        if (result != ChallengeStatus.PASSED) {
            flag(challenge);
        }
        return Optional.of(result);
    }

    /** Whether the learner passed that check, for an answer that is given again. */
    @RolesAllowed({LEARNER, SYSTEM})
    public boolean isPassed(String publicId, long learnerId) {
        return challenges
                .own(publicId, learnerId)
                .filter(challenge -> challenge.status() == ChallengeStatus.PASSED)
                .isPresent();
    }

    /** Nobody answered in time. */
    @RolesAllowed({LEARNER, SYSTEM})
    public void expire(long id, Instant now) {
        var challenge = challenges.get(id);
        if (challenge.isOpen()) {
            challenge.expire(now);
            flag(challenge);
        }
    }

    /** Another minute, once; empty when it is not to be had. */
    @RolesAllowed({LEARNER, SYSTEM})
    public Optional<OpenChallenge> moreTime(long id, String publicId, Instant now) {
        var challenge = challenges.get(id);
        return challenge.publicId().equals(publicId) && challenge.giveMoreTime(now)
                ? Optional.of(OpenChallenge.of(challenge))
                : Optional.empty();
    }

    private void flag(Challenge challenge) {
        flags.raise(
                challenge.learnerId(),
                challenge.status() == ChallengeStatus.TOO_FAST
                        ? FlagKind.CHALLENGE_TOO_FAST
                        : FlagKind.CHALLENGE_MISSED,
                "challenge/" + challenge.publicId(),
                challenge.status() + " after " + challenge.latency().toMillis() + " ms, " + challenge.purpose());
    }
}
