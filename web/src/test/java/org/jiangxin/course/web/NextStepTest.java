package org.jiangxin.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangxin.course.web.Situations.SAY;
import static org.jiangxin.course.web.Situations.TODAY;
import static org.jiangxin.course.web.Situations.progress;

import org.jiangxin.exam.service.ExamStanding;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.junit.jupiter.api.Test;

class NextStepTest {
    private static NextStep next(Situations situations) {
        return NextStep.of(SAY, situations.make());
    }

    @Test
    void nothing_studied_yet_leads_to_the_first_lesson() {
        var next = next(new Situations());
        assertThat(next.kind()).isEqualTo("study");
        assertThat(next.title()).isEqualTo("开始学：第1节");
        assertThat(next.text()).isEqualTo("视频，1 分 12 秒");
        assertThat(next.action()).isEqualTo("开始学习");
        assertThat(next.href()).isEqualTo("/learner/learning/study.xhtml?lesson=p1");
        assertThat(next.note()).isEqualTo("看完 90%，并通过随机核验，本节完成");
    }

    @Test
    void a_begun_video_goes_on_where_it_was_left() {
        var next = next(new Situations().video(progress(1, 30_000, 10_000, 46_000, true, false)));
        assertThat(next.title()).isEqualTo("接着学：第1节");
        assertThat(next.text()).isEqualTo("上次看到 46 秒，本节还差 32 秒");
        assertThat(next.action()).isEqualTo("从 0:46 继续");
        assertThat(next.credited()).isEqualTo(30_000);
        assertThat(next.pending()).isEqualTo(10_000);
    }

    @Test
    void a_begun_lesson_comes_before_an_earlier_new_one() {
        assertThat(next(new Situations().text(progress(2, 1000, 0, 0, true, false)))
                        .href())
                .endsWith("lesson=p2");
    }

    @Test
    void a_complete_lesson_is_passed_over() {
        assertThat(next(new Situations().video(progress(1, 72_000, 0, 0, true, true)))
                        .href())
                .endsWith("lesson=p2");
    }

    @Test
    void all_lessons_without_the_hours_say_how_much_is_missing() {
        var next = next(new Situations()
                .video(progress(1, 72_000, 0, 0, true, true))
                .text(progress(2, 60_000, 0, 0, true, true)));
        assertThat(next.kind()).isEqualTo("hours");
        assertThat(next.title()).contains("2 分 48 秒");
    }

    @Test
    void before_the_first_day_and_after_the_last_no_study_is_offered() {
        assertThat(next(new Situations().lasting(TODAY.plusDays(1), TODAY.plusDays(9)))
                        .kind())
                .isEqualTo("notYet");
        assertThat(next(new Situations().lasting(TODAY.minusDays(9), TODAY.minusDays(1)))
                        .kind())
                .isEqualTo("over");
        assertThat(next(new Situations().lasting(TODAY, TODAY)).kind()).isEqualTo("study");
    }

    @Test
    void after_study_comes_the_exam_by_its_state() {
        assertThat(next(new Situations().studied().exam(ExamStanding.State.OPEN))
                        .text())
                .isEqualTo("29 题，30 分钟，60 分通过，还可考 2 次。");
        assertThat(next(new Situations().studied().exam(ExamStanding.State.MARKING))
                        .kind())
                .isEqualTo("marking");
        assertThat(next(new Situations().studied().exam(ExamStanding.State.FAILED))
                        .kind())
                .isEqualTo("failed");
        assertThat(next(new Situations().studied().exam(ExamStanding.State.NOT_READY))
                        .kind())
                .isEqualTo("examWaits");
        assertThat(next(new Situations().studied().exam(ExamStanding.State.NONE))
                        .kind())
                .isEqualTo("studied");
        assertThat(next(new Situations().studied().exam(ExamStanding.State.PASSED))
                        .kind())
                .isEqualTo("passed");
    }

    @Test
    void a_running_exam_comes_before_everything() {
        var next = next(
                new Situations().exam(ExamStanding.State.IN_PROGRESS).lasting(TODAY.minusDays(9), TODAY.minusDays(1)));
        assertThat(next.href()).isEqualTo("/learner/exam/attempt.xhtml?attempt=att");
    }

    @Test
    void a_completed_class_leads_to_the_certificate() {
        var next =
                next(new Situations().studied().being(EnrolmentStatus.COMPLETED).exam(ExamStanding.State.PASSED));
        assertThat(next.kind()).isEqualTo("completed");
        assertThat(next.href()).isEqualTo("/learner/record/records.xhtml");
    }
}
