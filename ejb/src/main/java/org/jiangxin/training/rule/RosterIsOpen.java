package org.jiangxin.training.rule;

import java.util.Optional;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.entity.TrainingClassStatus;

/** The roster changes while a class is drafted or running: not while a regulator decides upon it, never after its end. */
public final class RosterIsOpen {
    private RosterIsOpen() {}

    public static Optional<Refusal> refusal(TrainingClass trainingClass) {
        if (trainingClass.status().takesRoster()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                trainingClass.status() == TrainingClassStatus.APPLIED
                        ? "training.roster.under_review"
                        : "training.roster.closed"));
    }
}
