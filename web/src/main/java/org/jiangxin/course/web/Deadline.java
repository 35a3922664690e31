package org.jiangxin.course.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiangxin.exam.service.ExamStanding;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.service.EnrolmentFacts;

/**
 * Something that must be done by a day.
 *
 * @param soon whether that is today or within two days
 * @param when the day as people say it
 * @param until small line below it
 */
public record Deadline(
        LocalDate day, boolean soon, String when, String until, String title, String text, String action, String href) {
    private static final int SOON_DAYS = 2;

    /** Everything with a deadline, soonest first. */
    static List<Deadline> of(Say say, Situation at, List<EnrolmentFacts> otherActive) {
        var all = new ArrayList<Deadline>();
        var enrolment = at.enrolment();
        if (enrolment.isActive()) {
            addExam(say, at, all);
            at.lessonWithPending()
                    .ifPresent(lesson -> all.add(of(
                            say,
                            "pending",
                            enrolment.endsOn(),
                            LessonRule.studyPage(lesson),
                            say.duration(at.study().pendingMillis(), 0),
                            lesson.number() + " " + lesson.title())));
            if (!at.study().done()) {
                all.add(of(
                        say,
                        "finish",
                        enrolment.endsOn(),
                        NextStep.course(at),
                        enrolment.className(),
                        at.study().lessonsRequired() - at.study().lessonsComplete(),
                        say.duration(at.missingMillis(), enrolment.hourMinutes())));
            }
        }
        for (var other : otherActive) {
            all.add(of(
                    say,
                    "other",
                    other.endsOn(),
                    "/learner/course/course.xhtml?enrolment=" + other.publicId(),
                    other.className()));
        }
        all.sort(Comparator.comparing(Deadline::day));
        return List.copyOf(all);
    }

    private static void addExam(Say say, Situation at, List<Deadline> all) {
        var exam = at.exam();
        if (exam.state() == ExamStanding.State.OPEN && exam.closesAt() != null) {
            all.add(of(
                    say,
                    "exam",
                    ChinaTime.dayOf(exam.closesAt()),
                    NextStep.EXAMS,
                    exam.itemCount(),
                    exam.durationMinutes(),
                    exam.attemptsLeft()));
        }
    }

    private static Deadline of(Say say, String kind, LocalDate day, String href, Object... arguments) {
        var days = ChronoUnit.DAYS.between(say.today(), day);
        return new Deadline(
                day,
                days <= SOON_DAYS,
                say.dayName(day),
                say.text("home.until", say.monthDay(day)),
                say.text("home.todo." + kind + ".title", arguments),
                say.text("home.todo." + kind + ".text", arguments),
                say.text("home.todo." + kind + ".action"),
                href);
    }
}
