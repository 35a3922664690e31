package org.jiangxin.training.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.shared.error.Refusal;

/**
 * What must be together before the opening of a class is applied for (开班申请): roster, teaching plan with enough practice, teachers,
 * a released course, a plan of the exam, and the commitment.
 */
public final class OpeningIsComplete {
    private OpeningIsComplete() {}

    /**
     * What there is.
     *
     * @param practiceMinutes minutes of practice in the timetable
     * @param practiceNeeded minutes of practice the class promises
     */
    public record Facts(
            int learners,
            int sessions,
            int practiceMinutes,
            int practiceNeeded,
            int teachers,
            boolean courseReleased,
            boolean examPlanned,
            boolean committed,
            LocalDate startsOn) {}

    public static List<Refusal> refusals(Facts facts, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        add(refusals, facts.learners() == 0, Refusal.of("training.application.roster_missing"));
        add(refusals, facts.sessions() == 0, Refusal.of("training.application.plan_missing"));
        add(
                refusals,
                facts.sessions() > 0 && facts.practiceMinutes() < facts.practiceNeeded(),
                Refusal.of("training.application.practice_short", facts.practiceNeeded(), facts.practiceMinutes()));
        add(refusals, facts.teachers() == 0, Refusal.of("training.application.teachers_missing"));
        add(refusals, !facts.courseReleased(), Refusal.of("training.application.course_missing"));
        add(refusals, !facts.examPlanned(), Refusal.of("training.application.exam_plan_missing"));
        add(refusals, facts.startsOn().isBefore(today), Refusal.of("training.application.too_late", facts.startsOn()));
        add(
                refusals,
                !facts.committed(),
                Refusal.of("training.application.commitment_missing").on("commitment"));
        return refusals;
    }

    private static void add(List<Refusal> refusals, boolean when, Refusal refusal) {
        if (when) {
            refusals.add(refusal);
        }
    }
}
