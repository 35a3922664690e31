package org.jiangxin.exam.entity;

import java.util.EnumSet;
import java.util.Set;
import org.jiangxin.shared.error.IllegalTransition;

/**
 * Life of an attempt: assigned with its paper, in progress (or locked by a proctor while the clock runs on), handed in by the
 * learner or by the deadline, then marked and published. An attempt never started ends absent when the window closes.
 */
public enum AttemptStatus {
    ASSIGNED,
    IN_PROGRESS,
    LOCKED,
    SUBMITTED,
    AUTO_SUBMITTED,
    GRADING,
    GRADED,
    PUBLISHED,
    ABSENT;

    private Set<AttemptStatus> next() {
        return switch (this) {
            case ASSIGNED -> EnumSet.of(IN_PROGRESS, ABSENT);
            case IN_PROGRESS -> EnumSet.of(LOCKED, SUBMITTED, AUTO_SUBMITTED);
            case LOCKED -> EnumSet.of(IN_PROGRESS, SUBMITTED, AUTO_SUBMITTED);
            case SUBMITTED, AUTO_SUBMITTED -> EnumSet.of(GRADING);
            case GRADING -> EnumSet.of(GRADED);
            case GRADED -> EnumSet.of(PUBLISHED);
            case PUBLISHED, ABSENT -> EnumSet.noneOf(AttemptStatus.class);
        };
    }

    public boolean canBecome(AttemptStatus other) {
        return next().contains(other);
    }

    AttemptStatus become(AttemptStatus other) {
        if (!canBecome(other)) {
            throw new IllegalTransition(this, other);
        }
        return other;
    }

    /** Does the clock of this attempt run? */
    public boolean isRunning() {
        return this == IN_PROGRESS || this == LOCKED;
    }

    /** Is it handed in, so that nothing counts any more? */
    public boolean isHandedIn() {
        return switch (this) {
            case SUBMITTED, AUTO_SUBMITTED, GRADING, GRADED, PUBLISHED -> true;
            case ASSIGNED, IN_PROGRESS, LOCKED, ABSENT -> false;
        };
    }
}
