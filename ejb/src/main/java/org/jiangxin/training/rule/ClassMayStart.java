package org.jiangxin.training.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.entity.TrainingClassStatus;

/** No class starts without the regulator's approval, and none before its first day or after its last. */
public final class ClassMayStart {
    private ClassMayStart() {}

    public static Optional<Refusal> refusal(TrainingClass trainingClass, LocalDate today) {
        if (trainingClass.status() == TrainingClassStatus.RUNNING
                || trainingClass.status() == TrainingClassStatus.SUSPENDED) {
            return Optional.of(Refusal.of("training.class.started_already"));
        }
        if (trainingClass.status() != TrainingClassStatus.PLANNED) {
            return Optional.of(Refusal.of("training.class.not_approved"));
        }
        if (today.isBefore(trainingClass.startsOn())) {
            return Optional.of(Refusal.of("training.class.not_yet", trainingClass.startsOn()));
        }
        return today.isAfter(trainingClass.endsOn())
                ? Optional.of(Refusal.of("training.class.over", trainingClass.endsOn()))
                : Optional.empty();
    }
}
