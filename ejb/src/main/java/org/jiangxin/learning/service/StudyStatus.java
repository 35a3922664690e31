package org.jiangxin.learning.service;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the status strip shows.
 *
 * @param reason name of the reason why time does not count, or null
 * @param reasonSeconds the number in the words of the reason, 0 for none
 * @param uncountedMillis of the lesson, like the other amounts without a prefix
 * @param makeUpUntil last day for making up for the check that was missed just now, or null
 * @param todayCreditedMillis earned today over all enrolments
 */
public record StudyStatus(
        State state,
        String reason,
        int reasonSeconds,
        long creditedMillis,
        long pendingMillis,
        long uncountedMillis,
        long coveredMillis,
        int coveragePercent,
        boolean complete,
        long enrolmentCreditedMillis,
        long enrolmentPendingMillis,
        long requiredMillis,
        int hourMinutes,
        long todayCreditedMillis,
        long todayLeftMillis,
        LocalDate makeUpUntil,
        Instant serverTime) {
    /** Whether time counts now. */
    public enum State {
        COUNTING,
        PENDING,
        NOT_COUNTING
    }
}
