package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageViewTest {
    private static CoverageView of(int points, Map<Long, Set<String>> taught, int threshold) {
        var all = java.util.stream.LongStream.rangeClosed(1, points)
                .mapToObj(id -> new StandardPoint(id, "P" + id, false, "要求", "职能", "内容"))
                .toList();
        return new CoverageView(all, List.of(), taught, threshold, 60_000, 30_000);
    }

    @Test
    void gaps_are_the_points_that_no_lesson_teaches() {
        var coverage = of(3, Map.of(1L, Set.of("a"), 3L, Set.of("a", "b")), 60);
        assertThat(coverage.gaps()).extracting(StandardPoint::code).containsExactly("P2");
        assertThat(coverage.percent()).isEqualTo(66);
        assertThat(coverage.isEnough()).isTrue();
        assertThat(coverage.isTaughtIn(3, "b")).isTrue();
        assertThat(coverage.isTaughtIn(1, "b")).isFalse();
    }

    @Test
    void just_below_the_threshold_is_not_enough() {
        assertThat(of(3, Map.of(1L, Set.of("a"), 2L, Set.of("a")), 67).isEnough())
                .isFalse();
    }

    @Test
    void without_a_standard_nothing_is_enough_even_at_no_threshold() {
        assertThat(of(0, Map.of(), 0).isEnough()).isFalse();
    }

    @Test
    void practice_has_its_share_of_the_planned_time() {
        assertThat(of(1, Map.of(), 0).practicePercent()).isEqualTo(33);
    }
}
