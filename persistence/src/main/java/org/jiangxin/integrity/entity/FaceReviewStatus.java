package org.jiangxin.integrity.entity;

import org.jiangxin.shared.error.IllegalTransition;

/** A case is OPEN until a reviewer decides it. */
public enum FaceReviewStatus {
    OPEN,
    ACCEPTED,
    /** Doubted: a flag and a clue come of it; nothing else by itself. */
    DOUBTED;

    FaceReviewStatus become(FaceReviewStatus next) {
        if (this != OPEN || next == OPEN) {
            throw new IllegalTransition(this, next);
        }
        return next;
    }
}
