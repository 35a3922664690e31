package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jiangxin.integrity.entity.FaceCapture;
import org.jiangxin.integrity.entity.FaceCaptureStatus;
import org.jiangxin.integrity.entity.FacePurpose;
import org.jiangxin.integrity.repository.FaceCaptures;
import org.jiangxin.integrity.repository.FacePictures;
import org.jiangxin.integrity.repository.FaceTemplates;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * Begins and ends what is kept of a face. Ends it at once when the consent is withdrawn, in the same transaction; and every night whatever
 * is kept longer than it is of use.
 */
@Stateless
public class FaceEnrolment {
    /** A picture is kept for a reviewer for a month. */
    static final Duration PICTURES_KEPT = Duration.ofDays(30);

    /** A fingerprint, which is no picture, for a school year. */
    static final Duration FINGERPRINTS_KEPT = Duration.ofDays(400);

    private static final int MOST = 1000;

    @Inject
    FaceChecks checks;

    @Inject
    FaceCaptures captures;

    @Inject
    FaceTemplates templates;

    @Inject
    FacePictures pictures;

    @Inject
    Settings settings;

    @Inject
    DatabaseClock clock;

    /** Begins to take a template. */
    @RolesAllowed(LEARNER)
    public FaceCaptureView begin(long accountId) {
        return checks.begin(accountId, FacePurpose.ENROL, accountId, FaceTries.ENROLMENTS, clock.now());
    }

    /** Deletes everything that is kept of a face. */
    @RolesAllowed({LEARNER, SYSTEM})
    public void erase(long accountId) {
        var now = clock.now();
        captures.ofAccount(accountId).forEach(capture -> {
            if (capture.isOpen()) {
                capture.end(FaceCaptureStatus.EXPIRED, null, null, now);
            }
            capture.forget();
        });
        pictures.erase(accountId);
        templates.erase(accountId);
    }

    /**
     * Deletes the templates of whoever is in no class any more that still runs; shreds old pictures, forgets old fingerprints, ends what was
     * begun and left.
     *
     * @return how many templates were deleted
     */
    @RolesAllowed(SYSTEM)
    public int tidy() {
        var now = clock.now();
        var idle = templates.idle(ChinaTime.dayOf(now).minusDays(settings.number(Setting.FACE_KEEP_DAYS)), MOST);
        idle.forEach(this::erase);
        captures.left(now.minus(FaceCapture.STEP_TIME), MOST)
                .forEach(left -> left.end(FaceCaptureStatus.EXPIRED, null, null, now));
        pictures.forget(now.minus(FINGERPRINTS_KEPT));
        pictures.shred(now.minus(PICTURES_KEPT));
        return idle.size();
    }
}
