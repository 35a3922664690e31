package org.jiangxin.learning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.training.entity.WorkingDays;
import org.junit.jupiter.api.Test;

class ReportingGapTest {
    /** A Tuesday; the seventh working day back is the Monday of the week before. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final LocalDate SEVENTH = LocalDate.of(2026, 11, 16);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 10, 12);
    private static final WorkingDays WEEK = new WorkingDays(Map.of());

    @Test
    void seven_working_days_without_study_are_found_once_and_six_are_not() {
        assertThat(judge(SEVENTH.minusDays(3), null, LONG_AGO, 3, WEEK))
                .as("studied on the Friday before")
                .singleElement()
                .satisfies(found -> assertThat(found.facts())
                        .containsEntry("quietSince", "2026-11-14")
                        .containsEntry("quietDays", "7")
                        .containsEntry("unfinished", "3"));
        assertThat(judge(SEVENTH, null, LONG_AGO, 3, WEEK)).isEmpty();
    }

    @Test
    void a_gap_is_the_same_one_every_night() {
        var tonight = judge(SEVENTH.minusDays(3), null, LONG_AGO, 3, WEEK).get(0);
        var tomorrow = new ReportingGap()
                .judge(
                        new QuietClass(
                                DAY.plusDays(1), 1, LONG_AGO, SEVENTH.minusDays(3), null, LONG_AGO, LONG_AGO, 3, WEEK),
                        limits())
                .get(0);
        assertThat(tomorrow.about()).isEqualTo(tonight.about());
    }

    @Test
    void a_week_of_holidays_is_no_gap() {
        var free = new HashMap<LocalDate, Boolean>();
        SEVENTH.datesUntil(SEVENTH.plusDays(7)).forEach(day -> free.put(day, false));
        assertThat(judge(SEVENTH.minusDays(3), null, LONG_AGO, 3, new WorkingDays(free)))
                .isEmpty();
    }

    @Test
    void practice_in_person_a_fresh_start_and_new_learners_begin_the_count_anew() {
        assertThat(judge(LONG_AGO, SEVENTH, LONG_AGO, 3, WEEK)).isEmpty();
        assertThat(judge(LONG_AGO, null, SEVENTH.plusDays(1), 3, WEEK))
                .as("resumed")
                .isEmpty();
        assertThat(new ReportingGap()
                        .judge(
                                new QuietClass(DAY, 1, LONG_AGO, null, null, null, SEVENTH.plusDays(1), 3, WEEK),
                                limits()))
                .as("joined")
                .isEmpty();
        assertThat(new ReportingGap()
                        .judge(new QuietClass(DAY, 1, LONG_AGO, null, null, null, SEVENTH, 3, WEEK), limits()))
                .as("joined and never studied")
                .hasSize(1);
    }

    @Test
    void who_has_studied_everything_may_wait_for_the_exam() {
        assertThat(judge(LONG_AGO, null, LONG_AGO, 0, WEEK)).isEmpty();
    }

    private static List<Suspicion> judge(
            LocalDate studied, LocalDate practised, LocalDate running, long unfinished, WorkingDays calendar) {
        return new ReportingGap()
                .judge(
                        new QuietClass(DAY, 1, LONG_AGO, studied, practised, running, LONG_AGO, unfinished, calendar),
                        limits());
    }

    private static Limits limits() {
        return new Limits(new ReportingGap().limits());
    }
}
