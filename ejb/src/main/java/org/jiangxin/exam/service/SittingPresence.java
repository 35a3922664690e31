package org.jiangxin.exam.service;

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
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.AttemptStatus;
import org.jiangxin.exam.entity.PresenceCheck;
import org.jiangxin.exam.entity.PresenceCheckStatus;
import org.jiangxin.exam.repository.Attempts;
import org.jiangxin.exam.repository.PresenceChecks;
import org.jiangxin.identity.service.CodeSent;
import org.jiangxin.identity.service.PresenceProof;
import org.jiangxin.integrity.entity.FacePurpose;
import org.jiangxin.integrity.service.FaceCaptureView;
import org.jiangxin.integrity.service.FaceChecks;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.security.Caller;

/**
 * Who still sits the exam (考中核验; issue 4.3): at drawn moments the examinee shows the own face or gives the code to the own phone. Answers
 * and clock go on meanwhile. What is missed stands with the result and takes nothing away; a page that never lets itself be asked has
 * missed it as well.
 */
@Stateless
public class SittingPresence {
    private static final Duration LOOK = Duration.ofSeconds(100);
    private static final Duration MESSAGE = Duration.ofSeconds(180);
    /** Asked so shortly before the end nobody has missed anything. */
    private static final Duration TOO_LATE = Duration.ofSeconds(120);

    private final SecureRandom random = new SecureRandom();

    @Inject
    Attempts attempts;

    @Inject
    PresenceChecks checks;

    @Inject
    ExamRules rules;

    @Inject
    FaceChecks faces;

    @Inject
    PresenceProof proof;

    @Inject
    Caller caller;

    /** Draws the moments of an attempt that starts now. */
    @RolesAllowed(LEARNER)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void draw(Attempt attempt, Instant now) {
        var length = Duration.between(now, attempt.deadlineAt());
        PresenceMoments.draw(now, length, rules.of(attempt).amount(PolicyKey.EXAM_CAPTURES), random)
                .forEach(moment -> checks.add(new PresenceCheck(attempt.id(), moment)));
    }

    /** Whether the attempt has any, so that its page asks at all. */
    @RolesAllowed(LEARNER)
    public boolean isWatched(String attemptPublicId) {
        return !checks.of(attempts.own(attemptPublicId, caller.accountId())
                        .attempt()
                        .id())
                .isEmpty();
    }

    /** What the examinee is asked now, if anything. */
    @RolesAllowed(LEARNER)
    public Optional<PresenceAsked> current(String attemptPublicId) {
        var timed = sitting(attemptPublicId);
        var now = timed.now();
        var all = checks.of(timed.attempt().id());
        all.stream().filter(check -> check.isOverdue(now)).forEach(check -> check.end(false, now));
        var open = all.stream().filter(PresenceCheck::isAsked).findFirst();
        if (open.isEmpty()) {
            open = all.stream().filter(check -> check.isDue(now)).findFirst();
            open.ifPresent(check ->
                    check.ask(Duration.ofSeconds(rules.of(timed.attempt()).amount(PolicyKey.FACE_WINDOW)), now));
        }
        return open.map(check -> new PresenceAsked(
                check.publicId(),
                check.deadlineAt(),
                faces.isReady(timed.attempt().learnerId()),
                now));
    }

    /** Begins to look at the examinee's face. */
    @RolesAllowed(LEARNER)
    public FaceCaptureView look(String attemptPublicId, String checkPublicId) {
        var timed = sitting(attemptPublicId);
        var check = asked(timed, checkPublicId);
        check.waitUntil(timed.now().plus(LOOK));
        return faces.begin(
                timed.attempt().learnerId(),
                FacePurpose.SITTING,
                check.id(),
                rules.of(timed.attempt()).amount(PolicyKey.FACE_TRIES),
                timed.now());
    }

    /** The examinee takes the phone: the check waits for the message. */
    @RolesAllowed(LEARNER)
    public void waitForPhone(String attemptPublicId, String checkPublicId) {
        var timed = sitting(attemptPublicId);
        asked(timed, checkPublicId).waitUntil(timed.now().plus(MESSAGE));
    }

    /** Sends the code; outside of every transaction. */
    @RolesAllowed(LEARNER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CodeSent sendCode(String address, String localeTag) {
        return proof.sendCode(address, localeTag);
    }

    /**
     * Ends the check: by what the server has seen of the face, or by the code.
     *
     * @param requestAndCode empty for the face
     * @return whether it was shown in time
     */
    @RolesAllowed(LEARNER)
    public boolean answer(String attemptPublicId, String checkPublicId, List<String> requestAndCode) {
        var timed = sitting(attemptPublicId);
        var check = asked(timed, checkPublicId);
        var learner = timed.attempt().learnerId();
        if (!check.isOverdue(timed.now())) {
            if (requestAndCode.size() == 2) {
                faces.byPhone(
                        learner,
                        FacePurpose.SITTING,
                        check.id(),
                        requestAndCode.get(0),
                        requestAndCode.get(1),
                        timed.now());
            } else {
                faces.requireFace(learner, FacePurpose.SITTING, check.id());
            }
        }
        return check.end(true, timed.now()) == PresenceCheckStatus.SHOWN;
    }

    /** How many moments of a handed-in attempt have come, and how many of them were missed. */
    @RolesAllowed(SYSTEM)
    public Seen seen(long attemptId, Instant handedInAt) {
        var all = checks.of(attemptId);
        var missed = (int) all.stream()
                .filter(check -> check.isMissed(handedInAt, TOO_LATE))
                .count();
        var shown = (int) all.stream()
                .filter(check -> check.status() == PresenceCheckStatus.SHOWN)
                .count();
        return new Seen(missed + shown, missed);
    }

    /** Moments that came, and that were missed. */
    public record Seen(int asked, int missed) {}

    private Attempts.Timed sitting(String attemptPublicId) {
        var timed = attempts.own(attemptPublicId, caller.accountId());
        if (timed.attempt().status() != AttemptStatus.IN_PROGRESS) {
            throw new Conflict(Refusal.of("exam.face.not_now"));
        }
        return timed;
    }

    private PresenceCheck asked(Attempts.Timed timed, String checkPublicId) {
        return checks.of(timed.attempt().id()).stream()
                .filter(check -> check.publicId().equals(checkPublicId) && check.isAsked())
                .findFirst()
                .orElseThrow(() -> new Conflict(Refusal.of("exam.presence.over")));
    }
}
