package org.jiangxin.learning.rule;

import java.time.Instant;
import java.util.Objects;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.UncountedReason;

/**
 * What the server knows before a beat.
 *
 * @param countedAt until when time is dealt with, by the database's clock
 * @param position place in the material at that time
 * @param coverage what is covered
 * @param wasPlaying whether the page said that it plays on
 * @param hiddenSince since when it says to be out of sight, or null
 * @param carry material covered ahead of the server's time and not yet earned; below zero: time not yet used
 * @param proven material of what plays that was fetched under the lease; of no meaning for what is read
 * @param blocked why nothing counts now, whatever the page does: an open or missed check; null when it may
 */
public record StudyPoint(
        Instant countedAt,
        long position,
        Coverage coverage,
        boolean wasPlaying,
        Instant hiddenSince,
        long carry,
        Coverage proven,
        UncountedReason blocked) {
    public StudyPoint {
        Objects.requireNonNull(countedAt);
        Objects.requireNonNull(coverage);
        Objects.requireNonNull(proven);
    }
}
