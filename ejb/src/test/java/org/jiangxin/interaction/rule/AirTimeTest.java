package org.jiangxin.interaction.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AirTimeTest {
    private static final Instant ZERO = Instant.parse("2026-11-30T01:00:00Z");

    @Test
    void silence_is_one_slice_that_is_not_on_the_air() {
        assertThat(AirTime.slices(List.of(), at(0), at(10))).containsExactly(new AirTime.Slice(at(10), false));
        assertThat(AirTime.slices(List.of(span(0, 5)), at(5), at(10)))
                .containsExactly(new AirTime.Slice(at(10), false));
        assertThat(AirTime.slices(List.of(span(3, 8)), at(4), at(4))).hasSize(1);
    }

    @Test
    void a_stretch_is_cut_where_a_broadcast_begins_and_ends() {
        assertThat(AirTime.slices(List.of(span(6, 9), span(2, 4)), at(0), at(10)))
                .containsExactly(
                        new AirTime.Slice(at(2), false),
                        new AirTime.Slice(at(4), true),
                        new AirTime.Slice(at(6), false),
                        new AirTime.Slice(at(9), true),
                        new AirTime.Slice(at(10), false));
        assertThat(AirTime.slices(List.of(span(-5, 50)), at(0), at(10)))
                .containsExactly(new AirTime.Slice(at(10), true));
    }

    /** Whatever broadcasts there were: the slices fill the stretch, and not more of it is on the air than was broadcast. */
    @Property
    void never_more_than_was_on_the_air(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 60) Integer> begins,
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 30) Integer> lengths,
            @ForAll @IntRange(min = 0, max = 30) int from,
            @ForAll @IntRange(min = 1, max = 40) int length) {
        var spans = new ArrayList<AirTime.Span>();
        for (var i = 0; i < Math.min(begins.size(), lengths.size()); i++) {
            spans.add(span(begins.get(i), begins.get(i) + lengths.get(i)));
        }
        var slices = AirTime.slices(spans, at(from), at(from + length));
        assertThat(slices.get(slices.size() - 1).until()).isEqualTo(at(from + length));
        var seconds = 0L;
        var before = at(from);
        for (var slice : slices) {
            assertThat(slice.until()).isAfter(before);
            if (slice.onAir()) {
                seconds += Duration.between(before, slice.until()).toSeconds();
            }
            before = slice.until();
        }
        var onAir = 0L;
        for (var second = from; second < from + length; second++) {
            var here = at(second);
            if (spans.stream().anyMatch(span -> !here.isBefore(span.from()) && here.isBefore(span.to()))) {
                onAir++;
            }
        }
        assertThat(seconds).isEqualTo(onAir);
    }

    private static AirTime.Span span(int from, int to) {
        return new AirTime.Span(at(from), at(to));
    }

    private static Instant at(int second) {
        return ZERO.plusSeconds(second);
    }
}
