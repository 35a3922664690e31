package org.jiangxin.course.entity;

/**
 * How a lesson is studied: watched, listened to, read as an illustrated text, read as a PDF document, or answered as a self-test
 * (R-322c).
 */
public enum LessonForm {
    VIDEO,
    AUDIO,
    TEXT,
    DOCUMENT,
    SELF_TEST;

    /** Whether it plays at its own speed, so that what was heard or seen of it is measured. */
    public boolean isPlayed() {
        return this == VIDEO || this == AUDIO;
    }

    /** Whether its author writes it on the page instead of uploading a file. */
    public boolean isWritten() {
        return this == TEXT || this == SELF_TEST;
    }
}
