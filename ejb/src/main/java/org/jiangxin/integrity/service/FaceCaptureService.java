package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jiangxin.identity.service.LearnerDirectory;
import org.jiangxin.identity.service.PresenceProof;
import org.jiangxin.integrity.entity.FaceCapture;
import org.jiangxin.integrity.entity.FaceTemplate;
import org.jiangxin.integrity.provider.FaceEngineDown;
import org.jiangxin.integrity.provider.FaceEngines;
import org.jiangxin.integrity.provider.FaceReading;
import org.jiangxin.integrity.repository.FaceTemplates;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Caller;

/**
 * The learner's own face before the camera (人脸录入, 人脸核验; issue 4.3): one step at a time, each slot once. An engine that gives no answer
 * makes nobody fail and lets nobody pass.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FaceCaptureService {
    /** Pictures of one step. */
    public static final int PICTURES = 3;

    private static final int LARGEST_BYTES = 400 * 1024;
    private static final int JPEG_FIRST = 0xFF;
    private static final int JPEG_SECOND = 0xD8;
    private static final int BYTE = 0xFF;

    @Inject
    FaceCaptureSteps steps;

    @Inject
    FaceEnrolment enrolment;

    @Inject
    FaceEngines engines;

    @Inject
    FaceTemplates templates;

    @Inject
    PresenceProof proof;

    @Inject
    LearnerDirectory learners;

    @Inject
    Caller caller;

    /** How things stand with the caller's face. */
    @RolesAllowed(LEARNER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public FaceStanding mine() {
        var accountId = caller.accountId();
        var engine = engines.current().info();
        var template = templates.find(accountId);
        var consent = proof.isFaceAllowed(accountId);
        return new FaceStanding(
                consent,
                engine,
                template.map(FaceTemplate::status),
                template.map(FaceTemplate::enrolledAt),
                consent
                        && engine.ready()
                        && template.filter(known -> known.isUsableBy(engine.name(), engine.version()))
                                .isPresent());
    }

    /** Begins to take the caller's template; needs the separate consent. */
    @RolesAllowed(LEARNER)
    public FaceCaptureView enrol() {
        return enrolment.begin(caller.accountId());
    }

    /**
     * Takes the pictures of a step.
     *
     * @param slot where they belong, from the answer before
     * @param jpegs three pictures
     * @param camera what the browser calls the camera; a remark for a reviewer, proves nothing; may be null
     */
    @RolesAllowed(LEARNER)
    public FaceCaptureView submit(String publicId, String slot, List<byte[]> jpegs, String camera) {
        requirePictures(jpegs);
        var accountId = caller.accountId();
        var digests = jpegs.stream().map(HashChain::sha256).toList();
        if (new HashSet<>(digests).size() < digests.size()) {
            return steps.refuseOld(accountId, publicId, digests);
        }
        var taken = steps.take(accountId, publicId, slot, digests, camera);
        if (taken.taking() == FaceCapture.Taking.USED) {
            throw new Conflict(Refusal.of("integrity.face.slot_used"));
        }
        if (taken.taking() == FaceCapture.Taking.TOO_EARLY) {
            throw new Conflict(Refusal.of("integrity.face.too_early"));
        }
        if (!taken.isFresh()) {
            return steps.refuseOld(accountId, publicId, digests);
        }
        return taken.taking() == FaceCapture.Taking.TOO_LATE
                ? steps.view(accountId, publicId)
                : look(accountId, publicId, jpegs, taken.wantsPortrait());
    }

    private FaceCaptureView look(long accountId, String publicId, List<byte[]> jpegs, boolean wantsPortrait) {
        var portrait = wantsPortrait ? learners.portrait(accountId) : Optional.<byte[]>empty();
        var asked = new ArrayList<>(jpegs);
        portrait.ifPresent(asked::add);
        var engine = engines.current();
        try {
            var readings = engine.read(asked);
            if (readings.size() != asked.size()) {
                throw new FaceEngineDown("as many readings as pictures were expected");
            }
            return steps.settle(
                    accountId,
                    publicId,
                    jpegs,
                    readings.subList(0, jpegs.size()),
                    portrait.map(any -> readings.get(jpegs.size())).filter(FaceCaptureService::hasOneFace),
                    engine.info());
        } catch (FaceEngineDown down) {
            return steps.giveUp(accountId, publicId, jpegs.get(0));
        }
    }

    private static boolean hasOneFace(FaceReading reading) {
        return reading.faces() == 1 && reading.descriptor().length > 0;
    }

    private static void requirePictures(List<byte[]> jpegs) {
        var fine = jpegs.size() == PICTURES
                && jpegs.stream()
                        .allMatch(jpeg -> jpeg.length > 2
                                && jpeg.length <= LARGEST_BYTES
                                && (jpeg[0] & BYTE) == JPEG_FIRST
                                && (jpeg[1] & BYTE) == JPEG_SECOND);
        if (!fine) {
            throw new Refused(Refusal.of("integrity.face.picture", PICTURES, LARGEST_BYTES / 1024));
        }
    }
}
