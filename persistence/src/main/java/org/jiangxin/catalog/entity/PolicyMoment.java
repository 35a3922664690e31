package org.jiangxin.catalog.entity;

/** From when a changed policy value works. Nothing that is going on, and nothing that is done, is ever changed by it. */
public enum PolicyMoment {
    /** When a learner next opens a lesson: a running lease keeps what it began with. */
    LESSON,
    /** With the next exam that is begun: one that is being sat keeps what it began with. */
    EXAM,
    /** With the next class that is drafted; classes that exist keep theirs. */
    CLASS,
    /** With the next opening application. */
    APPLICATION,
    /** For what happens from that day on: the study and exams of a day are looked through by the values of that day. */
    DAY,
    /** Kept and shown, but no function of this version reads it yet. */
    LATER
}
