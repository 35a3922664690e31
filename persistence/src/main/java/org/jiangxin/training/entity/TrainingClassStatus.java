package org.jiangxin.training.entity;

import java.util.Set;

/**
 * Life of a class: drafted by the institution, applied for (开班申请), returned for completion, refused or approved by the regulator
 * (PLANNED), running between its dates, suspended by the regulator and resumed, closed for good. Learners know of it from PLANNED on.
 */
public enum TrainingClassStatus {
    DRAFT,
    APPLIED,
    RETURNED,
    REFUSED,
    PLANNED,
    RUNNING,
    CLOSED,
    SUSPENDED;

    public boolean canBecome(TrainingClassStatus next) {
        return switch (this) {
            case DRAFT, RETURNED -> next == APPLIED;
            case APPLIED -> Set.of(DRAFT, RETURNED, REFUSED, PLANNED).contains(next);
            case PLANNED -> next == RUNNING || next == CLOSED;
            case RUNNING -> next == CLOSED || next == SUSPENDED;
            case SUSPENDED -> next == RUNNING || next == CLOSED;
            case REFUSED, CLOSED -> false;
        };
    }

    /** The institution may still change its terms. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** A regulator has approved its opening. */
    public boolean isApproved() {
        return this == PLANNED || this == RUNNING || this == CLOSED || this == SUSPENDED;
    }

    /** Learners may be put on its list: not while it is being decided upon, and never after its end. */
    public boolean takesRoster() {
        return this == DRAFT || this == RETURNED || this == PLANNED || this == RUNNING;
    }
}
