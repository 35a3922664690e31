package org.jiangxin.course.web;

import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.service.LedgerInterval;

/** One stretch of study in the record of the course page (学时明细). */
public record LedgerRow(String when, String lesson, String credited, String pending, String uncounted, String reason) {
    static LedgerRow of(Say say, Situation at, LedgerInterval interval) {
        return new LedgerRow(
                say.span(interval.startedAt(), interval.endedAt()),
                at.outline()
                        .lesson(interval.lessonId())
                        .map(LessonFacts::number)
                        .orElse(""),
                amount(say, interval.creditedMillis()),
                amount(say, interval.pendingMillis()),
                amount(say, interval.uncountedMillis()),
                UncountedSpan.reason(say, interval));
    }

    private static String amount(Say say, long millis) {
        return millis < 1000 ? "0" : say.duration(millis, 0);
    }
}
