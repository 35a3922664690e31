package org.jiangxin.course.entity;

/**
 * How a lesson is studied: watched, listened to, read as an illustrated text, read as a PDF document, answered as a self-test
 * (R-322c), or attended while its teacher broadcasts it (ADR 0015).
 */
public enum LessonForm {
    VIDEO,
    AUDIO,
    TEXT,
    DOCUMENT,
    SELF_TEST,
    LIVE;

    /** Whether it plays at its own speed, so that what was heard or seen of it is measured. */
    public boolean isPlayed() {
        return this == VIDEO || this == AUDIO;
    }

    /** Whether its material is an illustrated text: that of a live class says what it will be about. */
    public boolean isText() {
        return this == TEXT || this == LIVE;
    }

    /** Whether its author writes it on the page instead of uploading a file. */
    public boolean isWritten() {
        return isText() || this == SELF_TEST;
    }
}
