package org.jiangxin.exam.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** As many moments as the policy wants, in order, none while the paper is first read or handed in. */
class PresenceMomentsTest {
    private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");

    @Property
    void moments_lie_in_the_middle_of_the_exam_in_order(
            @ForAll long seed,
            @ForAll @IntRange(max = 10) int wanted,
            @ForAll @IntRange(min = 1, max = 300) int minutes) {
        var length = Duration.ofMinutes(minutes);
        var moments = PresenceMoments.draw(START, length, wanted, new Random(seed));
        assertThat(moments).hasSize(wanted).isSorted();
        assertThat(moments)
                .allSatisfy(moment -> assertThat(moment)
                        .isBetween(
                                START.plusMillis(length.toMillis() / 10 - 1),
                                START.plusMillis(length.toMillis() * 9 / 10 + 1)));
    }
}
