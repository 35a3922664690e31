package org.jiangxin.exam.rule;

import java.util.Optional;
import org.jiangxin.shared.error.Refusal;

/** An exam is sat as often as its terms allow. A missed attempt counts like a failed one. */
public final class AttemptsAreLeft {
    private AttemptsAreLeft() {}

    public static Optional<Refusal> refusal(int used, int allowed) {
        return used < allowed ? Optional.empty() : Optional.of(Refusal.of("exam.attempts.used_up", allowed));
    }
}
