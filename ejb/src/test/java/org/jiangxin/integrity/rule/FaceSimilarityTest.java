package org.jiangxin.integrity.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jiangxin.integrity.provider.FaceEngineInfo.Kind;
import org.junit.jupiter.api.Test;

class FaceSimilarityTest {
    @Property(tries = 200)
    void likeness_is_the_same_both_ways_within_its_range_and_full_with_oneself(
            @ForAll("pairs") Tuple.Tuple2<byte[], byte[]> pair, @ForAll Kind kind) {
        if (kind == Kind.EMBEDDING) {
            Assume.that(isVector(pair.get1()) && isVector(pair.get2()));
        }
        var likeness = FaceSimilarity.of(kind, pair.get1(), pair.get2());

        assertThat(likeness).isBetween(0, 100);
        assertThat(FaceSimilarity.of(kind, pair.get2(), pair.get1())).isEqualTo(likeness);
        assertThat(FaceSimilarity.of(kind, pair.get1(), pair.get1())).isEqualTo(100);
    }

    @Property(tries = 100)
    void unequal_lengths_are_refused(@ForAll("pairs") Tuple.Tuple2<byte[], byte[]> pair, @ForAll Kind kind) {
        var shorter = java.util.Arrays.copyOf(pair.get2(), pair.get2().length - 4);
        assertThatThrownBy(() -> FaceSimilarity.of(kind, pair.get1(), shorter))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_like_nothing() {
        assertThatThrownBy(() -> FaceSimilarity.of(Kind.HISTOGRAM, new byte[0], new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FaceSimilarity.of(Kind.EMBEDDING, new byte[6], new byte[6]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void counts_that_share_nothing_are_not_alike_and_each_cell_weighs_the_same() {
        var one = new byte[59 * 2];
        var other = new byte[59 * 2];
        one[0] = (byte) 255;
        other[1] = (byte) 255;
        one[59] = 10;
        other[59] = 10;
        assertThat(FaceSimilarity.of(Kind.HISTOGRAM, one, other)).isEqualTo(50);
    }

    @Test
    void what_is_overlap_for_one_cell_is_a_share_of_the_larger() {
        assertThat(FaceSimilarity.of(Kind.HISTOGRAM, new byte[] {100, 100}, new byte[] {100, 0}))
                .isEqualTo(50);
    }

    @Test
    void vectors_are_compared_by_their_direction() {
        assertThat(FaceSimilarity.of(Kind.EMBEDDING, vector(1, 0), vector(3, 0)))
                .isEqualTo(100);
        assertThat(FaceSimilarity.of(Kind.EMBEDDING, vector(1, 0), vector(0, 1)))
                .isZero();
        assertThat(FaceSimilarity.of(Kind.EMBEDDING, vector(1, 0), vector(-1, 0)))
                .isZero();
        assertThat(FaceSimilarity.of(Kind.EMBEDDING, vector(1, 0), vector(1, 1)))
                .isEqualTo(71);
        assertThat(FaceSimilarity.of(Kind.EMBEDDING, vector(0, 0), vector(1, 1)))
                .isZero();
    }

    @Provide
    Arbitrary<Tuple.Tuple2<byte[], byte[]>> pairs() {
        return Arbitraries.of(8, 59 * 4, 256, 2891 * 4).flatMap(length -> {
            var bytes = Arbitraries.bytes().array(byte[].class).ofSize(length);
            return net.jqwik.api.Combinators.combine(bytes, bytes).as(Tuple::of);
        });
    }

    /** Neither of zero length nor with what is no number. */
    private static boolean isVector(byte[] bytes) {
        var squares = 0.0;
        for (var numbers = ByteBuffer.wrap(bytes).asFloatBuffer(); numbers.hasRemaining(); ) {
            var number = numbers.get();
            squares += (double) number * number;
        }
        return Double.isFinite(squares) && squares > 1e-30;
    }

    private static byte[] vector(float... numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
        for (var number : numbers) {
            bytes.putFloat(number);
        }
        return bytes.array();
    }
}
