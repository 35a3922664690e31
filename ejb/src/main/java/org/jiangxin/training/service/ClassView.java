package org.jiangxin.training.service;

import java.io.Serializable;
import java.util.List;
import org.jiangxin.training.entity.TrainingClassStatus;

/**
 * A class with everything that belongs to its opening.
 *
 * @param project null for a class of the platform itself
 * @param practiceMinutes minutes of practice in the timetable
 * @param list the documents of the opening application
 * @param others files that belong to no point of the list
 * @param rounds applications, last first
 * @param steps the timeline, oldest first
 */
public record ClassView(
        ClassRow row,
        ProjectRow project,
        String courseTitle,
        String courseVersionId,
        int lessons,
        String regionName,
        String contactLine,
        int onlineHours,
        int hourMinutes,
        int dayCapHours,
        int practiceHours,
        int practiceMinutes,
        String examPlan,
        boolean openForEnrolment,
        List<TeacherView> teachers,
        List<SessionView> sessions,
        List<CheckItem> list,
        List<DocumentView> others,
        List<RoundView> rounds,
        List<StepView> steps)
        implements Serializable {
    public ClassView {
        teachers = List.copyOf(teachers);
        sessions = List.copyOf(sessions);
        list = List.copyOf(list);
        others = List.copyOf(others);
        rounds = List.copyOf(rounds);
        steps = List.copyOf(steps);
    }

    public TrainingClassStatus status() {
        return row.status();
    }

    public boolean isEditable() {
        return status().isEditable();
    }

    public boolean isApproved() {
        return status().isApproved();
    }

    public boolean isListComplete() {
        return list.stream().allMatch(CheckItem::done);
    }

    /** Why the last round came back, or the class stands still; null when neither holds. */
    public String returnedBecause() {
        if (status() == TrainingClassStatus.SUSPENDED) {
            return steps.get(steps.size() - 1).reason();
        }
        return status() == TrainingClassStatus.RETURNED || status() == TrainingClassStatus.REFUSED
                ? rounds.stream().findFirst().map(RoundView::reason).orElse(null)
                : null;
    }
}
