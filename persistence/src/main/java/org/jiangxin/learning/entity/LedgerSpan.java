package org.jiangxin.learning.entity;

import java.time.Instant;
import java.util.Objects;

/**
 * One closed stretch of study, before it becomes a ledger entry.
 *
 * @param fromMillis place in the material where it began
 * @param toMillis place where it ended
 * @param earned time that counts once confirmed
 * @param uncounted time that does not
 * @param reason why not, or null when all of it counts
 */
public record LedgerSpan(
        Instant startedAt,
        Instant endedAt,
        long fromMillis,
        long toMillis,
        long earned,
        long uncounted,
        UncountedReason reason) {
    public LedgerSpan {
        Objects.requireNonNull(startedAt);
        Objects.requireNonNull(endedAt);
        if (earned < 0 || uncounted < 0 || endedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("span of " + earned + " + " + uncounted + " ms");
        }
    }
}
