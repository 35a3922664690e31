package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.OPERATIONS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.entity.Learner;
import org.jiangxin.identity.entity.PhotoKind;
import org.jiangxin.identity.entity.VerificationAttempt;
import org.jiangxin.identity.entity.VerificationMethod;
import org.jiangxin.identity.entity.VerificationResult;
import org.jiangxin.identity.entity.VerificationStatus;
import org.jiangxin.identity.event.IdentityDecided;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.identity.repository.LearnerPhotos;
import org.jiangxin.identity.repository.Learners;
import org.jiangxin.identity.repository.VerificationAttempts;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * Operators decide what no comparison decided (R-321c): everything is masked until the reviewer says why it must be seen, which
 * is audited, as is the decision. The same person cannot be decided twice.
 */
@Stateless
@RolesAllowed(OPERATIONS)
public class ReviewService {
    private static final int MOST_SEARCHED = 2_000;
    private static final int TRIES_SHOWN = 20;
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_TEXT = 100;
    private static final String SUBJECT = "Learner";

    @Inject
    Learners learners;

    @Inject
    Accounts accounts;

    @Inject
    LearnerPhotos photos;

    @Inject
    VerificationAttempts attempts;

    @Inject
    PersonalData personalData;

    @Inject
    DatabaseClock databaseClock;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    /**
     * Who waits, longest waiting first.
     *
     * @param text part of a name, or the end of an identity number; empty for all. Names are sealed, so those of the first thousands
     *     waiting are opened and compared.
     */
    @RolesAllowed(OPERATIONS)
    public Page<ReviewItem> waiting(String text, PageRequest page) {
        if (text != null && !text.isBlank()) {
            return Page.cut(
                            learners.inReview(0, MOST_SEARCHED).stream()
                                    .filter(learner -> isMeant(learner, text.strip()))
                                    .toList(),
                            page)
                    .map(this::item);
        }
        return new Page<>(
                learners.inReview(page.first(), page.size()).stream()
                        .map(this::item)
                        .toList(),
                learners.countInReview(),
                page.first());
    }

    @RolesAllowed(OPERATIONS)
    public long countWaiting() {
        return learners.countInReview();
    }

    /** One learner, masked. */
    @RolesAllowed(OPERATIONS)
    public ReviewCase open(String publicId) {
        var learner = get(publicId);
        return new ReviewCase(
                item(learner),
                personalData
                        .openSocialCard(learner.publicId(), learner.socialCardSealed())
                        .masked(),
                personalData
                        .openCitizenId(learner.publicId(), learner.citizenIdSealed())
                        .ageOn(ChinaTime.dayOf(clock.instant())),
                learner.verificationStatus() == VerificationStatus.IN_REVIEW,
                attempts.ofAccount(learner.accountId(), TRIES_SHOWN).stream()
                        .map(ReviewService::view)
                        .toList());
    }

    /** Fields and pictures in clear, for a reason that is written into the audit trail. */
    @RolesAllowed(OPERATIONS)
    public RevealedIdentity reveal(String publicId, String reason) {
        var text = reason == null ? "" : reason.strip();
        if (text.length() < SHORTEST_REASON || text.length() > LONGEST_TEXT) {
            throw new Refused(Refusal.of("identity.review.reason", SHORTEST_REASON, LONGEST_TEXT)
                    .on("reason"));
        }
        var learner = get(publicId);
        audit.record("identity.identity.revealed", SUBJECT, publicId, Map.of("reason", text));
        var account = accounts.get(learner.accountId());
        var pictures = new EnumMap<PhotoKind, byte[]>(PhotoKind.class);
        for (var kind : PhotoKind.values()) {
            photos.find(learner.accountId(), kind)
                    .ifPresent(photo -> pictures.put(
                            kind, personalData.openPhoto(learner.accountId(), kind.name(), photo.contentSealed())));
        }
        return new RevealedIdentity(
                personalData.openRealName(publicId, learner.realNameSealed()).value(),
                personalData.openCitizenId(publicId, learner.citizenIdSealed()).value(),
                personalData
                        .openSocialCard(publicId, learner.socialCardSealed())
                        .value(),
                personalData
                        .openMobile(account.publicId(), account.mobileSealed())
                        .value(),
                pictures);
    }

    /**
     * Decides.
     *
     * @param note what the learner should know besides the reason, without personal data; may be empty
     */
    @RolesAllowed(OPERATIONS)
    public void decide(String publicId, ReviewDecision decision, String note) {
        if (decision == null) {
            throw new Refused(Refusal.of("identity.review.choose").on("decision"));
        }
        var text = note == null ? "" : note.strip();
        if (text.length() > LONGEST_TEXT) {
            throw new Refused(Refusal.of("identity.review.note", LONGEST_TEXT).on("note"));
        }
        var now = databaseClock.now();
        var learner = get(publicId);
        if (learner.verificationStatus() != VerificationStatus.IN_REVIEW) {
            throw new Conflict(Refusal.of("identity.review.decided_already"));
        }
        if (decision.isAccepting()) {
            learner.verify(VerificationMethod.PHONE_AND_REVIEW, now);
        } else {
            learner.reject(now);
        }
        attempts.add(new VerificationAttempt(
                learner.accountId(),
                VerificationMethod.PHONE_AND_REVIEW,
                decision.isAccepting() ? VerificationResult.REVIEW_ACCEPTED : VerificationResult.REVIEW_REJECTED,
                "reviewer " + caller.accountId(),
                "REV-" + PublicId.random(),
                text.isEmpty() ? decision.name() : decision.name() + "|" + text,
                now));
        audit.record("identity.verification.decided", SUBJECT, publicId, Map.of("decision", decision));
        events.fire(new IdentityDecided(learner.accountId(), decision.isAccepting(), now));
    }

    private Learner get(String publicId) {
        return learners.findByPublicId(publicId).orElseThrow(() -> new NotFound(Learner.class, publicId));
    }

    private boolean isMeant(Learner learner, String text) {
        var id = learner.publicId();
        return personalData.openRealName(id, learner.realNameSealed()).value().contains(text)
                || text.length() >= 2
                        && text.length() <= 4
                        && personalData
                                .openCitizenId(id, learner.citizenIdSealed())
                                .masked()
                                .endsWith(text.toUpperCase(Locale.ROOT));
    }

    private ReviewItem item(Learner learner) {
        var account = accounts.get(learner.accountId());
        var last = attempts.ofAccount(learner.accountId(), 1).stream().findFirst();
        return new ReviewItem(
                learner.publicId(),
                personalData
                        .openRealName(learner.publicId(), learner.realNameSealed())
                        .masked(),
                personalData
                        .openCitizenId(learner.publicId(), learner.citizenIdSealed())
                        .masked(),
                account.mobileSealed() == null
                        ? ""
                        : personalData
                                .openMobile(account.publicId(), account.mobileSealed())
                                .masked(),
                learner.changedAt(),
                last.map(VerificationAttempt::method).orElse(VerificationMethod.PHONE_AND_REVIEW),
                last.map(ReviewService::view).map(ReviewCase.Try::reason).orElse(null));
    }

    private static ReviewCase.Try view(VerificationAttempt attempt) {
        var remark = attempt.remark() == null ? "" : attempt.remark();
        var bar = remark.indexOf('|');
        return new ReviewCase.Try(
                attempt.attemptedAt(),
                attempt.method(),
                attempt.result(),
                bar < 0 ? remark : remark.substring(0, bar),
                bar < 0 ? null : remark.substring(bar + 1));
    }
}
