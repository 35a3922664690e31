package org.jiangxin.learning.entity;

import java.util.Objects;

/**
 * What one beat comes to.
 *
 * @param earned time that counts, pending until the next check is passed
 * @param uncounted time that does not count
 * @param reason why not; also what the learner is shown when nothing was earned; null while all counts
 * @param coverage what is covered now
 * @param position place in the material from which the next beat is judged
 * @param carry covered and not yet earned, because the material ran ahead of the server's time; below zero: time not yet used
 * @param seekTo where the page must move the material back to, or null
 * @param isAccounted whether the time up to now is dealt with; false while a hidden page may still come back within its grace
 * @param looksFast the material moved faster than time
 * @param looksJumped the material moved to a place that was never studied
 */
public record Credit(
        long earned,
        long uncounted,
        UncountedReason reason,
        Coverage coverage,
        long position,
        long carry,
        Long seekTo,
        boolean isAccounted,
        boolean looksFast,
        boolean looksJumped) {
    public Credit {
        Objects.requireNonNull(coverage);
        if (earned < 0 || uncounted < 0 || position < 0) {
            throw new IllegalArgumentException("credit of " + earned + " + " + uncounted + " ms");
        }
    }
}
