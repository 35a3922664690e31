package org.jiangxin.exam.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * The terms an exam is held on.
 *
 * @param opensAt start of the window, or null when it opens with the end of study
 * @param closesAt end of the window, or null when it ends with the class
 */
public record ExamTerms(
        String title,
        int durationMinutes,
        PaperSection single,
        PaperSection multiple,
        PaperSection trueFalse,
        BigDecimal passScore,
        int attemptsAllowed,
        Instant opensAt,
        Instant closesAt) {
    private static final int LONGEST_MINUTES = 600;

    public ExamTerms {
        Objects.requireNonNull(title);
        var full = single.total().add(multiple.total()).add(trueFalse.total());
        if (title.isBlank() || durationMinutes < 1 || durationMinutes > LONGEST_MINUTES || attemptsAllowed < 1) {
            throw new IllegalArgumentException("exam terms " + title);
        }
        if (passScore.signum() <= 0 || passScore.compareTo(full) > 0) {
            throw new IllegalArgumentException("pass score " + passScore + " of " + full);
        }
        if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("the window closes before it opens");
        }
    }
}
