package org.jiangxin.notification.entity;

import java.util.Set;

/**
 * Life of a delivery: queued, claimed for sending, then sent, or back in the queue for another try, or failed for good.
 * Without a confirmed address it ends before it begins.
 */
public enum DeliveryStatus {
    QUEUED,
    SENDING,
    SENT,
    FAILED,
    NO_ADDRESS;

    /** Whether nothing more will be done. */
    public boolean isOver() {
        return this == SENT || this == FAILED || this == NO_ADDRESS;
    }

    public boolean canBecome(DeliveryStatus next) {
        return switch (this) {
            case QUEUED -> next == SENDING;
            case SENDING -> Set.of(SENT, QUEUED, FAILED, NO_ADDRESS).contains(next);
            case SENT, FAILED, NO_ADDRESS -> false;
        };
    }
}
