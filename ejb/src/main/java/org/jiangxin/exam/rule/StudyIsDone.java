package org.jiangxin.exam.rule;

import java.util.Optional;
import org.jiangxin.shared.error.Refusal;

/** The exam comes after the study: every required lesson complete and the study time credited (R-331d). */
public final class StudyIsDone {
    private static final long MILLIS_PER_MINUTE = 60_000L;

    private StudyIsDone() {}

    /**
     * @param done as the study ledger has it
     * @param lessonsLeft required lessons not yet complete
     * @param millisLeft study time still to be credited
     */
    public static Optional<Refusal> refusal(boolean done, int lessonsLeft, long millisLeft) {
        if (done) {
            return Optional.empty();
        }
        // Rounded up: "0 minutes left" must never be said while some are.
        var minutesLeft = Math.max(0, Math.floorDiv(millisLeft + MILLIS_PER_MINUTE - 1, MILLIS_PER_MINUTE));
        return Optional.of(Refusal.of("exam.study.incomplete", Math.max(0, lessonsLeft), minutesLeft));
    }
}
