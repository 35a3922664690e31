package org.jiangxin.course.service;

import java.util.List;

/**
 * A check question (随堂提问): asked while the lesson is studied, when it is due and not before, on what was taught up to a place.
 * Knows the right answer, so it goes from course to learning to integrity and nowhere else; it cannot be stored in a page and does
 * not print what is right.
 *
 * @param atSeconds place in the material by which the answer has been taught
 * @param options answers to choose from, each different
 * @param right number of the right one from 0
 */
public record CheckQuestion(int atSeconds, String stem, List<String> options, int right) {
    private static final long MILLIS = 1000;

    public CheckQuestion {
        options = List.copyOf(options);
    }

    public long atMillis() {
        return atSeconds * MILLIS;
    }

    /** Without the answer, for logs. */
    @Override
    public String toString() {
        return "question at " + atSeconds + " s";
    }
}
