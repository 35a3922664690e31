package org.jiangxin.integrity.entity;

import org.jiangxin.shared.error.IllegalTransition;

/** A capture is OPEN and then one of the others for ever. */
public enum FaceCaptureStatus {
    OPEN,
    PASSED,
    FAILED,
    /** Nobody can say: the engine gave no answer, or it was a near thing. The other way is open, and a reviewer looks. */
    UNSURE,
    EXPIRED;

    FaceCaptureStatus become(FaceCaptureStatus next) {
        if (this != OPEN || next == OPEN) {
            throw new IllegalTransition(this, next);
        }
        return next;
    }
}
