package org.jiangxin.exam.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Draws the moments of an exam at which the examinee is asked who is there: one in each equal part of its middle. */
final class PresenceMoments {
    /** Neither while the paper is read first nor while it is handed in. */
    private static final double QUIET = 0.1;

    private PresenceMoments() {}

    /**
     * @param start of the exam
     * @param length of it
     * @param random unpredictable in production
     */
    static List<Instant> draw(Instant start, Duration length, int moments, RandomGenerator random) {
        var first = QUIET * length.toMillis();
        var part = (1 - 2 * QUIET) * length.toMillis() / Math.max(1, moments);
        return Stream.iterate(0, i -> i + 1)
                .limit(moments)
                .map(i -> start.plusMillis(Math.round(first + part * (i + random.nextDouble()))))
                .toList();
    }
}
