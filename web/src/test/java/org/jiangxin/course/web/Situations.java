package org.jiangxin.course.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiangxin.course.entity.CourseFacts;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.ChapterOutline;
import org.jiangxin.course.service.CourseOutline;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.exam.service.ExamStanding;
import org.jiangxin.learning.service.LessonProgress;
import org.jiangxin.learning.service.StudyProgress;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.jiangxin.training.entity.TrainingClassStatus;
import org.jiangxin.training.service.EnrolmentFacts;

/** Makes situations for tests: a class of ten days, a video and a text, and what was studied of them. */
final class Situations {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    static final Say SAY = new Say(Locale.SIMPLIFIED_CHINESE, TODAY);

    private LocalDate from = TODAY.minusDays(5);
    private LocalDate to = TODAY.plusDays(5);
    private EnrolmentStatus status = EnrolmentStatus.ACTIVE;
    private ExamStanding.State exam = ExamStanding.State.NOT_READY;
    private LessonProgress video = progress(1, 0, 0, 0, false, false);
    private LessonProgress text = progress(2, 0, 0, 0, false, false);
    private boolean done;

    static LessonProgress progress(
            long lesson, long credited, long pending, long resume, boolean started, boolean complete) {
        return new LessonProgress(
                lesson, "p" + lesson, credited, pending, credited, 0, resume, List.of(), started, complete, null);
    }

    Situations lasting(LocalDate first, LocalDate last) {
        from = first;
        to = last;
        return this;
    }

    Situations being(EnrolmentStatus now) {
        status = now;
        return this;
    }

    Situations exam(ExamStanding.State state) {
        exam = state;
        return this;
    }

    Situations video(LessonProgress progress) {
        video = progress;
        return this;
    }

    Situations text(LessonProgress progress) {
        text = progress;
        return this;
    }

    Situations studied() {
        done = true;
        return this;
    }

    Situation make() {
        var lessons = List.of(video, text);
        var credited =
                lessons.stream().mapToLong(LessonProgress::creditedMillis).sum();
        var pending = lessons.stream().mapToLong(LessonProgress::pendingMillis).sum();
        var complete = (int) lessons.stream().filter(LessonProgress::complete).count();
        var refusals = new ArrayList<Refusal>();
        if (exam == ExamStanding.State.NOT_READY) {
            refusals.add(Refusal.of("training.enrolment.not_active"));
        }
        return new Situation(
                enrolment(),
                new CourseOutline(
                        1,
                        "c",
                        7,
                        "v",
                        1,
                        true,
                        new CourseFacts("焊接", "人", "法", List.of("会"), "校", "师"),
                        "6-18-02-04",
                        "焊工",
                        "FIVE",
                        List.of(new ChapterOutline(
                                1, "章", List.of(lesson(1, LessonForm.VIDEO), lesson(2, LessonForm.TEXT))))),
                new StudyProgress(3, credited, pending, 0, credited, 1000, null, lessons, 2, complete, done, done),
                new ExamStanding(
                        "e",
                        "考",
                        30,
                        29,
                        BigDecimal.valueOf(100),
                        BigDecimal.valueOf(60),
                        3,
                        1,
                        exam,
                        "att",
                        null,
                        Instant.parse("2026-11-19T04:00:00Z"),
                        refusals,
                        List.of()));
    }

    private static LessonFacts lesson(long id, LessonForm form) {
        return new LessonFacts(
                id,
                "p" + id,
                7,
                "焊接",
                1,
                "章",
                (int) id,
                "1." + id,
                "第" + id + "节",
                null,
                form,
                true,
                form == LessonForm.VIDEO ? 72_000 : 0,
                90,
                form == LessonForm.VIDEO ? 0 : 60,
                0,
                List.of("电"),
                List.of(),
                false,
                true);
    }

    private EnrolmentFacts enrolment() {
        return new EnrolmentFacts(
                3,
                "enr",
                5,
                9,
                "cls",
                "QS",
                "第11期",
                "校",
                "地",
                "王老师",
                TrainingClassStatus.RUNNING,
                7,
                status,
                from,
                to,
                300_000,
                45,
                21_600_000,
                90,
                100,
                60,
                "v",
                Instant.EPOCH,
                null,
                null,
                false,
                null);
    }
}
