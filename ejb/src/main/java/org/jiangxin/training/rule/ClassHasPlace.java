package org.jiangxin.training.rule;

import java.util.Optional;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.training.entity.TrainingClass;

/** A class has a limited number of places. The last place itself is given out by compare-and-set. */
public final class ClassHasPlace {
    private ClassHasPlace() {}

    public static Optional<Refusal> refusal(TrainingClass trainingClass) {
        return trainingClass.isFull()
                ? Optional.of(Refusal.of("training.enrolment.full", trainingClass.places()))
                : Optional.empty();
    }
}
