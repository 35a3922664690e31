package org.jiangxin.integrity.entity;

import org.jiangxin.shared.error.IllegalTransition;

/** One try: OPEN becomes one of the others and never anything again. */
public enum ChallengeStatus {
    OPEN,
    PASSED,
    WRONG,
    EXPIRED,
    /** Faster than a person answers; another check takes its place. */
    TOO_FAST;

    ChallengeStatus become(ChallengeStatus next) {
        if (this != OPEN || next == OPEN) {
            throw new IllegalTransition(this, next);
        }
        return next;
    }
}
