package org.jiangxin.exam.entity;

import org.jiangxin.shared.error.IllegalTransition;

/** DRAWN at the start, ASKED when its moment has come and the page has heard of it, then SHOWN or MISSED for ever. */
public enum PresenceCheckStatus {
    DRAWN,
    ASKED,
    SHOWN,
    MISSED;

    PresenceCheckStatus become(PresenceCheckStatus next) {
        var allowed = this == DRAWN && next == ASKED || this == ASKED && (next == SHOWN || next == MISSED);
        if (!allowed) {
            throw new IllegalTransition(this, next);
        }
        return next;
    }
}
