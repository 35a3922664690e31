package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.service.LearnerDirectory;
import org.jiangxin.integrity.entity.Clue;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.FaceCapture;
import org.jiangxin.integrity.entity.FacePurpose;
import org.jiangxin.integrity.entity.FaceReview;
import org.jiangxin.integrity.entity.RiskFlag;
import org.jiangxin.integrity.repository.FaceCaptures;
import org.jiangxin.integrity.repository.FaceReviews;
import org.jiangxin.integrity.repository.RiskFlags;
import org.jiangxin.shared.error.NotFound;

/**
 * The pictures behind a clue about a face, side by side with the portrait of the real-name file (头像与抓拍比对). A regulator of
 * the region sees them, for a reason that goes into the audit trail; nobody else does by way of a clue.
 */
@Stateless
public class ClueFaces {
    private static final String FLAG = "flag/";
    private static final String CAPTURE = "capture";
    private static final String REVIEW = "face-review";

    @Inject
    ClueReach reach;

    @Inject
    RiskFlags flags;

    @Inject
    FaceCaptures captures;

    @Inject
    FaceReviews reviews;

    @Inject
    KeptPictures kept;

    @Inject
    LearnerDirectory learners;

    @Inject
    AuditTrail audit;

    /** The portrait, and what the camera saw at each look that the clue rests on, oldest first. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public ClueFaceView reveal(String publicId, String reason) {
        var clue = reach.ofRegion(publicId);
        var learner = clue.learnerId();
        if (clue.kind() != ClueKind.FACE_DOUBTFUL || learner == null) {
            throw new NotFound(Clue.class, publicId);
        }
        var why = RevealReason.require(reason, "lookingFor");
        audit.record("integrity.clue.faces_seen", "Clue", publicId, Map.of("reason", why));
        var looks = new LinkedHashMap<Long, FaceCapture>();
        flagsOf(clue).stream().flatMap(flag -> looks(flag, learner)).forEach(look -> looks.put(look.id(), look));
        return new ClueFaceView(
                learners.portrait(learner),
                looks.values().stream()
                        .map(look -> new ClueFaceView.Look(
                                look.purpose(), look.openedAt(), look.likeness(), kept.of(look.id())))
                        .toList());
    }

    private List<RiskFlag> flagsOf(Clue clue) {
        var ids = clue.evidence().references().stream()
                .filter(reference -> reference.startsWith(FLAG))
                .map(reference -> reference.substring(FLAG.length()))
                .toList();
        return ids.isEmpty() ? List.of() : flags.named(ids);
    }

    /** A flag names a capture, a reviewer's case, or what the looks were for. */
    private Stream<FaceCapture> looks(RiskFlag flag, long learner) {
        var slash = flag.subject().indexOf('/');
        var kind = slash < 0 ? "" : flag.subject().substring(0, slash);
        var id = flag.subject().substring(slash + 1);
        return switch (kind) {
            case CAPTURE -> captures.own(id, learner).stream();
            case REVIEW -> reviews.find(id).map(FaceReview::captureId).flatMap(captures::find).stream();
            default ->
                purpose(kind)
                        .map(purpose -> captures.of(purpose, Long.parseLong(id), learner).stream())
                        .orElse(Stream.empty());
        };
    }

    private static Optional<FacePurpose> purpose(String name) {
        return Arrays.stream(FacePurpose.values())
                .filter(purpose -> purpose.name().equals(name))
                .findFirst();
    }
}
