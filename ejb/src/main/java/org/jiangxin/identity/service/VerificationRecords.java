package org.jiangxin.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.ConsentDecision;
import org.jiangxin.identity.entity.ConsentDocument;
import org.jiangxin.identity.entity.Learner;
import org.jiangxin.identity.entity.LearnerPhoto;
import org.jiangxin.identity.entity.PhotoKind;
import org.jiangxin.identity.entity.VerificationAttempt;
import org.jiangxin.identity.entity.VerificationMethod;
import org.jiangxin.identity.entity.VerificationResult;
import org.jiangxin.identity.entity.VerificationStatus;
import org.jiangxin.identity.event.IdentityDecided;
import org.jiangxin.identity.provider.IdentityCheck;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.identity.repository.Consents;
import org.jiangxin.identity.repository.LearnerPhotos;
import org.jiangxin.identity.repository.Learners;
import org.jiangxin.identity.repository.VerificationAttempts;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * The rows of a verification, each method one short transaction, so that none waits for the provider. Called by
 * {@link VerificationFlow} and {@link VerificationService} only.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VerificationRecords {
    public static final int MISMATCHES_A_DAY = 5;

    private static final String SUBJECT = "Learner";

    @Inject
    Learners learners;

    @Inject
    Accounts accounts;

    @Inject
    LearnerPhotos photos;

    @Inject
    Consents consents;

    @Inject
    VerificationAttempts attempts;

    @Inject
    IdentityChecks identityChecks;

    @Inject
    Codes codes;

    @Inject
    PersonalData personalData;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Event<DomainEvent> events;

    /** What the provider is asked; refuses when it may not be. */
    @PermitAll
    public IdentityCheck.Person personToCompare(long accountId) {
        var learner = undecided(accountId);
        if (!mayCompare(accountId)) {
            throw new Refused(Refusal.of("identity.consent.biometric_needed").on("biometric"));
        }
        if (triesLeft(accountId) == 0) {
            throw new Refused(Refusal.of("identity.verification.too_many", MISMATCHES_A_DAY));
        }
        var portrait = photos.find(accountId, PhotoKind.PORTRAIT)
                .orElseThrow(() ->
                        new Refused(Refusal.of("identity.photo.missing").on(PhotoIntake.field(PhotoKind.PORTRAIT))));
        return new IdentityCheck.Person(
                personalData.openRealName(learner.publicId(), learner.realNameSealed()),
                personalData.openCitizenId(learner.publicId(), learner.citizenIdSealed()),
                personalData.openPhoto(accountId, PhotoKind.PORTRAIT.name(), portrait.contentSealed()));
    }

    /** Writes down what the provider said. */
    @PermitAll
    public void concludeComparison(long accountId, String provider, IdentityCheck.Answer answer) {
        var now = clock.now();
        var learner = undecided(accountId);
        var result = switch (answer.outcome()) {
            case MATCH -> VerificationResult.MATCH;
            case DATA_MISMATCH, FACE_MISMATCH -> VerificationResult.MISMATCH;
            case UNSURE -> VerificationResult.SENT_TO_REVIEW;
            case UNAVAILABLE -> VerificationResult.UNAVAILABLE;
        };
        switch (result) {
            case MATCH -> learner.verify(VerificationMethod.PORTRAIT, now);
            case MISMATCH -> {
                if (learner.verificationStatus() != VerificationStatus.REJECTED) {
                    learner.reject(now);
                }
            }
            case SENT_TO_REVIEW -> learner.sendToReview(now);
            default -> {
                // The provider is down: nothing is decided and no try is used up.
            }
        }
        attempts.add(new VerificationAttempt(
                accountId,
                VerificationMethod.PORTRAIT,
                result,
                provider,
                answer.requestNo(),
                answer.outcome().name(),
                now));
        audit.record(
                "identity.verification.answered",
                SUBJECT,
                learner.publicId(),
                Map.of("method", "PORTRAIT", "outcome", answer.outcome(), "provider", provider));
        if (result == VerificationResult.MATCH || result == VerificationResult.MISMATCH) {
            events.fire(new IdentityDecided(accountId, result == VerificationResult.MATCH, now));
        }
    }

    /**
     * Puts the learner into the reviewers' queue.
     *
     * @param requestId the phone code that proves the holder, already entered rightly; null right after registration
     */
    @PermitAll
    public void sendToReview(long accountId, String requestId) {
        var now = clock.now();
        var learner = undecided(accountId);
        if (requestId != null) {
            var account = accounts.get(accountId);
            var mobile = personalData.openMobile(account.publicId(), account.mobileSealed());
            codes.spend(CodePurpose.VERIFY_IDENTITY, personalData.mobileIndex(mobile), requestId);
        }
        learner.sendToReview(now);
        attempts.add(new VerificationAttempt(
                accountId,
                VerificationMethod.PHONE_AND_REVIEW,
                VerificationResult.SENT_TO_REVIEW,
                "reviewer",
                "REQ-" + PublicId.random(),
                "WAITING",
                now));
        audit.record(
                "identity.verification.sent_to_review",
                SUBJECT,
                learner.publicId(),
                Map.of("method", "PHONE_AND_REVIEW"));
    }

    /** Takes corrected papers and new pictures; the verification begins again. */
    @PermitAll
    public void correct(long accountId, CheckedIdentity identity, Map<PhotoKind, byte[]> newPhotos) {
        var now = clock.now();
        var learner = undecided(accountId);
        identityChecks.requireFree(identity, accountId);
        learner.correct(
                personalData.sealIdentity(
                        learner.publicId(), identity.realName(), identity.citizenId(), identity.socialCard()),
                now);
        learners.save(learner, Refusal.of("identity.citizen_id.taken").on("citizenId"));
        var account = accounts.get(accountId);
        account.rename(personalData.sealDisplayName(
                account.publicId(), identity.realName().value()));
        newPhotos.forEach((kind, jpeg) -> {
            var sealed = personalData.sealPhoto(accountId, kind.name(), jpeg);
            photos.find(accountId, kind)
                    .ifPresentOrElse(
                            photo -> photo.replace(sealed, now),
                            () -> photos.add(new LearnerPhoto(accountId, kind, sealed, now)));
        });
        audit.record(
                "identity.identity.corrected",
                SUBJECT,
                learner.publicId(),
                Map.of("photos", newPhotos.keySet().toString()));
    }

    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public VerificationView view(long accountId, boolean simulated) {
        var learner = learners.findByAccount(accountId).orElse(null);
        var last = attempts.ofAccount(accountId, 1).stream().findFirst().orElse(null);
        var remark = last == null || last.remark() == null ? "" : last.remark();
        var bar = remark.indexOf('|');
        return new VerificationView(
                learner == null ? VerificationStatus.UNVERIFIED : learner.verificationStatus(),
                last == null ? null : last.result(),
                last == null ? null : last.method(),
                remark.isEmpty() ? null : bar < 0 ? remark : remark.substring(0, bar),
                bar < 0 ? null : remark.substring(bar + 1),
                last == null ? null : last.attemptedAt(),
                triesLeft(accountId),
                mayCompare(accountId),
                learner == null ? Set.of() : photos.kinds(accountId),
                simulated);
    }

    private Learner undecided(long accountId) {
        var learner = learners.getByAccount(accountId);
        if (learner.isVerified()) {
            throw new Refused(Refusal.of("identity.verification.done"));
        }
        if (learner.verificationStatus() == VerificationStatus.IN_REVIEW) {
            throw new Refused(Refusal.of("identity.verification.in_review"));
        }
        return learner;
    }

    private boolean mayCompare(long accountId) {
        return consents.latest(accountId, ConsentDocument.BIOMETRIC)
                .filter(consent -> consent.decision() == ConsentDecision.GIVEN)
                .filter(consent -> consent.documentVersion() == ConsentDocument.BIOMETRIC.currentVersion())
                .isPresent();
    }

    private int triesLeft(long accountId) {
        var failed = attempts.mismatchesSince(accountId, clock.now().minus(Duration.ofDays(1)));
        return (int) Math.max(0, MISMATCHES_A_DAY - failed);
    }
}
