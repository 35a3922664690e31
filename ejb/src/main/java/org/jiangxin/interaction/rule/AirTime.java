package org.jiangxin.interaction.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a stretch of time where a broadcast begins or ends, so that not a second of silence can count as a live class.
 */
public final class AirTime {
    private AirTime() {}

    /** From when to when something could be seen. */
    public record Span(Instant from, Instant to) {}

    /** A part of the stretch, from the end of the one before. */
    public record Slice(Instant until, boolean onAir) {}

    /** The parts of {@code from … to} in order; the last one ends at {@code to}. There is always one. */
    public static List<Slice> slices(List<Span> spans, Instant from, Instant to) {
        var slices = new ArrayList<Slice>();
        var at = from;
        for (var span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            var begin = later(at, span.from());
            var end = span.to().isBefore(to) ? span.to() : to;
            if (begin.isBefore(end)) {
                if (at.isBefore(begin)) {
                    slices.add(new Slice(begin, false));
                }
                slices.add(new Slice(end, true));
                at = end;
            }
        }
        if (slices.isEmpty() || at.isBefore(to)) {
            slices.add(new Slice(to, false));
        }
        return slices;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
