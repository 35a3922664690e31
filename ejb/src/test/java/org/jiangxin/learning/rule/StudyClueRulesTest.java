package org.jiangxin.learning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.learning.repository.StudyTraces.Stretch;
import org.jiangxin.shared.time.ChinaTime;
import org.junit.jupiter.api.Test;

class StudyClueRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final long MINUTE = 60_000;
    private static final long CAP = 360 * MINUTE;

    @Test
    void a_day_beyond_its_limit_is_found_and_one_up_to_it_is_not() {
        assertThat(judge(new DayTooLong(), stretch(6, 0, 365))).hasSize(1);
        assertThat(judge(new DayTooLong(), stretch(6, 0, 360))).isEmpty();
    }

    @Test
    void two_stretches_at_once_are_found_and_a_change_of_device_is_not() {
        assertThat(judge(new Overlap(), stretch(8, 0, 30), stretch(8, 10, 30))).hasSize(1);
        assertThat(judge(new Overlap(), stretch(8, 0, 30), stretch(8, 30, 30))).isEmpty();
    }

    @Test
    void an_earlier_long_stretch_hides_no_later_overlap() {
        assertThat(judge(new Overlap(), stretch(8, 0, 60), stretch(8, 10, 5), stretch(8, 40, 5))
                        .get(0)
                        .facts())
                .containsEntry("pairs", "2");
    }

    @Test
    void study_by_night_is_found_and_a_late_quarter_of_an_hour_is_not() {
        assertThat(judge(new NightStudy(), stretch(20, 0, 60), stretch(23, 10, 45), stretch(0, 10, 30)))
                .hasSize(1);
        assertThat(judge(new NightStudy(), stretch(20, 0, 20), stretch(23, 5, 15)))
                .isEmpty();
        assertThat(judge(new NightStudy(), stretch(8, 0, 300), stretch(23, 0, 60)))
                .isEmpty();
    }

    @Test
    void five_hours_without_a_break_are_found() {
        assertThat(judge(new UnbrokenStudy(), stretch(8, 0, 150), stretch(10, 31, 150)))
                .hasSize(1);
    }

    @Test
    void a_laptop_that_slept_and_a_phone_call_are_breaks() {
        assertThat(judge(new UnbrokenStudy(), stretch(8, 0, 150), stretch(10, 45, 150)))
                .isEmpty();
        assertThat(judge(new UnbrokenStudy(), stretch(8, 0, 150), stretch(10, 34, 150)))
                .isEmpty();
    }

    @Test
    void more_study_than_time_is_found_and_a_slow_network_is_not() {
        var fast = new Stretch("e", 1, 2, 3, DAY, "l", at(8, 0), at(8, 1), 90_000, at(8, 1));
        var slow = new Stretch("e", 1, 2, 3, DAY, "l", at(8, 0), at(8, 3), 90_000, at(8, 3));
        assertThat(judge(new FasterThanTime(), fast)).hasSize(1);
        assertThat(judge(new FasterThanTime(), slow)).isEmpty();
    }

    @Test
    void a_tab_that_was_hidden_and_a_page_that_was_offline_leave_no_clue() {
        var hidden = new Stretch("e", 1, 2, 3, DAY, "l", at(8, 0), at(8, 10), 0, at(8, 10));
        var offline = new Stretch("f", 1, 2, 3, DAY.plusDays(9), "l", at(9, 0), at(9, 10), 600_000, at(9, 40));
        for (var rule : all()) {
            assertThat(judge(rule, hidden, offline)).as(rule.kind().name()).isEmpty();
        }
    }

    @Test
    void records_of_yesterday_and_after_the_end_of_the_class_are_found() {
        var late = new Stretch("e", 1, 2, 3, DAY, "l", at(8, 0), at(8, 10), 600_000, at(20, 0));
        var after = new Stretch("e", 1, 2, 3, DAY.minusDays(1), "l", at(8, 0), at(8, 10), 600_000, at(8, 10));
        assertThat(judge(new WrittenLate(), late)).hasSize(1);
        assertThat(judge(new WrittenLate(), after)).hasSize(1);
        assertThat(judge(new WrittenLate(), stretch(8, 0, 30))).isEmpty();
    }

    @Test
    void a_class_in_step_is_found_and_a_lesson_in_a_classroom_is_not() {
        var rule = new ClassInStep();
        var limits = new Limits(rule.limits());
        var inStep = IntStream.range(0, 6)
                .mapToObj(one -> new StudiedClass.Person(one, "e" + one, at(8, 0), at(9, 0)))
                .toList();
        var lesson = IntStream.range(0, 6)
                .mapToObj(one -> new StudiedClass.Person(
                        one, "e" + one, at(8, 0).plusSeconds(one * 7L), at(9, 0).plusSeconds(one * 11L)))
                .toList();
        assertThat(rule.judge(new StudiedClass(DAY, 3, inStep), limits)).hasSize(1);
        assertThat(rule.judge(new StudiedClass(DAY, 3, lesson), limits)).isEmpty();
    }

    private static List<ClueRule<StudiedDay>> all() {
        return List.of(
                new DayTooLong(),
                new Overlap(),
                new NightStudy(),
                new UnbrokenStudy(),
                new FasterThanTime(),
                new WrittenLate());
    }

    private static List<Suspicion> judge(ClueRule<StudiedDay> rule, Stretch... stretches) {
        return rule.judge(
                new StudiedDay(DAY, 1, Arrays.asList(stretches), enrolment -> CAP), new Limits(rule.limits()));
    }

    /** Earned in full, written at once. */
    private static Stretch stretch(int hour, int minute, long minutes) {
        var from = at(hour, minute);
        var until = from.plus(Duration.ofMinutes(minutes));
        return new Stretch("e" + hour + minute, 1, 2, 3, DAY.plusDays(9), "l", from, until, minutes * MINUTE, until);
    }

    private static Instant at(int hour, int minute) {
        return ChinaTime.startOf(DAY).plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(minute));
    }
}
