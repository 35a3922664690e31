package org.jiangxin.course.service;

import java.util.Arrays;
import java.util.regex.Pattern;

/** When the segments of a stream begin and end, as its playlist says (RFC 8216 §4.3.2.1). Immutable. */
public final class SegmentTimes {
    /** What has no stream has no segments. */
    public static final SegmentTimes NONE = new SegmentTimes(new long[0], 0);

    private static final Pattern LENGTH = Pattern.compile("(?m)^#EXTINF:(\\d{1,6}(?:\\.\\d{1,9})?)");

    /** End of each segment in milliseconds. */
    private final long[] ends;

    private final long longest;

    private SegmentTimes(long[] ends, long longest) {
        this.ends = ends;
        this.longest = longest;
    }

    /**
     * Reads a playlist.
     *
     * @param lengthMillis length of the whole; the last segment ends there at the earliest, whatever roundings come to
     */
    public static SegmentTimes of(String playlist, long lengthMillis) {
        var lengths = LENGTH.matcher(playlist)
                .results()
                .mapToLong(found -> Math.round(Double.parseDouble(found.group(1)) * 1000))
                .toArray();
        var ends = lengths.clone();
        Arrays.parallelPrefix(ends, Long::sum);
        if (ends.length > 0) {
            ends[ends.length - 1] = Math.max(ends[ends.length - 1], lengthMillis);
        }
        return new SegmentTimes(ends, Arrays.stream(lengths).max().orElse(0));
    }

    public int count() {
        return ends.length;
    }

    public long from(int segment) {
        return segment == 0 ? 0 : ends[segment - 1];
    }

    public long to(int segment) {
        return ends[segment];
    }

    /** The segment that plays at a place; the last one beyond the end. */
    public int at(long place) {
        var segment = 0;
        while (segment < ends.length - 1 && ends[segment] <= place) {
            segment++;
        }
        return segment;
    }

    /** Length of the longest. */
    public long longest() {
        return longest;
    }
}
