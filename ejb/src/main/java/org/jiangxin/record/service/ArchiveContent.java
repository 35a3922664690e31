package org.jiangxin.record.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything of a learner's archive for one enrolment (学习档案; R-331e, R-331f), as numbers and instants: the machine-readable
 * form, and what the printed one is made of. Sums are those of the ledger; nothing is computed here.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArchiveContent(
        Study study,
        List<Day> days,
        List<LessonRow> lessons,
        List<Interval> intervals,
        boolean olderLeftOut,
        List<Check> checks,
        ExamPart exam,
        CertificatePart certificate,
        String policyVersion,
        String ledgerHead) {
    ArchiveContent {
        days = List.copyOf(days);
        lessons = List.copyOf(lessons);
        intervals = List.copyOf(intervals);
        checks = List.copyOf(checks);
    }

    /** Sums of the enrolment. */
    record Study(
            long creditedMillis,
            long pendingMillis,
            long uncountedMillis,
            long requiredMillis,
            int hourMinutes,
            int lessonsRequired,
            int lessonsComplete,
            boolean done) {}

    /** One day in China. */
    record Day(String day, long creditedMillis, long pendingMillis, long uncountedMillis) {
        static Day of(LocalDate day, long credited, long pending, long uncounted) {
            return new Day(day.toString(), credited, pending, uncounted);
        }
    }

    /** One lesson of the course. */
    record LessonRow(
            String number,
            String title,
            String form,
            boolean required,
            long creditedMillis,
            int coveragePercent,
            boolean complete) {}

    /** One stretch of the ledger. */
    record Interval(
            String lesson,
            String startedAt,
            String endedAt,
            long creditedMillis,
            long pendingMillis,
            long uncountedMillis,
            String reason,
            String device,
            String hash) {}

    /** One verification of the person: what, how it ended, when. */
    record Check(String kind, String result, String at) {}

    /** The passed exam, or the standing without one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExamPart(
            String title,
            int attempt,
            String submittedAt,
            BigDecimal score,
            BigDecimal fullScore,
            BigDecimal passScore,
            boolean passed,
            long durationMillis,
            int items,
            int correct,
            int unanswered,
            int leftPage,
            long awayMillis,
            int reentries,
            int late,
            boolean rapid,
            int presenceAsked,
            int presenceMissed,
            List<Point> knowledge) {
        ExamPart {
            knowledge = List.copyOf(knowledge);
        }
    }

    /** Wrong answers of one knowledge point. */
    record Point(String title, int wrong, int total) {}

    /** The certificate that was issued. */
    record CertificatePart(String serial, String issuedOn, String payloadHash) {}

    static String text(Instant at) {
        return at == null ? null : at.toString();
    }
}
