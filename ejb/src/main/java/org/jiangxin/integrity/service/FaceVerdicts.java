package org.jiangxin.integrity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangxin.integrity.entity.FaceCapture;
import org.jiangxin.integrity.entity.FaceCaptureStatus;
import org.jiangxin.integrity.entity.FacePurpose;
import org.jiangxin.integrity.entity.FaceReason;
import org.jiangxin.integrity.entity.FaceReview;
import org.jiangxin.integrity.entity.FaceReviewKind;
import org.jiangxin.integrity.entity.FaceTemplate;
import org.jiangxin.integrity.entity.FaceTemplateStatus;
import org.jiangxin.integrity.provider.FaceEngineInfo;
import org.jiangxin.integrity.provider.FaceReading;
import org.jiangxin.integrity.repository.FacePictures;
import org.jiangxin.integrity.repository.FaceReviews;
import org.jiangxin.integrity.repository.FaceTemplates;
import org.jiangxin.integrity.rule.FaceLiveness;
import org.jiangxin.integrity.rule.FaceLiveness.Seen;
import org.jiangxin.integrity.rule.FaceSimilarity;
import org.jiangxin.shared.crypto.HashChain;

/**
 * What becomes of a capture whose steps are done (issue 4.3). A near thing is never a pass: it goes before a person. One picture is kept
 * where a person must look, and nowhere else.
 */
@ApplicationScoped
class FaceVerdicts {
    /** So much below the threshold is a near thing. */
    private static final int NEARLY = 6;
    /** Two looks of the same minute at one person are more alike than that. */
    private static final int SWAPPED = 12;
    /** Every so many passes of an engine that nobody has measured is looked at. */
    private static final int SAMPLED = 10;

    private final SecureRandom random = new SecureRandom();

    @Inject
    FaceTemplates templates;

    @Inject
    FacePictures pictures;

    @Inject
    FaceReviews reviews;

    @Inject
    FaceSealing sealing;

    /**
     * Judges.
     *
     * @param portrait what the engine read in the portrait of the real-name file; empty when there is none or it has not one face
     */
    void judge(
            FaceCapture capture,
            List<Seen> all,
            byte[] picture,
            Optional<FaceReading> portrait,
            FaceEngineInfo engine,
            Instant now) {
        var doubt = FaceLiveness.doubt(all, engine, engine.threshold() - SWAPPED);
        if (doubt.isPresent()) {
            if (doubt.get() == FaceReason.NO_REFLECTION) {
                unsure(capture, doubt.get(), null, picture, now);
            } else {
                capture.end(FaceCaptureStatus.FAILED, doubt.get(), null, now);
            }
        } else if (capture.purpose() == FacePurpose.ENROL) {
            enrol(capture, all, picture, portrait, engine, now);
        } else {
            compare(capture, all, picture, engine, now);
        }
    }

    private void enrol(
            FaceCapture capture,
            List<Seen> all,
            byte[] picture,
            Optional<FaceReading> portrait,
            FaceEngineInfo engine,
            Instant now) {
        var descriptors = List.of(
                all.get(0).best().descriptor(), all.get(all.size() - 1).best().descriptor());
        var likeness = portrait.map(read -> likeness(engine, List.of(read.descriptor()), descriptors))
                .orElse(null);
        var isSurely =
                engine.grade() == FaceEngineInfo.Grade.SIMULATED || likeness != null && likeness >= engine.threshold();
        var status = isSurely ? FaceTemplateStatus.ACTIVE : FaceTemplateStatus.WAITING;
        var sealed = sealing.sealDescriptors(capture.accountId(), engine.name(), descriptors);
        templates
                .find(capture.accountId())
                .ifPresentOrElse(
                        template -> template.take(engine.name(), engine.version(), sealed, status, likeness, now),
                        () -> templates.add(new FaceTemplate(
                                capture.accountId(), engine.name(), engine.version(), sealed, status, likeness, now)));
        capture.end(FaceCaptureStatus.PASSED, null, likeness, now);
        if (!isSurely) {
            review(capture, FaceReviewKind.PORTRAIT, picture, now);
        }
    }

    private void compare(FaceCapture capture, List<Seen> all, byte[] picture, FaceEngineInfo engine, Instant now) {
        var known = templates
                .find(capture.accountId())
                .filter(template -> template.isUsableBy(engine.name(), engine.version()));
        if (known.isEmpty()) {
            unsure(capture, FaceReason.ENGINE_DOWN, null, picture, now);
            return;
        }
        var descriptors = sealing.openDescriptors(
                capture.accountId(), engine.name(), known.get().descriptorsSealed());
        var likeness = likeness(
                engine,
                descriptors,
                List.of(
                        all.get(0).best().descriptor(),
                        all.get(all.size() - 1).best().descriptor()));
        if (likeness >= engine.threshold()) {
            capture.end(FaceCaptureStatus.PASSED, null, likeness, now);
            if (engine.grade() == FaceEngineInfo.Grade.SCREENING && random.nextInt(SAMPLED) == 0) {
                review(capture, FaceReviewKind.SAMPLE, picture, now);
            }
        } else if (likeness >= engine.threshold() - NEARLY) {
            unsure(capture, FaceReason.NEARLY, likeness, picture, now);
        } else {
            capture.end(FaceCaptureStatus.FAILED, FaceReason.OTHER_PERSON, likeness, now);
            keep(capture, picture);
        }
    }

    /** Both looks must be alike to what is known: the lower one counts. */
    private static int likeness(FaceEngineInfo engine, List<byte[]> known, List<byte[]> looks) {
        return looks.stream()
                .mapToInt(look -> known.stream()
                        .filter(one -> one.length == look.length)
                        .mapToInt(one -> FaceSimilarity.of(engine.kind(), one, look))
                        .max()
                        .orElse(0))
                .min()
                .orElse(0);
    }

    /** Nobody can say: a person looks, and the learner goes the other way. */
    void unsure(FaceCapture capture, FaceReason why, Integer likeness, byte[] picture, Instant now) {
        capture.end(FaceCaptureStatus.UNSURE, why, likeness, now);
        if (picture.length > 0) {
            review(capture, FaceReviewKind.UNSURE, picture, now);
        }
    }

    private void review(FaceCapture capture, FaceReviewKind kind, byte[] picture, Instant now) {
        keep(capture, picture);
        reviews.add(
                new FaceReview(capture.accountId(), kind, capture.purpose(), capture.subjectId(), capture.id(), now));
    }

    /** The picture was fingerprinted when it came. */
    private void keep(FaceCapture capture, byte[] picture) {
        var digest = HashChain.sha256(picture);
        pictures.ofCapture(capture.id()).stream()
                .filter(known -> known.digest().equals(digest))
                .findFirst()
                .ifPresent(known -> known.keep(sealing.sealPicture(digest, picture)));
    }
}
