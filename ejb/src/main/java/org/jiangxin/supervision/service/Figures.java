package org.jiangxin.supervision.service;

import java.io.Serializable;
import org.jiangxin.statistics.entity.Tally;

/**
 * Sums as pages show them.
 *
 * @param studied enrolments that studied in the period
 * @param ongoing neither left nor completed
 * @param completionPermille of those who enrolled in the period and did not leave before the start, how many completed; -1 when
 *     there is nobody to ask about
 */
public record Figures(
        long creditedMillis,
        long pendingMillis,
        long uncountedMillis,
        long studied,
        long enrolled,
        long ongoing,
        long leftBefore,
        long leftAfter,
        long completed,
        long certified,
        int completionPermille)
        implements Serializable {
    private static final int PERMILLE = 1_000;

    /** What a tally says. */
    public static Figures of(Tally tally) {
        var base = tally.enrolled() - tally.cohortLeft();
        return new Figures(
                tally.creditedMillis(),
                tally.pendingMillis(),
                tally.uncountedMillis(),
                tally.studied(),
                tally.enrolled(),
                tally.ongoing(),
                tally.leftBefore(),
                tally.leftAfter(),
                tally.completed(),
                tally.certified(),
                base <= 0 ? -1 : Math.toIntExact(tally.cohortCompleted() * PERMILLE / base));
    }
}
