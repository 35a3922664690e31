package org.jiangxin.exam.rule;

import java.util.Optional;
import org.jiangxin.shared.error.Refusal;

/** Who has passed does not sit the exam again. */
public final class NotYetPassed {
    private NotYetPassed() {}

    public static Optional<Refusal> refusal(boolean passed) {
        return passed ? Optional.of(Refusal.of("exam.attempt.passed")) : Optional.empty();
    }
}
