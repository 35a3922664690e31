package org.jiangxin.training.rule;

import java.util.Optional;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.training.entity.TrainingClass;

/** What a regulator decides upon, or has approved, is not changed behind the regulator's back. */
public final class ClassIsEditable {
    private ClassIsEditable() {}

    public static Optional<Refusal> refusal(TrainingClass trainingClass) {
        return trainingClass.status().isEditable()
                ? Optional.empty()
                : Optional.of(Refusal.of("training.class.not_editable"));
    }
}
