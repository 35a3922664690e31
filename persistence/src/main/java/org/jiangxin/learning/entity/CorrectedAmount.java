package org.jiangxin.learning.entity;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How much study time a correction moves, and where.
 *
 * @param day Chinese calendar day on which it counts
 * @param millis added when positive, taken away when negative; never 0
 */
public record CorrectedAmount(long lessonId, LocalDate day, long millis) {
    public CorrectedAmount {
        Objects.requireNonNull(day);
        if (millis == 0) {
            throw new IllegalArgumentException("a correction of nothing");
        }
    }
}
