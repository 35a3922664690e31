package org.jiangxin.interaction.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LiveBroadcastTest {
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

    private final LiveBroadcast broadcast = new LiveBroadcast(1, 2, 3, NOW);

    @Test
    void it_is_seen_from_its_first_piece_on() {
        assertThat(broadcast.seenUntil(NOW.plusSeconds(20))).isEmpty();
        broadcast.feed(NOW.plusSeconds(20));
        assertThat(broadcast.firstFedAt()).isEqualTo(NOW.plusSeconds(20));
        assertThat(broadcast.seenUntil(NOW.plusSeconds(25))).contains(NOW.plusSeconds(25));
        assertThat(broadcast.nextChunk()).isEqualTo(1);
    }

    @Test
    void who_finds_out_late_that_it_fell_silent_ends_it_then_and_not_now() {
        broadcast.feed(NOW);
        assertThat(broadcast.seenUntil(NOW.plusSeconds(300))).contains(NOW.plus(LiveBroadcast.GAP));
        broadcast.end(BroadcastEnd.SILENT, NOW.plusSeconds(300));
        assertThat(broadcast.endedAt()).isEqualTo(NOW.plus(LiveBroadcast.GAP));
        assertThat(broadcast.seenUntil(NOW.plusSeconds(400))).contains(NOW.plus(LiveBroadcast.GAP));
    }

    @Test
    void pieces_that_come_late_are_taken_for_a_minute() {
        broadcast.feed(NOW);
        broadcast.feed(NOW.plusSeconds(59));
        assertThat(broadcast.isSilent(NOW.plusSeconds(60))).isFalse();
        assertThatThrownBy(() -> broadcast.feed(NOW.plusSeconds(120))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_has_ended_takes_nothing() {
        broadcast.feed(NOW);
        broadcast.end(BroadcastEnd.STOPPED, NOW.plusSeconds(2));
        assertThat(broadcast.endedAt()).isEqualTo(NOW.plusSeconds(2));
        assertThatThrownBy(() -> broadcast.feed(NOW.plusSeconds(3))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> broadcast.end(BroadcastEnd.LONG, NOW)).isInstanceOf(IllegalStateException.class);
    }
}
