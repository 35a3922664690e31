package org.jiangxin.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepRuleTest {
    @Test
    void steps_before_are_done_the_current_is_hatched_and_the_rest_hollow() {
        var cells = StepRule.cells("手机号|身份信息|核验方式|完成核验|开始学习", 3);

        assertThat(cells)
                .extracting(StepRule.Cell::styleClass)
                .containsExactly("done", "done", "at", "todo-s", "todo-s");
        assertThat(cells)
                .filteredOn(StepRule.Cell::current)
                .extracting(StepRule.Cell::label)
                .containsExactly("核验方式");
    }

    @Test
    void the_bars_share_the_width_with_gaps_between() {
        var cells = StepRule.cells("a|b|c|d", 1);

        assertThat(cells).extracting(StepRule.Cell::x).containsExactly("0.20%", "25.20%", "50.20%", "75.20%");
        assertThat(cells).extracting(StepRule.Cell::width).containsOnly("24.40%");
    }
}
