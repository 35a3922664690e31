package org.jiangxin.integrity.entity;

import org.jiangxin.shared.error.IllegalTransition;

/** An appeal (申诉) is open and then answered, once. */
public enum AppealStatus {
    OPEN,
    GRANTED,
    REJECTED;

    AppealStatus become(AppealStatus next) {
        if (this != OPEN || next == OPEN) {
            throw new IllegalTransition(this, next);
        }
        return next;
    }
}
