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
    FILED
}
