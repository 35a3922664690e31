package org.jiangxin.learning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.jiangxin.course.service.SegmentTimes;
import org.jiangxin.learning.entity.Coverage;
import org.junit.jupiter.api.Test;

class MediaProofTest {
    private static final int SEGMENTS = 150;
    private static final SegmentTimes TIMES = SegmentTimes.of(
            "#EXTM3U\n#EXT-X-TARGETDURATION:4\n" + "#EXTINF:4.000000,\nseg.ts\n".repeat(SEGMENTS), SEGMENTS * 4000L);
    /** Sixteen segments: a full buffer and the one that plays. */
    private static final long ALLOWANCE = 64_000;

    @Test
    void a_players_first_buffer_is_proven_at_once() {
        assertThat(proven(List.of(), IntStream.range(0, 15).boxed().toList(), 0))
                .isEqualTo(Coverage.NONE.with(0, 60_500));
    }

    @Test
    void a_whole_lesson_fetched_at_once_is_proven_as_time_goes_by() {
        var all = IntStream.range(0, SEGMENTS).boxed().toList();
        assertThat(proven(List.of(), all, 0).furthest()).isEqualTo(64_500);
        assertThat(proven(List.of(), all, 100).furthest()).isEqualTo(164_500);
        assertThat(proven(List.of(), all, 600).missing(0, SEGMENTS * 4000L)).isZero();
    }

    @Test
    void what_the_page_kept_is_proven_and_takes_nothing_from_the_buffer() {
        var kept = IntStream.range(0, 15).boxed().toList();
        var fetched = IntStream.range(15, 30).boxed().toList();
        assertThat(proven(kept, fetched, 0).missing(0, 120_000)).isZero();
    }

    @Test
    void segments_that_the_stream_has_not_are_nothing() {
        assertThat(proven(List.of(99_999), List.of(99_998), 10)).isEqualTo(Coverage.NONE);
        assertThat(MediaProof.of(SegmentTimes.NONE, List.of(0), List.of(1), Duration.ofHours(1), 100))
                .isEqualTo(Coverage.NONE);
    }

    @Property
    void never_more_is_proven_than_was_fetched_and_than_a_player_could_use(
            @ForAll @UniqueElements @Size(max = SEGMENTS) List<@IntRange(min = 0, max = SEGMENTS - 1) Integer> fetched,
            @ForAll @IntRange(min = 0, max = 900) int seconds) {
        var proven = proven(List.of(), fetched, seconds);
        var whole = IntStream.range(0, SEGMENTS)
                .filter(segment -> proven.missing(TIMES.from(segment), TIMES.to(segment)) == 0)
                .boxed()
                .toList();
        assertThat(fetched).containsAll(whole);
        assertThat(whole.size() * 4000L).isLessThanOrEqualTo(seconds * 1000L + ALLOWANCE);
    }

    private static Coverage proven(List<Integer> kept, List<Integer> fetched, int seconds) {
        return MediaProof.of(TIMES, kept, fetched, Duration.ofSeconds(seconds), 100);
    }
}
