package org.jiangxin.course.web;

import java.util.List;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.exam.service.ExamStanding;
import org.jiangxin.learning.service.LessonProgress;
import org.jiangxin.shared.web.Texts;

/**
 * The one thing to do next, for the dark block of the home page: never more than one, and always one.
 *
 * @param kind which case of {@code home.next.<kind>} it is
 * @param eyebrow small line above the title, or empty
 * @param note small line below the rule, or empty
 * @param more label of the second link, or empty
 * @param total length of the lesson's rule in milliseconds; 0 when there is none
 * @param ruleLabel the rule in words
 */
public record NextStep(
        String kind,
        String eyebrow,
        String title,
        String text,
        String note,
        String action,
        String href,
        String more,
        String moreHref,
        long total,
        long credited,
        long pending,
        String ruleLabel) {
    static final String COURSES = "/learner/course/courses.xhtml";
    static final String EXAMS = "/learner/exam/exams.xhtml";
    static final String RECORDS = "/learner/record/records.xhtml";
    private static final String VERIFY = "/learner/identity/verify.xhtml";

    public boolean hasRule() {
        return total > 0;
    }

    static NextStep verify(Say say) {
        return plain(say, "verify", "", VERIFY);
    }

    static NextStep join(Say say) {
        return plain(say, "join", "", COURSES);
    }

    static NextStep of(Say say, Situation at) {
        var enrolment = at.enrolment();
        var title = at.outline().title();
        var state = at.exam().state();
        if (enrolment.isCompleted() || state == ExamStanding.State.PASSED) {
            return plain(say, enrolment.isCompleted() ? "completed" : "passed", title, RECORDS);
        }
        if (state == ExamStanding.State.IN_PROGRESS) {
            return plain(say, "examRunning", title, attempt(at.exam()));
        }
        if (enrolment.isSuspended()) {
            return plain(say, "suspended", title, course(at), enrolment.contactLine());
        }
        if (say.today().isBefore(enrolment.startsOn())) {
            return plain(say, "notYet", title, course(at), say.date(enrolment.startsOn()));
        }
        if (at.study().done()) {
            return exam(say, at, title);
        }
        if (say.today().isAfter(enrolment.endsOn())) {
            return plain(say, "over", title, COURSES, say.date(enrolment.endsOn()), enrolment.contactLine());
        }
        return at.nextLesson()
                .map(lesson -> study(say, at, lesson))
                .orElseGet(() -> plain(
                        say, "hours", title, course(at), say.duration(at.missingMillis(), enrolment.hourMinutes())));
    }

    private static NextStep exam(Say say, Situation at, String title) {
        var exam = at.exam();
        return switch (exam.state()) {
            case OPEN ->
                plain(
                        say,
                        "exam",
                        title,
                        EXAMS,
                        exam.itemCount(),
                        exam.durationMinutes(),
                        exam.passScore().stripTrailingZeros().toPlainString(),
                        exam.attemptsLeft());
            case MARKING -> plain(say, "marking", title, EXAMS);
            case FAILED -> plain(say, "failed", title, EXAMS, at.enrolment().contactLine());
            case NOT_READY, CLOSED ->
                plain(say, "examWaits", title, EXAMS, String.join("", Texts.of(say.locale(), exam.refusals())));
            default -> plain(say, "studied", title, course(at));
        };
    }

    private static NextStep study(Say say, Situation at, LessonFacts lesson) {
        var progress = at.progress(lesson);
        var started = progress.map(LessonProgress::started).orElse(false);
        var resume = progress.map(LessonProgress::resumeMillis).orElse(0L);
        var credited = progress.map(LessonProgress::creditedMillis).orElse(0L);
        var pending = progress.map(LessonProgress::pendingMillis).orElse(0L);
        var video = lesson.form().isPlayed();
        var left = Math.max(0, lesson.plannedMillis() - credited - pending);
        var text = !started
                ? say.text(
                        "home.next.study.new." + lesson.form(), say.duration(lesson.plannedMillis(), 0), lesson.pages())
                : video
                        ? say.text("home.next.study.at", say.duration(resume, 0), say.duration(left, 0))
                        : say.text("home.next.study.left", say.duration(left, 0));
        var action = !started
                ? say.text("home.next.study.begin")
                : video && resume >= 1000
                        ? say.text("home.next.study.from", say.clock(resume))
                        : say.text("home.next.study.continue");
        return new NextStep(
                "study",
                say.text("home.next.study.eyebrow", at.outline().title(), lesson.chapterPosition()),
                say.text(started ? "home.next.study.title.again" : "home.next.study.title.new", lesson.title()),
                text,
                LessonRule.of(say, lesson),
                action,
                LessonRule.studyPage(lesson),
                say.text("home.next.study.more"),
                course(at),
                lesson.plannedMillis(),
                credited,
                pending,
                say.text(
                        "home.next.study.rule",
                        say.duration(lesson.plannedMillis(), 0),
                        say.duration(credited, 0),
                        say.duration(pending, 0)));
    }

    static String course(Situation at) {
        return "/learner/course/course.xhtml?enrolment=" + at.enrolment().publicId();
    }

    static String attempt(ExamStanding exam) {
        return "/learner/exam/attempt.xhtml?attempt=" + exam.attemptPublicId();
    }

    private static NextStep plain(Say say, String kind, String eyebrow, String href, Object... arguments) {
        var keys = List.of("title", "text", "action").stream()
                .map(part -> say.text("home.next." + kind + "." + part, arguments))
                .toList();
        return new NextStep(kind, eyebrow, keys.get(0), keys.get(1), "", keys.get(2), href, "", "", 0, 0, 0, "");
    }
}
