package org.jiangxin.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class StudyTimeFormatTest {
    private static final long MINUTE = 60_000;

    @Test
    void from_one_learning_hour_on_time_is_said_in_learning_hours() {
        assertThat(chinese((31 * 45 + 12) * MINUTE, 45)).isEqualTo("31 学时 12 分");
        assertThat(chinese(45 * MINUTE, 45)).isEqualTo("1 学时");
        assertThat(StudyTimeFormat.of((31 * 45 + 12) * MINUTE, 45, Locale.ENGLISH))
                .isEqualTo("31 learning hours 12 min");
    }

    @Test
    void below_it_in_minutes_and_seconds() {
        assertThat(chinese(12 * MINUTE + 46_000, 45)).isEqualTo("12 分 46 秒");
        assertThat(chinese(12 * MINUTE, 45)).isEqualTo("12 分");
        assertThat(chinese(46_999, 0)).isEqualTo("46 秒");
    }

    @Test
    void a_second_that_is_not_over_is_not_shown() {
        assertThat(chinese(MINUTE - 1, 0)).isEqualTo("59 秒");
        assertThat(chinese(-5, 0)).isEqualTo("0 秒");
    }

    private static String chinese(long millis, int hourMinutes) {
        return StudyTimeFormat.of(millis, hourMinutes, Locale.SIMPLIFIED_CHINESE);
    }
}
