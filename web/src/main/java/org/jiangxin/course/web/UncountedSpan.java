package org.jiangxin.course.web;

import java.util.List;
import org.jiangxin.learning.service.LedgerInterval;
import org.jiangxin.shared.web.Texts;

/** Time that did not count: how much, when, and why. */
public record UncountedSpan(String amount, String when, String reason) {
    private static final int SHOWN = 3;
    /** Shorter spans are the seconds around every pause; they are in the full record. */
    private static final long WORTH_SAYING_MILLIS = 10_000;

    static List<UncountedSpan> of(Say say, List<LedgerInterval> intervals) {
        return intervals.stream()
                .filter(interval -> interval.uncountedMillis() >= WORTH_SAYING_MILLIS && interval.reason() != null)
                .limit(SHOWN)
                .map(interval -> new UncountedSpan(
                        say.duration(interval.uncountedMillis(), 0),
                        say.span(interval.startedAt(), interval.endedAt()),
                        reason(say, interval)))
                .toList();
    }

    static String reason(Say say, LedgerInterval interval) {
        return interval.reason() == null
                ? ""
                : Texts.get(
                        say.locale(),
                        "learning",
                        "enum.UncountedReason." + interval.reason(),
                        interval.reasonSeconds());
    }
}
