package org.jiangxin.learning.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.CourseOutline;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.service.LessonProgress;
import org.jiangxin.learning.service.StudyProgress;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.training.service.EnrolmentFacts;
import org.omnifaces.util.Faces;

/**
 * A lesson as the study page shows it, between its course, its class and what was studied so far.
 *
 * @param enrolment null when the learner is in no class of the course
 * @param studied null when the lesson is not open
 * @param limits what the policy of the class says now
 */
public record LessonView(
        LessonFacts facts, CourseOutline outline, EnrolmentFacts enrolment, StudyProgress studied, Limits limits) {
    /**
     * Numbers of the policy that the page says and acts by.
     *
     * @param graceSeconds how long the page may be in the background
     * @param gapSeconds how much counts without network
     */
    public record Limits(int graceSeconds, int gapSeconds) {}

    private static final int HUNDRED_PERCENT = 100;

    /** Whether it plays: a video, or sound alone. */
    public boolean isVideo() {
        return facts.form().isPlayed();
    }

    /** Whether there is nothing to see, only to hear. */
    public boolean isAudio() {
        return facts.form() == LessonForm.AUDIO;
    }

    public boolean isSelfTest() {
        return facts.form() == LessonForm.SELF_TEST;
    }

    /** Whether it is attended while its teacher broadcasts it. */
    public boolean isLive() {
        return facts.form() == LessonForm.LIVE;
    }

    public boolean isText() {
        return facts.form() == LessonForm.TEXT;
    }

    public boolean isDocument() {
        return facts.form() == LessonForm.DOCUMENT;
    }

    /** How much of the video must have been seen, in milliseconds. */
    public long getCoverageMillis() {
        return facts.plannedMillis() * facts.requiredCoveragePercent() / HUNDRED_PERCENT;
    }

    /** How many pages must have been seen. */
    public long getCoveragePages() {
        return ((long) facts.pages() * facts.requiredCoveragePercent() + HUNDRED_PERCENT - 1) / HUNDRED_PERCENT;
    }

    /** The lesson after this one, or null after the last. */
    public LessonFacts getNext() {
        var all = outline.lessons();
        var following = all.indexOf(facts) + 1;
        return following < all.size() ? all.get(following) : null;
    }

    /** How far this lesson is. */
    public LessonProgress getHere() {
        return studied.lesson(facts.lessonId()).orElseThrow();
    }

    /** Pages of the document that were shown, for the running page. */
    public String getSeen() {
        return getHere().pagesSeen().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Whether a lesson of the outline is complete. */
    public boolean isComplete(long lessonId) {
        return studied.lesson(lessonId).filter(LessonProgress::complete).isPresent();
    }

    /** How many of these lessons are complete. */
    public long complete(List<LessonFacts> of) {
        return of.stream().filter(item -> isComplete(item.lessonId())).count();
    }

    public String getFirstDay() {
        return enrolment == null ? "" : say(enrolment.startsOn());
    }

    public String getLastDay() {
        return enrolment == null ? "" : say(enrolment.endsOn());
    }

    private static String say(LocalDate day) {
        return Texts.get(
                Faces.getLocale(), "learning", "study.date", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
