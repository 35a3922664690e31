package org.jiangxin.identity.entity;

import java.util.Set;
import org.jiangxin.shared.error.IllegalTransition;

/** How far the real-name verification of a learner has come. Nothing can be studied before VERIFIED. */
public enum VerificationStatus {
    UNVERIFIED,
    IN_REVIEW,
    VERIFIED,
    REJECTED;

    public boolean canBecome(VerificationStatus next) {
        return switch (this) {
            case UNVERIFIED -> Set.of(IN_REVIEW, VERIFIED, REJECTED).contains(next);
            case IN_REVIEW -> Set.of(VERIFIED, REJECTED).contains(next);
            case REJECTED -> Set.of(UNVERIFIED, IN_REVIEW, VERIFIED).contains(next);
            case VERIFIED -> next == UNVERIFIED;
        };
    }

    VerificationStatus become(VerificationStatus next) {
        if (!canBecome(next)) {
            throw new IllegalTransition(this, next);
        }
        return next;
    }
}
