package org.jiangxin.training.rule;

import java.util.Optional;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.training.entity.Enrolment;

/** Only an active enrolment can be given up; a completed or given-up one stays as it is. */
public final class LeavesWhileActive {
    private LeavesWhileActive() {}

    public static Optional<Refusal> refusal(Enrolment enrolment) {
        return enrolment.isActive() ? Optional.empty() : Optional.of(Refusal.of("training.enrolment.not_active"));
    }
}
