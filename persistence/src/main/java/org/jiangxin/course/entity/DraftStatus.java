package org.jiangxin.course.entity;

/**
 * Life of a course draft (R-322b): written, submitted to content review, returned or approved, released as a version. Only a
 * draft in its author's hands may be changed; an approval lapses when the author takes the draft back.
 */
public enum DraftStatus {
    WRITING,
    SUBMITTED,
    RETURNED,
    APPROVED,
    RELEASED;

    public boolean canBecome(DraftStatus next) {
        return switch (this) {
            case WRITING, RETURNED -> next == SUBMITTED;
            case SUBMITTED -> next == APPROVED || next == RETURNED || next == WRITING;
            case APPROVED -> next == RELEASED || next == WRITING;
            case RELEASED -> false;
        };
    }

    /** Whether its author may change it. */
    public boolean isEditable() {
        return this == WRITING || this == RETURNED;
    }
}
