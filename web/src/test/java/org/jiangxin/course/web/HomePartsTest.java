package org.jiangxin.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangxin.course.web.Situations.SAY;
import static org.jiangxin.course.web.Situations.TODAY;
import static org.jiangxin.course.web.Situations.progress;

import java.util.List;
import org.jiangxin.exam.service.ExamStanding;
import org.jiangxin.learning.service.StudyDay;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.junit.jupiter.api.Test;

class HomePartsTest {
    @Test
    void what_has_a_deadline_comes_soonest_first() {
        var all = Deadline.of(
                SAY,
                new Situations()
                        .video(progress(1, 0, 5_000, 0, true, false))
                        .exam(ExamStanding.State.OPEN)
                        .make(),
                List.of(new Situations().lasting(TODAY, TODAY).make().enrolment()));
        assertThat(all).extracting(Deadline::when).containsExactly("今天", "明天", "周一", "周一");
        assertThat(all).extracting(Deadline::soon).containsExactly(true, true, false, false);
        assertThat(all.get(2).title()).isEqualTo("补一次核验，计入 5 秒");
        assertThat(all.get(3).text()).isEqualTo("还差 2 个课节，学时还差 5 分。");
    }

    @Test
    void a_completed_class_has_no_deadlines() {
        assertThat(Deadline.of(
                        SAY, new Situations().being(EnrolmentStatus.COMPLETED).make(), List.of()))
                .isEmpty();
    }

    @Test
    void the_remainder_is_said_in_hours_then_in_minutes_and_never_rounded_up() {
        var left = Remainder.of(
                SAY,
                new Situations()
                        .video(progress(1, 61_500, 3_000, 0, true, false))
                        .make());
        assertThat(left.figure()).containsExactly(new Remainder.Figure(3, "分"), new Remainder.Figure(58, "秒"));
        assertThat(left.pendingText()).isEqualTo("3 秒");
        assertThat(Remainder.of(
                                SAY,
                                new Situations()
                                        .video(progress(1, 300_000, 0, 0, true, true))
                                        .make())
                        .figure())
                .isEmpty();
    }

    @Test
    void seven_days_are_drawn_whatever_days_were_studied() {
        var hour = 3_600_000L;
        var week = WeekDrawing.of(
                SAY,
                List.of(
                        new StudyDay(TODAY, hour, hour, 0),
                        new StudyDay(TODAY.minusDays(2), 2 * hour, 0, hour),
                        new StudyDay(TODAY.minusDays(7), 5 * hour, 0, 0)),
                6 * hour);
        assertThat(week.bars())
                .extracting(WeekDrawing.Bar::day)
                .containsExactly("周四", "周五", "周六", "周日", "周一", "周二", "今天");
        assertThat(week.bars()).extracting(WeekDrawing.Bar::total).containsExactly("", "", "", "", "180", "", "120");
        assertThat(week.capLabel()).isEqualTo("每日上限 360 分");
        assertThat(week.credited()).as("the day before the week is not in it").isEqualTo("180 分");
    }

    @Test
    void a_few_seconds_of_study_can_still_be_seen() {
        var week = WeekDrawing.of(SAY, List.of(new StudyDay(TODAY, 40_000, 0, 0)), 21_600_000);
        var today = week.bars().get(6);
        assertThat(Double.parseDouble(today.creditedHeight())).isGreaterThan(40);
        assertThat(today.total()).isEqualTo("不到 1");
        assertThat(week.capLabel()).as("the limit lies far above the drawing").isEmpty();
    }
}
