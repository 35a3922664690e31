package org.jiangxin.identity.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jiangxin.identity.entity.PhotoKind;
import org.jiangxin.identity.entity.VerificationMethod;
import org.jiangxin.identity.entity.VerificationResult;
import org.jiangxin.identity.entity.VerificationStatus;

/**
 * How far the verification of a learner has come, for the learner.
 *
 * @param status where it stands; nothing can be studied before VERIFIED
 * @param lastResult what the last attempt came to, or null
 * @param lastMethod how it was tried, or null
 * @param reason stable word for why it failed or what it waits for, or null; text key {@code verify.reason.<reason>}
 * @param note what the reviewer added, or null
 * @param lastAt when, or null
 * @param triesLeft comparisons of the portrait that are left today
 * @param biometricConsent whether the portrait may be compared
 * @param photos pictures that are there
 * @param simulated whether the check is a simulator
 */
public record VerificationView(
        VerificationStatus status,
        VerificationResult lastResult,
        VerificationMethod lastMethod,
        String reason,
        String note,
        Instant lastAt,
        int triesLeft,
        boolean biometricConsent,
        Set<PhotoKind> photos,
        boolean simulated)
        implements Serializable {
    public VerificationView {
        photos = Set.copyOf(photos);
    }
}
