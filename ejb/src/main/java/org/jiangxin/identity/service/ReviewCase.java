package org.jiangxin.identity.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jiangxin.identity.entity.VerificationMethod;
import org.jiangxin.identity.entity.VerificationResult;

/**
 * One learner as the reviewer first sees it: masked, without pictures, with what was tried before.
 *
 * @param maskedSocialCard masked number of the card
 * @param ageYears age today, which is no identifier
 * @param waiting whether it can still be decided
 */
public record ReviewCase(ReviewItem item, String maskedSocialCard, int ageYears, boolean waiting, List<Try> tries)
        implements Serializable {
    public ReviewCase {
        tries = List.copyOf(tries);
    }

    /** One earlier attempt. */
    public record Try(Instant at, VerificationMethod method, VerificationResult result, String reason, String note)
            implements Serializable {}
}
