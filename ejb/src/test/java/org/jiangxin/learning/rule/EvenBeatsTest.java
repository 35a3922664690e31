package org.jiangxin.learning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import org.jiangxin.learning.entity.LeaseHolder;
import org.jiangxin.learning.entity.PlaybackLease;
import org.junit.jupiter.api.Test;

class EvenBeatsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    @Test
    void twenty_beats_of_a_timer_are_found_and_nineteen_are_not() {
        assertThat(found(LongStream.generate(() -> 20_000).limit(20))).isTrue();
        assertThat(found(LongStream.generate(() -> 20_000).limit(19))).isFalse();
    }

    @Test
    void a_network_between_and_a_pause_do_not_hide_a_timer() {
        var jitter = new Random(1);
        assertThat(found(LongStream.concat(
                        LongStream.of(61_000, 300, 20_900),
                        LongStream.generate(() -> 20_000 + jitter.nextLong(200)).limit(21))))
                .isTrue();
    }

    /** As lease.js sends them: by its timer, and as soon after each other as it may while pages are turned. */
    @Test
    void the_pages_own_beats_are_never_found() {
        var sway = new Random(2);
        assertThat(found(
                        LongStream.generate(() -> 18_000 + sway.nextLong(2_000)).limit(20_000)))
                .isFalse();
        assertThat(EvenBeats.isTelling(1_100, 7)).isFalse();
        assertThat(EvenBeats.isTelling(20_000, 7)).isTrue();
        assertThat(EvenBeats.isTelling(400, null)).isTrue();
    }

    private static boolean found(LongStream gaps) {
        var holder = new LeaseHolder(1, "tab", "device", "WINDOWS_PC", "Chrome", "", "here");
        var lease = new PlaybackLease(1, holder, LocalDate.of(2026, 11, 24), NOON);
        return gaps.anyMatch(gap -> {
            lease.keepTime(gap);
            return EvenBeats.isFound(lease.rhythm());
        });
    }
}
