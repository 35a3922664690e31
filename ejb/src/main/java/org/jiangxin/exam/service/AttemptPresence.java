package org.jiangxin.exam.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.exam.entity.AttemptStatus;
import org.jiangxin.exam.repository.Attempts;
import org.jiangxin.identity.service.CodeSent;
import org.jiangxin.identity.service.PresenceProof;
import org.jiangxin.integrity.entity.FacePurpose;
import org.jiangxin.integrity.service.FaceCaptureView;
import org.jiangxin.integrity.service.FaceChecks;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.security.Caller;

/**
 * Who sits the exam (issue 4.3): where the policy asks for it, an attempt is begun only by whoever has shown the own face, or given the code
 * to the own phone, in the last minutes. Neither way costs an attempt, and what fails is tried again.
 */
@Stateless
public class AttemptPresence {
    /** Shown longer ago it says nothing about who sits there now. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    @Inject
    Attempts attempts;

    @Inject
    ExamRules rules;

    @Inject
    FaceChecks faces;

    @Inject
    PresenceProof proof;

    @Inject
    Caller caller;

    /** Whether it is still to be shown before the attempt may be begun. */
    @RolesAllowed(LEARNER)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean isMissing(Attempts.Timed timed) {
        var attempt = timed.attempt();
        return rules.of(attempt).amount(PolicyKey.FACE_EXAM) > 0
                && !faces.isShown(
                        attempt.learnerId(),
                        FacePurpose.EXAM,
                        attempt.id(),
                        timed.now().minus(GOOD_FOR));
    }

    /** Begins to look at the learner's face. */
    @RolesAllowed(LEARNER)
    public FaceCaptureView look(String attemptPublicId) {
        var timed = assigned(attemptPublicId);
        var attempt = timed.attempt();
        return faces.begin(
                attempt.learnerId(),
                FacePurpose.EXAM,
                attempt.id(),
                rules.of(attempt).amount(PolicyKey.FACE_TRIES),
                timed.now());
    }

    /** Sends a code to the learner's own phone. */
    @RolesAllowed(LEARNER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CodeSent sendCode(String attemptPublicId, String address, String localeTag) {
        assigned(attemptPublicId);
        return proof.sendCode(address, localeTag);
    }

    /** The number that it goes to, masked. */
    @RolesAllowed(LEARNER)
    public String mobile() {
        return proof.maskedMobile();
    }

    /** Takes the code. */
    @RolesAllowed(LEARNER)
    public void confirm(String attemptPublicId, String requestId, String code) {
        var timed = assigned(attemptPublicId);
        faces.byPhone(
                timed.attempt().learnerId(), FacePurpose.EXAM, timed.attempt().id(), requestId, code, timed.now());
    }

    private Attempts.Timed assigned(String attemptPublicId) {
        var timed = attempts.own(attemptPublicId, caller.accountId());
        if (timed.attempt().status() != AttemptStatus.ASSIGNED) {
            throw new Conflict(Refusal.of("exam.face.not_now"));
        }
        return timed;
    }
}
