package org.jiangxin.identity.service;

import java.io.Serializable;
import java.time.Instant;
import org.jiangxin.identity.entity.VerificationMethod;
import org.jiangxin.identity.entity.VerificationStatus;

/**
 * The own data as its holder sees it under 我的: masked like everywhere, because others can see a screen.
 *
 * @param maskedEmail confirmed address, or null
 * @param verifiedBy how the identity was verified, or null
 * @param verifiedAt when, or null
 */
public record OwnProfile(
        String displayName,
        String maskedName,
        String maskedCitizenId,
        String maskedSocialCard,
        String maskedMobile,
        String maskedEmail,
        VerificationStatus status,
        VerificationMethod verifiedBy,
        Instant verifiedAt,
        Instant registeredAt)
        implements Serializable {
    @Override
    public String toString() {
        return "OwnProfile";
    }
}
