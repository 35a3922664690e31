package org.jiangxin.training.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.training.entity.TrainingClass;

/** Learners join by themselves only while the class is open for it and not over. */
public final class ClassTakesEnrolments {
    private ClassTakesEnrolments() {}

    public static Optional<Refusal> refusal(TrainingClass trainingClass, LocalDate today) {
        return trainingClass.takesEnrolments(today)
                ? Optional.empty()
                : Optional.of(Refusal.of("training.enrolment.closed", trainingClass.title()));
    }
}
