package org.jiangxin.training.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.training.entity.TrainingClassStatus;
import org.jiangxin.training.service.StepView;

/** The stages of a class as the rule of its page draws them: done, here, or to come. */
@Named
@ApplicationScoped
public class ClassStages {
    private static final List<TrainingClassStatus> ORDER = List.of(
            TrainingClassStatus.DRAFT,
            TrainingClassStatus.APPLIED,
            TrainingClassStatus.PLANNED,
            TrainingClassStatus.RUNNING,
            TrainingClassStatus.CLOSED);

    /**
     * A stage.
     *
     * @param style done, at or todo-s
     * @param at when it was reached, or null
     */
    public record Stage(String name, String style, Instant at) {
        public boolean isCurrent() {
            return "at".equals(style);
        }
    }

    /** Stages by the timeline. A returned class is at its application again, a refused one ends there; a suspended one stands where it ran. */
    public List<Stage> of(TrainingClassStatus status, List<StepView> steps) {
        var here = status == TrainingClassStatus.RETURNED || status == TrainingClassStatus.REFUSED
                ? 1
                : ORDER.indexOf(status == TrainingClassStatus.SUSPENDED ? TrainingClassStatus.RUNNING : status);
        var stages = new ArrayList<Stage>();
        for (var at = 0; at < ORDER.size(); at++) {
            var name = at == here ? status.name() : ORDER.get(at).name();
            stages.add(
                    new Stage(name, at < here ? "done" : at == here ? "at" : "todo-s", reached(ORDER.get(at), steps)));
        }
        return stages;
    }

    private static Instant reached(TrainingClassStatus status, List<StepView> steps) {
        Instant last = null;
        for (var step : steps) {
            if (step.statusAfter() == status) {
                last = step.at();
            }
        }
        return last;
    }
}
