package org.jiangxin.learning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final int LENGTH = 500;

    @Property
    void covers_exactly_the_milliseconds_that_were_added(@ForAll("stretches") List<int[]> stretches) {
        var coverage = Coverage.NONE;
        var bits = new BitSet(LENGTH);
        for (var stretch : stretches) {
            var fresh = coverage.missing(stretch[0], stretch[1]);
            coverage = coverage.with(stretch[0], stretch[1]);
            var before = bits.cardinality();
            bits.set(stretch[0], Math.max(stretch[0], stretch[1]));
            assertThat(fresh).isEqualTo(bits.cardinality() - before);
            assertThat(coverage.covered()).isEqualTo(bits.cardinality());
            assertThat(coverage.furthest()).isEqualTo(bits.length());
            assertThat(coverage.firstGap()).isEqualTo(bits.nextClearBit(0));
        }
    }

    @Property
    void without_a_stretch_is_what_lies_outside_of_it(
            @ForAll("stretches") List<int[]> stretches, @ForAll("place") int from, @ForAll("place") int to) {
        var coverage = Coverage.NONE;
        for (var stretch : stretches) {
            coverage = coverage.with(stretch[0], stretch[1]);
        }
        var left = coverage.without(from, to);
        assertThat(left.covered())
                .isEqualTo(coverage.covered() - (to > from ? to - from - coverage.missing(from, to) : 0));
        assertThat(left.with(coverage.within(from, Math.max(from, to)))).isEqualTo(coverage);
        assertThat(Coverage.parse(left.text())).isEqualTo(left);
    }

    @Property
    void comes_back_from_its_column_as_it_was(@ForAll("stretches") List<int[]> stretches) {
        var coverage = Coverage.NONE;
        for (var stretch : stretches) {
            coverage = coverage.with(stretch[0], stretch[1]);
        }
        assertThat(Coverage.parse(coverage.text())).isEqualTo(coverage);
    }

    @Property
    void finds_the_shortest_stretch_with_so_much_uncovered(
            @ForAll("stretches") List<int[]> stretches, @ForAll("place") int from, @ForAll("place") int wanted) {
        var coverage = Coverage.NONE;
        for (var stretch : stretches) {
            coverage = coverage.with(stretch[0], stretch[1]);
        }
        var end = coverage.endOfMissing(from, wanted, LENGTH);
        assertThat(coverage.missing(from, end)).isLessThanOrEqualTo(wanted);
        if (end < LENGTH) {
            assertThat(coverage.missing(from, end)).isEqualTo(wanted);
        }
    }

    @Test
    void the_most_pieces_of_a_long_video_fit_the_column() {
        var coverage = Coverage.NONE;
        var fourHours = 4 * 3_600_000L;
        for (var piece = 0; piece < Coverage.MOST_PIECES; piece++) {
            coverage = coverage.with(fourHours - piece * 1000L - 500, fourHours - piece * 1000L);
        }
        assertThat(coverage.pieces()).hasSize(Coverage.MOST_PIECES);
        assertThat(coverage.text()).hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void pages_come_back_from_their_column_and_the_last_one_fits() {
        var pages = PagesSeen.NONE.with(1).with(3).with(PagesSeen.MOST);

        assertThat(PagesSeen.parse(pages.text()).pages()).containsExactly(1, 3, PagesSeen.MOST);
        assertThat(pages.text()).hasSizeLessThanOrEqualTo(260);
        assertThat(PagesSeen.NONE.text()).isNull();
    }

    @Provide
    Arbitrary<List<int[]>> stretches() {
        return Combinators.combine(place(), Arbitraries.integers().between(0, 60))
                .as((from, length) -> new int[] {from, Math.min(LENGTH, from + length)})
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Integer> place() {
        return Arbitraries.integers().between(0, LENGTH);
    }

    @Test
    void one_gets_as_far_as_pieces_reach_and_two_coverages_are_one() {
        var one = Coverage.NONE.with(0, 10).with(20, 30);
        assertThat(one.reach(0)).isEqualTo(10);
        assertThat(one.reach(9)).isEqualTo(10);
        assertThat(one.reach(10)).isEqualTo(10);
        assertThat(one.reach(25)).isEqualTo(30);
        assertThat(one.with(Coverage.NONE.with(8, 22))).isEqualTo(Coverage.NONE.with(0, 30));
        assertThat(one.with(Coverage.NONE)).isEqualTo(one);
    }
}
