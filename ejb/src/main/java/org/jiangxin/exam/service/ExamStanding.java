package org.jiangxin.exam.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jiangxin.shared.error.Refusal;

/**
 * How an enrolment stands with its final exam: the terms, whether it may be begun now and if not why, and the attempts.
 *
 * @param examPublicId null when the course has no exam
 * @param attemptsUsed attempts begun or missed; an assigned one that waits does not count
 * @param attemptPublicId the attempt that is assigned or in progress, else the last one, or null
 * @param closesAt end of the window: the exam's own, else the end of the class
 * @param refusals every reason why it cannot be begun now; empty when it can
 */
public record ExamStanding(
        String examPublicId,
        String title,
        int durationMinutes,
        int itemCount,
        BigDecimal fullScore,
        BigDecimal passScore,
        int attemptsAllowed,
        int attemptsUsed,
        State state,
        String attemptPublicId,
        Instant opensAt,
        Instant closesAt,
        List<Refusal> refusals,
        List<AttemptSummary> attempts) {
    public ExamStanding {
        refusals = List.copyOf(refusals);
        attempts = List.copyOf(attempts);
    }

    /** Where the learner is with this exam. */
    public enum State {
        /** The course has no exam. */
        NONE,
        /** Something must be done or waited for first: see the refusals. */
        NOT_READY,
        /** May be begun now; an earlier failed attempt does not matter. */
        OPEN,
        IN_PROGRESS,
        /** Handed in, marks to come. */
        MARKING,
        PASSED,
        /** Failed with no attempt left. */
        FAILED,
        /** The window is over. */
        CLOSED
    }

    static ExamStanding none() {
        return new ExamStanding(
                null,
                null,
                0,
                0,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                0,
                0,
                State.NONE,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    public int attemptsLeft() {
        return Math.max(0, attemptsAllowed - attemptsUsed);
    }
}
