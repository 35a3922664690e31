package org.jiangxin.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleDrawingTest {
    private static final long MINUTE = 60_000;

    @Test
    void forty_eight_learning_hours_are_numbered_every_eight() {
        var rule = RuleDrawing.of(48 * 45 * MINUTE, 0, 0, 45, Locale.SIMPLIFIED_CHINESE);

        assertThat(numbers(rule)).containsExactly("0", "8", "16", "24", "32", "40", "48");
        assertThat(rule.ticks()).hasSize(49);
        assertThat(rule.ticks().get(48)).isEqualTo(new RuleDrawing.Tick("100%", false, "48", "end"));
    }

    @Test
    void a_half_hour_lesson_is_numbered_in_minutes_and_a_short_clip_in_seconds() {
        assertThat(numbers(RuleDrawing.of(30 * MINUTE, 0, 0, 0, Locale.SIMPLIFIED_CHINESE)))
                .containsExactly("0", "5 分", "10 分", "15 分", "20 分", "25 分", "30 分");
        assertThat(numbers(RuleDrawing.of(90_000, 0, 0, 0, Locale.ENGLISH)))
                .containsExactly("0", "15 s", "30 s", "45 s", "1 min", "75 s", "90 s");
    }

    @Test
    void a_plan_shorter_than_one_learning_hour_is_graduated_in_minutes() {
        assertThat(numbers(RuleDrawing.of(5 * MINUTE, 0, 0, 45, Locale.SIMPLIFIED_CHINESE)))
                .containsExactly("0", "1 分", "2 分", "3 分", "4 分", "5 分");
    }

    @Test
    void a_number_too_close_to_the_end_is_left_out() {
        assertThat(numbers(RuleDrawing.of(62_000, 0, 0, 0, Locale.ENGLISH))).doesNotContain("1 min");
    }

    @Test
    void pending_begins_where_credited_ends_and_never_passes_the_end() {
        var rule = RuleDrawing.of(1000, 900, 300, 0, Locale.ENGLISH);

        assertThat(rule.credited()).isEqualTo("90%");
        assertThat(rule.pending()).isEqualTo("10%");
    }

    @Test
    void more_credit_than_planned_fills_the_rule_and_no_more() {
        var rule = RuleDrawing.of(1000, 1300, 50, 0, Locale.ENGLISH);

        assertThat(rule.credited()).isEqualTo("100%");
        assertThat(rule.pending()).isEqualTo("0%");
    }

    @Test
    void a_rule_without_length_is_empty() {
        var rule = RuleDrawing.of(0, 5, 5, 45, Locale.ENGLISH);

        assertThat(rule.ticks()).isEmpty();
        assertThat(rule.credited()).isEqualTo("0%");
        assertThat(rule.pending()).isEqualTo("0%");
    }

    @Test
    void a_share_has_three_decimals_and_no_exponent() {
        assertThat(RuleDrawing.percent(1, 3)).isEqualTo("33.333%");
        assertThat(RuleDrawing.percent(1, 2)).isEqualTo("50%");
        assertThat(RuleDrawing.percent(1, 1)).isEqualTo("100%");
        assertThat(RuleDrawing.percent(-4, 10)).isEqualTo("0%");
    }

    @Test
    void even_a_very_long_plan_has_few_numbers() {
        assertThat(numbers(RuleDrawing.of(5_000 * 45 * MINUTE, 0, 0, 45, Locale.ENGLISH)))
                .hasSizeBetween(2, 7);
    }

    private static List<String> numbers(RuleDrawing rule) {
        return rule.ticks().stream()
                .map(RuleDrawing.Tick::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
