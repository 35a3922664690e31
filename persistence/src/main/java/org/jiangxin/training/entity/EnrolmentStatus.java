package org.jiangxin.training.entity;

/**
 * Life of an enrolment. LISTED stands on the roster of a class that is not approved yet and is invisible to the learner; active
 * until the learner leaves or completes. Neither end can be undone.
 */
public enum EnrolmentStatus {
    LISTED,
    ACTIVE,
    WITHDRAWN,
    COMPLETED;

    public boolean canBecome(EnrolmentStatus next) {
        return switch (this) {
            case LISTED -> next == ACTIVE || next == WITHDRAWN;
            case ACTIVE -> next == WITHDRAWN || next == COMPLETED;
            case WITHDRAWN, COMPLETED -> false;
        };
    }
}
