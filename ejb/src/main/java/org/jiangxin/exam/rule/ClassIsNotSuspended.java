package org.jiangxin.exam.rule;

import java.util.Optional;
import org.jiangxin.shared.error.Refusal;

/** No exam begins in a class that the regulator has suspended; one that runs is finished. */
public final class ClassIsNotSuspended {
    private ClassIsNotSuspended() {}

    public static Optional<Refusal> refusal(boolean suspended) {
        return suspended ? Optional.of(Refusal.of("exam.class.suspended")) : Optional.empty();
    }
}
