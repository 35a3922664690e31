package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangxin.integrity.entity.FaceCapture;
import org.jiangxin.integrity.entity.FaceCaptureStatus;
import org.jiangxin.integrity.entity.FacePicture;
import org.jiangxin.integrity.entity.FacePurpose;
import org.jiangxin.integrity.entity.FaceReason;
import org.jiangxin.integrity.entity.FlagKind;
import org.jiangxin.integrity.provider.FaceEngineInfo;
import org.jiangxin.integrity.provider.FaceReading;
import org.jiangxin.integrity.repository.FaceCaptures;
import org.jiangxin.integrity.repository.FacePictures;
import org.jiangxin.integrity.rule.FaceLiveness;
import org.jiangxin.integrity.rule.FaceLiveness.Seen;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * The transactions behind {@link FaceCaptureService}: a slot is used up before the engine is asked, and the verdict is written after it
 * has answered, so that no transaction waits for an engine.
 */
@Stateless
public class FaceCaptureSteps {
    private static final int FEWEST_OF_A_FILM = 5;
    private static final double SHARE_OF_A_FILM = 0.8;

    @Inject
    FaceCaptures captures;

    @Inject
    FacePictures pictures;

    @Inject
    FaceSealing sealing;

    @Inject
    FaceVerdicts verdicts;

    @Inject
    FaceTries tries;

    @Inject
    FlagService flags;

    @Inject
    DatabaseClock clock;

    @Resource
    SessionContext context;

    /** What a slot said, and whether the engine must be asked for the portrait too. */
    public record Taken(FaceCapture.Taking taking, boolean isFresh, boolean wantsPortrait) {}

    /** Uses the slot up and remembers the pictures; not fresh when one of them was sent before: then nothing of this stays. */
    @RolesAllowed(LEARNER)
    public Taken take(long accountId, String publicId, String slot, List<String> digests, String camera) {
        var capture = own(publicId, accountId);
        var now = clock.now();
        var taking = capture.take(slot, camera, now);
        if (taking == FaceCapture.Taking.TOO_LATE) {
            capture.end(FaceCaptureStatus.EXPIRED, null, null, now);
        }
        if (taking != FaceCapture.Taking.TAKEN) {
            return new Taken(taking, true, false);
        }
        var fresh = pictures.add(digests.stream()
                .map(digest -> new FacePicture(capture.id(), accountId, digest, now))
                .toList());
        if (!fresh) {
            context.setRollbackOnly();
        }
        return new Taken(taking, fresh, capture.purpose() == FacePurpose.ENROL && capture.isLastStep());
    }

    /** Ends it because pictures were sent that had been sent before: in another capture, or again and again in this one. */
    @RolesAllowed(LEARNER)
    public FaceCaptureView refuseOld(long accountId, String publicId, List<String> digests) {
        var capture = own(publicId, accountId);
        var elsewhere = pictures.capturesOf(digests).stream().anyMatch(id -> !id.equals(capture.id()));
        var why = elsewhere ? FaceReason.REUSED : FaceReason.FROZEN;
        if (capture.isOpen()) {
            capture.end(FaceCaptureStatus.FAILED, why, null, clock.now());
        }
        if (elsewhere) {
            flags.raise(accountId, FlagKind.FACE_REUSED, "capture/" + publicId, "a picture that had been sent before");
        }
        return view(capture, null);
    }

    /** The engine gave no answer. */
    @RolesAllowed(LEARNER)
    public FaceCaptureView giveUp(long accountId, String publicId, byte[] picture) {
        var capture = own(publicId, accountId);
        if (capture.isOpen()) {
            verdicts.unsure(capture, FaceReason.ENGINE_DOWN, null, picture, clock.now());
        }
        return view(capture, null);
    }

    /** Judges the step by what the engine read; at the end the whole capture. */
    @RolesAllowed(LEARNER)
    public FaceCaptureView settle(
            long accountId,
            String publicId,
            List<byte[]> jpegs,
            List<FaceReading> readings,
            Optional<FaceReading> portrait,
            FaceEngineInfo engine) {
        var capture = own(publicId, accountId);
        var now = clock.now();
        if (!capture.isOpen()) {
            return view(capture, null);
        }
        remember(capture, readings);
        var all = new ArrayList<>(capture.readingsSealed()
                .map(content -> sealing.openReadings(publicId, content))
                .orElse(List.of()));
        var seen = new Seen(capture.current(), readings);
        all.add(seen);
        var again = FaceLiveness.again(seen, all.get(0), engine);
        if (again.isPresent()) {
            return once(capture, again.get(), now);
        }
        if (capture.isLastStep() && isFilm(capture, all)) {
            capture.end(FaceCaptureStatus.FAILED, FaceReason.REUSED, null, now);
            flags.raise(
                    accountId, FlagKind.FACE_REUSED, "capture/" + publicId, "looks like another capture throughout");
        } else if (capture.isLastStep()) {
            verdicts.judge(capture, all, jpegs.get(0), portrait, engine, now);
            flag(capture);
        } else {
            capture.advance(sealing.sealReadings(publicId, all), now);
        }
        return view(capture, null);
    }

    /** How it stands. */
    @RolesAllowed(LEARNER)
    public FaceCaptureView view(long accountId, String publicId) {
        return view(own(publicId, accountId), null);
    }

    private FaceCaptureView once(FaceCapture capture, FaceReason why, Instant now) {
        if (capture.repeat(now)) {
            return view(capture, why);
        }
        capture.end(FaceCaptureStatus.FAILED, why.isQuality() ? FaceReason.POOR_PICTURES : why, null, now);
        return view(capture, null);
    }

    private void remember(FaceCapture capture, List<FaceReading> readings) {
        var rows = pictures.ofCapture(capture.id());
        var newest = rows.subList(Math.max(0, rows.size() - readings.size()), rows.size());
        for (var i = 0; i < newest.size(); i++) {
            newest.get(i).see(readings.get(i).picture());
        }
    }

    /** Whether the pictures, stored anew so that no file is the same, are those of another capture. One alike is chance, all are a film. */
    private boolean isFilm(FaceCapture capture, List<Seen> all) {
        var hashes = all.stream()
                .flatMap(step -> step.readings().stream())
                .map(FaceReading::picture)
                .collect(Collectors.toSet());
        return hashes.size() >= FEWEST_OF_A_FILM
                && pictures.isShownAgain(hashes, capture.id(), Math.round(SHARE_OF_A_FILM * hashes.size()));
    }

    /** Somebody else before the camera, as often as may be tried: for a person to judge. */
    private void flag(FaceCapture capture) {
        if (capture.reason().filter(why -> why == FaceReason.OTHER_PERSON).isPresent() && tries.left(capture) <= 0) {
            flags.raise(
                    capture.accountId(),
                    FlagKind.FACE_MISMATCH,
                    capture.purpose() + "/" + capture.subjectId(),
                    "likeness " + capture.likeness() + " by " + capture.engine());
        }
    }

    private FaceCaptureView view(FaceCapture capture, FaceReason advice) {
        return FaceCaptureView.of(capture, advice, tries.left(capture));
    }

    private FaceCapture own(String publicId, long accountId) {
        return captures.own(publicId, accountId).orElseThrow(() -> new NotFound(FaceCapture.class, publicId));
    }
}
