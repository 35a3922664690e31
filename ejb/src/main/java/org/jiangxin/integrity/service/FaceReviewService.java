package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.OPERATIONS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.service.LearnerCard;
import org.jiangxin.identity.service.LearnerDirectory;
import org.jiangxin.integrity.entity.FaceCapture;
import org.jiangxin.integrity.entity.FaceReview;
import org.jiangxin.integrity.entity.FaceReviewKind;
import org.jiangxin.integrity.entity.FaceReviewStatus;
import org.jiangxin.integrity.entity.FlagKind;
import org.jiangxin.integrity.repository.FaceCaptures;
import org.jiangxin.integrity.repository.FaceReviews;
import org.jiangxin.integrity.repository.FaceTemplates;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * People look where no comparison decides (人工复核): new templates, phone codes, near things, and a sample of what passed. Pictures are
 * shown for a reason that is audited. A doubt takes nothing away: it raises a flag, of which the night makes a clue with a statement and an
 * appeal.
 */
@Stateless
@RolesAllowed(OPERATIONS)
public class FaceReviewService {
    private static final int MOST_SEARCHED = 2_000;
    private static final String SUBJECT = "FaceReview";

    @Inject
    FaceReviews reviews;

    @Inject
    FaceCaptures captures;

    @Inject
    FaceTemplates templates;

    @Inject
    KeptPictures kept;

    @Inject
    LearnerDirectory learners;

    @Inject
    FlagService flags;

    @Inject
    AuditTrail audit;

    @Inject
    DatabaseClock clock;

    @Inject
    Caller caller;

    /** Who waits, longest first. @param text part of a name, or the end of an identity number; empty for all */
    @RolesAllowed(OPERATIONS)
    public Page<FaceCase> waiting(String text, PageRequest page) {
        if (text != null && !text.isBlank()) {
            var open = reviews.open(0, MOST_SEARCHED);
            var cards = cards(open);
            return Page.cut(
                            open.stream()
                                    .filter(one -> Optional.ofNullable(cards.get(one.accountId()))
                                            .filter(card -> card.isMeantBy(text.strip()))
                                            .isPresent())
                                    .toList(),
                            page)
                    .map(one -> view(one, cards));
        }
        var open = reviews.open(page.first(), page.size());
        var cards = cards(open);
        return new Page<>(open.stream().map(one -> view(one, cards)).toList(), reviews.countOpen(), page.first());
    }

    @RolesAllowed(OPERATIONS)
    public long countWaiting() {
        return reviews.countOpen();
    }

    /** One case, masked. */
    @RolesAllowed(OPERATIONS)
    public FaceCase open(String publicId) {
        var review = get(publicId);
        return view(review, cards(List.of(review)));
    }

    /** Both pictures, for a reason that is written into the audit trail. */
    @RolesAllowed(OPERATIONS)
    public FacePair reveal(String publicId, String reason) {
        var text = RevealReason.require(reason, "reason");
        var review = get(publicId);
        audit.record("integrity.face.revealed", SUBJECT, publicId, Map.of("reason", text));
        return new FacePair(
                learners.card(review.accountId()).realName(), learners.portrait(review.accountId()), seen(review));
    }

    private Optional<byte[]> seen(FaceReview review) {
        return Optional.ofNullable(review.captureId()).flatMap(kept::of);
    }

    /**
     * Decides.
     *
     * @param accepted whether the reviewer takes it for the same person
     * @param note for colleagues and regulators, without personal data; needed for a doubt
     */
    @RolesAllowed(OPERATIONS)
    public void decide(String publicId, boolean accepted, String note) {
        var text = note == null ? "" : note.strip();
        if (text.length() > RevealReason.LONGEST || !accepted && text.length() < RevealReason.SHORTEST) {
            throw new Refused(Refusal.of("integrity.face.review.note", RevealReason.SHORTEST, RevealReason.LONGEST)
                    .on("note"));
        }
        var review = get(publicId);
        if (review.status() != FaceReviewStatus.OPEN) {
            throw new Conflict(Refusal.of("integrity.face.review.decided_already"));
        }
        review.decide(accepted, caller.accountId(), text.isEmpty() ? null : text, clock.now());
        if (review.kind() == FaceReviewKind.PORTRAIT) {
            templates.find(review.accountId()).ifPresent(template -> template.decide(accepted));
        } else if (!accepted) {
            flags.raise(
                    review.accountId(),
                    FlagKind.FACE_DOUBTED,
                    "face-review/" + publicId,
                    review.kind() + " of " + review.purpose() + ": doubted by a reviewer");
        }
        audit.record("integrity.face.decided", SUBJECT, publicId, Map.of("accepted", accepted));
    }

    private FaceReview get(String publicId) {
        return reviews.find(publicId).orElseThrow(() -> new NotFound(FaceReview.class, publicId));
    }

    private Map<Long, LearnerCard> cards(List<FaceReview> of) {
        return learners.cards(of.stream().map(FaceReview::accountId).distinct().toList());
    }

    private FaceCase view(FaceReview review, Map<Long, LearnerCard> cards) {
        var card = Optional.ofNullable(cards.get(review.accountId()));
        var capture = Optional.ofNullable(review.captureId()).flatMap(captures::find);
        return new FaceCase(
                review.publicId(),
                card.map(LearnerCard::maskedName).orElse(""),
                card.map(LearnerCard::maskedCitizenId).orElse(""),
                card.map(LearnerCard::maskedMobile).orElse(""),
                review.kind(),
                review.purpose(),
                review.status(),
                review.openedAt(),
                capture.map(FaceCapture::likeness).orElse(null),
                capture.flatMap(FaceCapture::reason).map(Enum::name).orElse(null),
                capture.map(FaceCapture::engine).orElse(null),
                capture.map(FaceCapture::camera).orElse(null),
                review.captureId() != null);
    }
}
