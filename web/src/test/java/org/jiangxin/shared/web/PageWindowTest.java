package org.jiangxin.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangxin.shared.web.PageWindow.GAP;

import org.junit.jupiter.api.Test;

class PageWindowTest {
    @Test
    void few_pages_are_all_shown() {
        assertThat(PageWindow.of(1, 1)).containsExactly(1);
        assertThat(PageWindow.of(2, 4)).containsExactly(1, 2, 3, 4);
        assertThat(PageWindow.of(3, 5)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void many_pages_are_the_first_the_last_and_those_around() {
        assertThat(PageWindow.of(1, 9)).containsExactly(1, 2, GAP, 9);
        assertThat(PageWindow.of(5, 9)).containsExactly(1, GAP, 4, 5, 6, GAP, 9);
        assertThat(PageWindow.of(9, 9)).containsExactly(1, GAP, 8, 9);
        assertThat(PageWindow.of(2500, 5000)).containsExactly(1, GAP, 2499, 2500, 2501, GAP, 5000);
    }

    @Test
    void a_gap_never_stands_for_one_page_alone() {
        assertThat(PageWindow.of(4, 9)).containsExactly(1, 2, 3, 4, 5, GAP, 9);
        assertThat(PageWindow.of(6, 9)).containsExactly(1, GAP, 5, 6, 7, 8, 9);
    }

    @Test
    void a_page_beyond_the_last_or_before_the_first_is_the_nearest_there_is() {
        assertThat(PageWindow.of(99, 5)).isEqualTo(PageWindow.of(5, 5));
        assertThat(PageWindow.of(-3, 5)).isEqualTo(PageWindow.of(1, 5));
    }
}
