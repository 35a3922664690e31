package org.jiangxin.learning.rule;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jiangxin.integrity.entity.ChallengePurpose;

/**
 * When a check is due (R-324a). Its moment is drawn when the one before was passed, as an amount of pending time around the
 * policy's mean, and stays on the server: leaving and coming back neither moves nor shows it. A short lesson, and the last part
 * of a long one, has its check at the end, so that nothing stays unconfirmed.
 */
public final class ChallengeTiming {
    /** Up to this length one check at the end is enough. */
    private static final long SHORT_LESSON_MILLIS = 180_000;

    /** A random check so near to the end would be asked twice. */
    private static final long NEAR_END_MILLIS = 45_000;

    private ChallengeTiming() {}

    /**
     * Draws the pending time at which the next check is due, between half and one and a half of the mean; null for one at the
     * end only.
     *
     * @param lengthMillis length of the material
     * @param leftMillis what of it is not covered yet
     */
    public static Long draw(long lengthMillis, long leftMillis, int meanSeconds, RandomGenerator random) {
        if (lengthMillis <= SHORT_LESSON_MILLIS) {
            return null;
        }
        var mean = meanSeconds * 1000L;
        var after = mean / 2 + random.nextLong(Math.max(1, mean));
        return after > leftMillis - NEAR_END_MILLIS ? null : after;
    }

    /**
     * Whether a check is due now, and why.
     *
     * @param pending time earned in the lesson and not confirmed
     * @param after what {@link #draw} said
     * @param isAtEnd whether the end is reached and enough is covered
     */
    public static Optional<ChallengePurpose> due(long pending, Long after, boolean isAtEnd) {
        if (pending <= 0) {
            return Optional.empty();
        }
        if (after != null && pending >= after) {
            return Optional.of(ChallengePurpose.RANDOM);
        }
        return isAtEnd ? Optional.of(ChallengePurpose.CLOSING) : Optional.empty();
    }
}
