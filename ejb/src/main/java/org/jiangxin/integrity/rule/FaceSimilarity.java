package org.jiangxin.integrity.rule;

import java.nio.ByteBuffer;
import org.jiangxin.integrity.provider.FaceEngineInfo;

/** How alike two descriptors of one engine are, from 0 to 100. */
public final class FaceSimilarity {
    private static final int BYTE = 0xFF;
    private static final int FULL = 100;

    private FaceSimilarity() {}

    /**
     * HISTOGRAM: the share that both have in common. EMBEDDING: the cosine, from -1 to 1, on a scale from 0 to 100.
     *
     * @throws IllegalArgumentException when they are of different length or empty: not of one engine
     */
    public static int of(FaceEngineInfo.Kind kind, byte[] one, byte[] other) {
        if (one.length == 0 || one.length != other.length) {
            throw new IllegalArgumentException("descriptors of " + one.length + " and " + other.length + " bytes");
        }
        return kind == FaceEngineInfo.Kind.HISTOGRAM ? overlap(one, other) : cosine(one, other);
    }

    private static int overlap(byte[] one, byte[] other) {
        var common = 0L;
        var sumOne = 0L;
        var sumOther = 0L;
        for (var i = 0; i < one.length; i++) {
            common += Math.min(one[i] & BYTE, other[i] & BYTE);
            sumOne += one[i] & BYTE;
            sumOther += other[i] & BYTE;
        }
        var most = Math.max(sumOne, sumOther);
        return most == 0 ? 0 : (int) Math.round((double) FULL * common / most);
    }

    private static int cosine(byte[] one, byte[] other) {
        var a = ByteBuffer.wrap(one).asFloatBuffer();
        var b = ByteBuffer.wrap(other).asFloatBuffer();
        var product = 0.0;
        var lengthOne = 0.0;
        var lengthOther = 0.0;
        while (a.hasRemaining()) {
            double x = a.get();
            double y = b.get();
            product += x * y;
            lengthOne += x * x;
            lengthOther += y * y;
        }
        var lengths = Math.sqrt(lengthOne) * Math.sqrt(lengthOther);
        return lengths > 0 ? (int) Math.round(FULL * (product / lengths + 1) / 2) : 0;
    }
}
