package org.jiangxin.identity.service;

import java.io.Serializable;
import java.time.Instant;
import org.jiangxin.identity.entity.VerificationMethod;

/**
 * Somebody who waits for a reviewer, masked.
 *
 * @param publicId reference of the learner
 * @param waitingSince since when
 * @param method how it came here
 * @param reason stable word; text key {@code verify.reason.<reason>}
 */
public record ReviewItem(
        String publicId,
        String maskedName,
        String maskedCitizenId,
        String maskedMobile,
        Instant waitingSince,
        VerificationMethod method,
        String reason)
        implements Serializable {}
