package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import org.jiangxin.identity.service.PresenceProof;
import org.jiangxin.integrity.entity.FaceCapture;
import org.jiangxin.integrity.entity.FaceCaptureStatus;
import org.jiangxin.integrity.entity.FacePurpose;
import org.jiangxin.integrity.entity.FaceReview;
import org.jiangxin.integrity.entity.FaceReviewKind;
import org.jiangxin.integrity.entity.FaceScript;
import org.jiangxin.integrity.provider.FaceEngines;
import org.jiangxin.integrity.repository.FaceCaptures;
import org.jiangxin.integrity.repository.FaceReviews;
import org.jiangxin.integrity.repository.FaceTemplates;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * Who is there, for study and exams: by face or by the code to the own phone, which are equal (issue 4.3). The verdict stands in the
 * server's rows; nothing that a page says of it is asked (ATK-21). Works in the caller's transaction, by the caller's database time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FaceChecks {
    private final SecureRandom random = new SecureRandom();

    @Inject
    FaceEngines engines;

    @Inject
    FaceCaptures captures;

    @Inject
    FaceTemplates templates;

    @Inject
    FaceReviews reviews;

    @Inject
    FaceTries tries;

    @Inject
    PresenceProof proof;

    /**
     * Begins to look at the learner's face. Refuses when it is not known, when the engine is down, and when it was tried often enough: the
     * phone is the way then.
     *
     * @param subjectId the check or the attempt
     * @param allowed how often it may fail
     */
    @RolesAllowed(LEARNER)
    public FaceCaptureView begin(long accountId, FacePurpose purpose, long subjectId, int allowed, Instant now) {
        var engine = engines.current().info();
        if (!proof.isFaceAllowed(accountId)) {
            throw new Refused(Refusal.of("integrity.face.consent_needed"));
        }
        if (!engine.ready()) {
            throw new Refused(Refusal.of("integrity.face.engine_down"));
        }
        var known = purpose == FacePurpose.ENROL
                || templates
                        .find(accountId)
                        .filter(template -> template.isUsableBy(engine.name(), engine.version()))
                        .isPresent();
        if (!known) {
            throw new Refused(Refusal.of("integrity.face.not_enrolled"));
        }
        captures.of(purpose, subjectId, accountId).stream()
                .filter(FaceCapture::isOpen)
                .forEach(left -> left.end(FaceCaptureStatus.EXPIRED, null, null, now));
        var left = tries.left(purpose, subjectId, accountId, allowed, now);
        if (left <= 0) {
            throw new Refused(Refusal.of(
                    purpose == FacePurpose.ENROL ? "integrity.face.enough" : "integrity.face.tries_used", allowed));
        }
        var capture = new FaceCapture(
                accountId, purpose, subjectId, FaceScript.draw(random), allowed, engine.name(), engine.version(), now);
        captures.add(capture);
        return FaceCaptureView.of(capture, null, left);
    }

    /** Whether a check of this could be passed by face now; the phone is open to everybody always. */
    @RolesAllowed(LEARNER)
    public boolean isReady(long accountId) {
        var engine = engines.current().info();
        return engine.ready()
                && proof.isFaceAllowed(accountId)
                && templates
                        .find(accountId)
                        .filter(template -> template.isUsableBy(engine.name(), engine.version()))
                        .isPresent();
    }

    /** Whether somebody showed who is there, since a moment. */
    @RolesAllowed(LEARNER)
    public boolean isShown(long accountId, FacePurpose purpose, long subjectId, Instant since) {
        return captures.of(purpose, subjectId, accountId).stream()
                        .anyMatch(capture -> capture.status() == FaceCaptureStatus.PASSED
                                && capture.endedAt().isAfter(since))
                || reviews.of(FaceReviewKind.PHONE, purpose, subjectId, accountId)
                        .filter(review -> review.openedAt().isAfter(since))
                        .isPresent();
    }

    /** Refuses unless it was shown by face. */
    @RolesAllowed(LEARNER)
    public void requireFace(long accountId, FacePurpose purpose, long subjectId) {
        if (!isShown(accountId, purpose, subjectId, Instant.EPOCH)) {
            throw new Conflict(Refusal.of("integrity.face.not_done"));
        }
    }

    /** Takes the code that went to the caller's phone; a reviewer looks at it later. Refuses a wrong code. */
    @RolesAllowed(LEARNER)
    public void byPhone(
            long accountId, FacePurpose purpose, long subjectId, String requestId, String code, Instant now) {
        proof.prove(requestId, code);
        reviews.add(new FaceReview(accountId, FaceReviewKind.PHONE, purpose, subjectId, null, now));
    }
}
