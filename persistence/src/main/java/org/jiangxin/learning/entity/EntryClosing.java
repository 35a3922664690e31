package org.jiangxin.learning.entity;

/** What ended an interval, or made a confirmation. */
public enum EntryClosing {
    PAUSED,
    /** The reason for not counting began, changed or ended. */
    REASON_CHANGED,
    CHALLENGE,
    LESSON_CHANGED,
    RELEASED,
    TAKEN_OVER,
    EXPIRED,
    /** Five minutes in one piece. */
    LONG,
    DAY_ENDED,
    WITHDRAWN,
    PASSED,
    /** Two persons decided a correction. */
    CORRECTED,
    /** The days for making up for a missed check are over. */
    LAPSED
}
