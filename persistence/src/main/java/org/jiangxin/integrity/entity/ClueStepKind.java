package org.jiangxin.integrity.entity;

/** What happened to a clue. */
public enum ClueStepKind {
    RAISED,
    ASSIGNED,
    STATED,
    CHECKED,
    CONFIRMED,
    DISMISSED,
    APPEALED,
    APPEAL_GRANTED,
    APPEAL_REJECTED,
    FILED;

    /** Whether pictures may belong to it: the institution's statement, and the learner's appeal. */
    public boolean takesPictures() {
        return this == STATED || this == APPEALED;
    }
}
