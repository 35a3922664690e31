package org.jiangxin.exam.rule;

import java.util.Optional;
import org.jiangxin.shared.error.Refusal;

/** The exam belongs to a running enrolment: not to one that was given up, nor to one that is completed. */
public final class EnrolmentIsActive {
    private EnrolmentIsActive() {}

    public static Optional<Refusal> refusal(boolean active) {
        return active ? Optional.empty() : Optional.of(Refusal.of("exam.enrolment.not_active"));
    }
}
