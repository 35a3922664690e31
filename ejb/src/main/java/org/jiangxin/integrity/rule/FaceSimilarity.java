package org.jiangxin.integrity.rule;

import java.nio.ByteBuffer;
import org.jiangxin.integrity.provider.FaceEngineInfo.Kind;

/**
 * How alike two descriptors of faces are, from 0 to 100: the share of patterns that both have, or the cosine between two vectors. Says nothing of whether they are of one person: that is the threshold's part,
 * and how often it is wrong is the calibration's.
 */
public final class FaceSimilarity {
    /** Patterns in each cell of a face; a descriptor of another length is one cell. */
    private static final int BINS = 59;

    private static final double FULL = 100;

    private FaceSimilarity() {}

    /**
     * Compares two descriptors of one engine and version.
     *
     * @throws IllegalArgumentException when they cannot be compared: of different lengths, or empty
     */
    public static int of(Kind kind, byte[] one, byte[] other) {
        if (one.length != other.length || one.length == 0) {
            throw new IllegalArgumentException("descriptors of " + one.length + " and " + other.length + " bytes");
        }
        return (int) Math.round(FULL * (kind == Kind.HISTOGRAM ? overlap(one, other) : cosine(one, other)));
    }

    /** The mean over all cells of the counts that both have. */
    private static double overlap(byte[] one, byte[] other) {
        var cell = one.length % BINS == 0 ? BINS : one.length;
        var cells = one.length / cell;
        var sum = 0.0;
        for (var from = 0; from < one.length; from += cell) {
            sum += overlap(one, other, from, from + cell);
        }
        return sum / cells;
    }

    private static double overlap(byte[] one, byte[] other, int from, int to) {
        var both = 0;
        var allOfOne = 0;
        var allOfOther = 0;
        for (var i = from; i < to; i++) {
            var a = one[i] & 0xFF;
            var b = other[i] & 0xFF;
            both += Math.min(a, b);
            allOfOne += a;
            allOfOther += b;
        }
        var all = Math.max(allOfOne, allOfOther);
        return all == 0 ? 1 : (double) both / all;
    }

    /** The cosine of the angle between two vectors; those that point away from each other are not alike at all. */
    private static double cosine(byte[] one, byte[] other) {
        if (one.length % Float.BYTES != 0) {
            throw new IllegalArgumentException("a vector of " + one.length + " bytes");
        }
        var a = ByteBuffer.wrap(one).asFloatBuffer();
        var b = ByteBuffer.wrap(other).asFloatBuffer();
        var product = 0.0;
        var squaresOfOne = 0.0;
        var squaresOfOther = 0.0;
        while (a.hasRemaining()) {
            var x = (double) a.get();
            var y = (double) b.get();
            product += x * y;
            squaresOfOne += x * x;
            squaresOfOther += y * y;
        }
        var cosine = product / Math.sqrt(squaresOfOne * squaresOfOther);
        return Double.isNaN(cosine) ? 0 : Math.max(0, Math.min(1, cosine));
    }
}
