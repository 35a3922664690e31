package org.jiangxin.learning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How evenly the beats of a lease have come lately: number, sum and sum of squares of the gaps between them, by the server's time. A gap
 * that is clearly another than those before begins anew, so that a pause now and then hides no metronome.
 */
@Embeddable
public class BeatRhythm {
    private static final long ANOTHER_MILLIS = 500;

    @Column(name = "beat_gaps")
    private int gaps;

    @Column(name = "beat_gap_sum")
    private long sum;

    @Column(name = "beat_gap_squares")
    private long squares;

    protected BeatRhythm() {}

    private BeatRhythm(int gaps, long sum, long squares) {
        this.gaps = gaps;
        this.sum = sum;
        this.squares = squares;
    }

    /** Nothing heard yet. */
    static BeatRhythm none() {
        return new BeatRhythm();
    }

    /** The same with one more gap; the rhythm from there on when it does not fit. */
    public BeatRhythm with(long millis) {
        return gaps == 0 || Math.abs(millis - gapMillis()) > ANOTHER_MILLIS
                ? new BeatRhythm(1, millis, millis * millis)
                : new BeatRhythm(gaps + 1, sum + millis, squares + millis * millis);
    }

    /** Gaps that fit together. */
    public int gaps() {
        return gaps;
    }

    /** Their mean. */
    public long gapMillis() {
        return gaps == 0 ? 0 : sum / gaps;
    }

    /** Their standard deviation, in milliseconds. */
    public double spreadMillis() {
        if (gaps == 0) {
            return 0;
        }
        var mean = (double) sum / gaps;
        return Math.sqrt(Math.max(0, (double) squares / gaps - mean * mean));
    }
}
