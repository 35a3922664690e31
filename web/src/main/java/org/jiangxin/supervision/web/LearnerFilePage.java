package org.jiangxin.supervision.web;

import java.io.Serializable;
import java.util.List;
import org.jiangxin.learning.service.LedgerInterval;
import org.jiangxin.learning.service.StudyDay;
import org.jiangxin.supervision.service.InspectedLearner;

/** What the pages of one learner's study share: which enrolment, how much of it, and what was found. */
abstract class LearnerFilePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FEW = 50;
    private static final int MANY = 5_000;
    private static final int DAYS = 14;

    private String id;
    private boolean all;
    private InspectedLearner learner;

    /** How many intervals are wanted. */
    int wanted() {
        return all ? MANY : FEW;
    }

    void show(InspectedLearner found) {
        learner = found;
    }

    /** The newest days of study. */
    public List<StudyDay> getDays() {
        return learner.days().stream().limit(DAYS).toList();
    }

    /** Whether there may be more intervals than are shown. */
    public boolean isMore() {
        return !all && learner.intervals().size() == FEW;
    }

    public String lesson(LedgerInterval interval) {
        return learner.lessonTitles().getOrDefault(interval.lessonId(), "");
    }

    /** The longest day, for the rule of each. */
    public long getLongestDay() {
        return learner.days().stream()
                .mapToLong(day -> day.creditedMillis() + day.pendingMillis() + day.uncountedMillis())
                .max()
                .orElse(0);
    }

    public InspectedLearner getLearner() {
        return learner;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
