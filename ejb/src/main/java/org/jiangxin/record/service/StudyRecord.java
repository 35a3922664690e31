package org.jiangxin.record.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One enrolment in its learner's list of study records.
 *
 * @param standing how it stands
 * @param score of the passed exam, or null
 * @param certificatePublicId of the certificate, or null
 */
public record StudyRecord(
        String enrolmentPublicId,
        String className,
        String courseTitle,
        String institutionName,
        LocalDate startsOn,
        LocalDate endsOn,
        Standing standing,
        Instant endedAt,
        long creditedMillis,
        long pendingMillis,
        long uncountedMillis,
        long requiredMillis,
        int hourMinutes,
        int lessonsComplete,
        int lessonsRequired,
        BigDecimal score,
        BigDecimal fullScore,
        String certificatePublicId)
        implements Serializable {
    /** How an enrolment stands; those who left before and after the start are counted apart (R-331c). */
    public enum Standing {
        STUDYING,
        COMPLETED,
        LEFT_BEFORE_START,
        LEFT_AFTER_START,
        UNFINISHED
    }

    /** Time the rule is drawn for: what is required, or what was earned beyond it. */
    public long ruleMillis() {
        return Math.max(requiredMillis, creditedMillis + pendingMillis);
    }
}
