package org.jiangxin.exam.web;

import java.util.List;
import org.jiangxin.exam.service.ExamStanding;
import org.jiangxin.learning.service.StudyProgress;
import org.jiangxin.training.service.EnrolmentFacts;

/**
 * One exam in the list: which enrolment it belongs to, how it stands, and what of the study is missing before it.
 *
 * @param window when it can be sat, in words
 * @param reasons why it cannot be begun now, in words; empty when it can
 */
public record ExamRow(
        EnrolmentFacts enrolment, ExamStanding exam, StudyProgress study, String window, List<String> reasons) {
    public ExamRow {
        reasons = List.copyOf(reasons);
    }

    /** Is unfinished study what stands in the way? */
    public boolean isStudyMissing() {
        return exam.state() == ExamStanding.State.NOT_READY && !study.done();
    }

    /** How the state is tagged. */
    public String tone() {
        return switch (exam.state()) {
            case PASSED -> "ok";
            case IN_PROGRESS -> "warn";
            case OPEN, MARKING -> "info";
            default -> "";
        };
    }
}
