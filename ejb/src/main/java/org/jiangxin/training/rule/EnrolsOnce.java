package org.jiangxin.training.rule;

import java.util.List;
import java.util.Optional;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.training.entity.Enrolment;
import org.jiangxin.training.entity.EnrolmentStatus;

/** Nobody is in a class twice, and nobody repeats a class already completed. After a withdrawal one may join again. */
public final class EnrolsOnce {
    private EnrolsOnce() {}

    public static Optional<Refusal> refusal(List<Enrolment> turns) {
        return turns.stream().anyMatch(turn -> turn.status() != EnrolmentStatus.WITHDRAWN)
                ? Optional.of(Refusal.of("training.enrolment.twice"))
                : Optional.empty();
    }
}
