package org.jiangxin.training.entity;

/** An opening application is decided once: approved, returned for completion, refused; or taken back before that. */
public enum ApplicationStatus {
    SUBMITTED,
    RETURNED,
    REFUSED,
    APPROVED,
    WITHDRAWN;

    public boolean canBecome(ApplicationStatus next) {
        return this == SUBMITTED && next != SUBMITTED;
    }

    /** The institution must be told why. */
    public boolean needsReason() {
        return this == RETURNED || this == REFUSED;
    }
}
