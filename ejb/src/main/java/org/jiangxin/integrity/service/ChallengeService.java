package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.service.CheckQuestion;
import org.jiangxin.integrity.entity.Challenge;
import org.jiangxin.integrity.entity.ChallengeBoard;
import org.jiangxin.integrity.entity.ChallengeKind;
import org.jiangxin.integrity.entity.ChallengeStatus;
import org.jiangxin.integrity.entity.FacePurpose;
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

    /** For one look at a face: five steps, and one or two of them again. */
    private static final Duration LOOK = Duration.ofSeconds(100);

    /** For a text message to come and be read. */
    private static final Duration MESSAGE = Duration.ofSeconds(180);

    private final SecureRandom random = new SecureRandom();

    @Inject
    Challenges challenges;

    @Inject
    FaceChecks faces;

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
        if (request.face()) {
            return ChallengeBoard.face();
        }
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
        var result =
                challenge.kind() == ChallengeKind.FACE ? present(challenge, picks, now) : challenge.answer(picks, now);
        if (result != ChallengeStatus.PASSED) {
            flag(challenge);
        }
        return Optional.of(result);
    }

    /** By what the server itself has seen, or by a code: nothing that the page says of a face is asked (ATK-21). */
    private ChallengeStatus present(Challenge challenge, List<String> requestAndCode, Instant now) {
        if (!now.isAfter(challenge.deadlineAt())) {
            if (requestAndCode.size() == 2) {
                faces.byPhone(
                        challenge.learnerId(),
                        FacePurpose.STUDY,
                        challenge.id(),
                        requestAndCode.get(0),
                        requestAndCode.get(1),
                        now);
            } else {
                faces.requireFace(challenge.learnerId(), FacePurpose.STUDY, challenge.id());
            }
        }
        return challenge.present(now);
    }

    /**
     * Begins to look at the face that a check asks for; the check waits meanwhile. Empty when it is not the learner's open one.
     *
     * @param allowed how often it may fail
     */
    @RolesAllowed(LEARNER)
    public Optional<FaceBegun> lookAtFace(long id, String publicId, int allowed, Instant now) {
        return openFace(id, publicId, now).map(challenge -> {
            var capture = faces.begin(challenge.learnerId(), FacePurpose.STUDY, id, allowed, now);
            challenge.waitUntil(now.plus(LOOK));
            return new FaceBegun(capture, OpenChallenge.of(challenge));
        });
    }

    /** The learner takes the phone instead; the check waits until a message can have come. */
    @RolesAllowed(LEARNER)
    public Optional<OpenChallenge> waitForPhone(long id, String publicId, Instant now) {
        return openFace(id, publicId, now).map(challenge -> {
            challenge.waitUntil(now.plus(MESSAGE));
            return OpenChallenge.of(challenge);
        });
    }

    private Optional<Challenge> openFace(long id, String publicId, Instant now) {
        var challenge = challenges.get(id);
        return challenge.publicId().equals(publicId)
                        && challenge.isOpen()
                        && challenge.kind() == ChallengeKind.FACE
                        && !now.isAfter(challenge.deadlineAt())
                ? Optional.of(challenge)
                : Optional.empty();
    }

    /** Whether somebody showed who is there in an enrolment since a moment. */
    @RolesAllowed({LEARNER, SYSTEM})
    public boolean isPresenceShown(long enrolmentId, Instant since) {
        return challenges.isPresenceShown(enrolmentId, since);
    }

    /** Whether somebody ever showed it in a lesson. */
    @RolesAllowed({LEARNER, SYSTEM})
    public boolean isPresenceShownIn(long enrolmentId, long lessonId) {
        return challenges.isPresenceShown(enrolmentId, lessonId, Instant.EPOCH);
    }

    /** Whether the check that a lesson had last asked for a face and was not passed: what makes up for it asks the same. */
    @RolesAllowed({LEARNER, SYSTEM})
    public boolean isFaceOwed(long enrolmentId, long lessonId) {
        return challenges
                .newest(enrolmentId, lessonId)
                .filter(last -> last.kind() == ChallengeKind.FACE && last.status() != ChallengeStatus.PASSED)
                .isPresent();
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
