package org.jiangxin.course.service;

import java.util.Optional;
import java.util.regex.Pattern;

/** Checks captions in WebVTT: header, well-formed times in order, words in every cue, nothing after the end of the video. */
final class Captions {
    /** With this the reason of every fault begins. */
    static final String FAMILY = "captions_";

    private static final Pattern TIMES = Pattern.compile(
            "(?:(\\d{2,3}):)?(\\d{2}):(\\d{2})\\.(\\d{3}) --> (?:(\\d{2,3}):)?(\\d{2}):(\\d{2})\\.(\\d{3})(?: .{0,200})?");
    private static final int GROUPS = 4;
    private static final long SLACK_MILLIS = 1_000;
    private static final String MARK = "\uFEFF";

    /** What is wrong and in which line. */
    record Fault(int line, String reason) {}

    private Captions() {}

    static Optional<Fault> fault(String text, long durationMillis) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).replace(MARK, "").strip().matches("WEBVTT(\\s.{0,200})?")) {
            return Optional.of(new Fault(1, "captions_header"));
        }
        var lastStart = -1L;
        var cues = 0;
        for (var i = 1; i < lines.size(); i++) {
            if (!lines.get(i).contains("-->")) {
                continue;
            }
            var times = TIMES.matcher(lines.get(i).strip());
            if (!times.matches()) {
                return Optional.of(new Fault(i + 1, "captions_times"));
            }
            var from = millis(times, 1);
            var to = millis(times, 1 + GROUPS);
            if (to <= from || from < lastStart) {
                return Optional.of(new Fault(i + 1, "captions_order"));
            }
            if (to > durationMillis + SLACK_MILLIS) {
                return Optional.of(new Fault(i + 1, "captions_beyond"));
            }
            if (i + 1 >= lines.size() || lines.get(i + 1).isBlank()) {
                return Optional.of(new Fault(i + 1, "captions_wordless"));
            }
            lastStart = from;
            cues++;
        }
        return cues == 0 ? Optional.of(new Fault(1, "captions_none")) : Optional.empty();
    }

    private static long millis(java.util.regex.Matcher times, int group) {
        var hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        var minutes = Long.parseLong(times.group(group + 1));
        var seconds = Long.parseLong(times.group(group + 2));
        return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Long.parseLong(times.group(group + 3));
    }
}
