package org.jiangxin.learning.rule;

import java.time.Duration;
import java.util.List;
import org.jiangxin.course.service.SegmentTimes;
import org.jiangxin.learning.entity.Coverage;

/**
 * Which material a lease has proof for (ATK-16, ADR 0011): what was fetched under it, in the order in which it was fetched, but
 * altogether not more than a player could have used by now: what it played since the grant, and a full buffer ahead. Who fetches a
 * whole lesson at once has proof for its beginning only, and for the rest when time has caught up: to earn, a lesson must be fetched
 * as slowly as it is watched.
 */
public final class MediaProof {
    /** What a player keeps ahead of and behind the place that plays. */
    public static final Duration BUFFER = Duration.ofSeconds(60);
    /** A player that starts within the last moment of a segment begins with the next one. */
    private static final long EDGE_MILLIS = 500;

    private static final int PERCENT = 100;

    private MediaProof() {}

    /**
     * What is proven.
     *
     * @param kept segments that the page had in its memory when the lease was given to it
     * @param fetched segments fetched under the lease, first one first
     * @param since time since the grant
     * @param ratePercent fastest playing that counts
     */
    public static Coverage of(
            SegmentTimes times, List<Integer> kept, List<Integer> fetched, Duration since, int ratePercent) {
        var proven = Coverage.NONE;
        for (var segment : kept) {
            proven = with(proven, times, segment);
        }
        var left = Math.max(0, since.toMillis()) * Math.max(PERCENT, ratePercent) / PERCENT
                + BUFFER.toMillis()
                + times.longest();
        for (var segment : fetched) {
            if (segment < times.count()) {
                left -= times.to(segment) - times.from(segment);
                if (left < 0) {
                    return proven;
                }
                proven = with(proven, times, segment);
            }
        }
        return proven;
    }

    private static Coverage with(Coverage proven, SegmentTimes times, int segment) {
        return segment >= times.count()
                ? proven
                : proven.with(Math.max(0, times.from(segment) - EDGE_MILLIS), times.to(segment) + EDGE_MILLIS);
    }
}
