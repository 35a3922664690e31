package org.jiangxin.exam.rule;

import java.util.Optional;
import org.jiangxin.shared.error.Refusal;

/** The next attempt waits for the marks of the last: it may have been passed. */
public final class LastIsMarked {
    private LastIsMarked() {}

    public static Optional<Refusal> refusal(boolean waitingForMarks) {
        return waitingForMarks ? Optional.of(Refusal.of("exam.attempt.marking")) : Optional.empty();
    }
}
