package org.jiangxin.training.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Deadlines in working days, by the arrangement of holidays of 2026. */
class WorkingDaysTest {
    private static final WorkingDays CALENDAR = new WorkingDays(Map.of(
            LocalDate.of(2026, 10, 1), false,
            LocalDate.of(2026, 10, 2), false,
            LocalDate.of(2026, 10, 5), false,
            LocalDate.of(2026, 10, 6), false,
            LocalDate.of(2026, 10, 7), false,
            LocalDate.of(2026, 10, 10), true));

    @Test
    void weekends_do_not_count() {
        assertThat(CALENDAR.after(LocalDate.of(2026, 11, 25), 5)).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void holidays_do_not_count_and_the_saturday_worked_for_them_does() {
        assertThat(CALENDAR.after(LocalDate.of(2026, 9, 30), 3)).isEqualTo(LocalDate.of(2026, 10, 10));
    }

    @Test
    void nothing_is_left_on_the_last_day_and_less_than_nothing_after_it() {
        var due = LocalDate.of(2026, 12, 2);
        assertThat(CALENDAR.left(LocalDate.of(2026, 11, 27), due)).isEqualTo(3);
        assertThat(CALENDAR.left(due, due)).isZero();
        assertThat(CALENDAR.left(LocalDate.of(2026, 12, 7), due)).isEqualTo(-3);
    }

    @Test
    void a_weekend_after_the_last_day_is_not_overdue() {
        var friday = LocalDate.of(2026, 11, 27);
        assertThat(CALENDAR.left(LocalDate.of(2026, 11, 29), friday)).isZero();
    }
}
