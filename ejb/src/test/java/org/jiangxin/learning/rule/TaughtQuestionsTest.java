package org.jiangxin.learning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jiangxin.course.service.CheckQuestion;
import org.jiangxin.learning.entity.Coverage;
import org.junit.jupiter.api.Test;

class TaughtQuestionsTest {
    private static final List<CheckQuestion> ALL = List.of(at(5), at(60), at(290), at(301), at(400), at(600));

    @Test
    void only_the_last_five_minutes_before_the_place_are_asked_about() {
        assertThat(seconds(400_000, Coverage.NONE.with(0, 400_000))).containsExactly(290, 301, 400);
        assertThat(seconds(399_999, Coverage.NONE.with(0, 400_000))).containsExactly(290, 301);
        assertThat(seconds(305_000, Coverage.NONE.with(0, 305_000))).containsExactly(60, 290, 301);
    }

    @Test
    void what_the_learner_was_not_shown_is_not_asked() {
        assertThat(seconds(400_000, Coverage.NONE.with(0, 285_000).with(300_000, 400_000)))
                .as("290 and 301 lie in the gap or just behind it")
                .containsExactly(400);
        assertThat(seconds(60_000, Coverage.NONE)).isEmpty();
        assertThat(seconds(60_000, Coverage.NONE.with(50_500, 60_000))).containsExactly(60);
    }

    @Test
    void the_first_seconds_need_no_more_than_there_is() {
        assertThat(seconds(6_000, Coverage.NONE.with(0, 6_000))).containsExactly(5);
    }

    @Property
    void nothing_ahead_of_the_place_is_ever_asked(
            @ForAll @LongRange(max = 700_000) long position, @ForAll @LongRange(max = 700_000) long covered) {
        var coverage = Coverage.NONE.with(0, covered);
        assertThat(TaughtQuestions.of(ALL, position, coverage))
                .allSatisfy(question -> assertThat(question.atMillis()).isLessThanOrEqualTo(position))
                .allSatisfy(question -> assertThat(question.atMillis()).isLessThanOrEqualTo(covered + 1000));
    }

    private static List<Integer> seconds(long position, Coverage coverage) {
        return TaughtQuestions.of(ALL, position, coverage).stream()
                .map(CheckQuestion::atSeconds)
                .toList();
    }

    private static CheckQuestion at(int seconds) {
        return new CheckQuestion(seconds, "第 " + seconds + " 秒？", List.of("是", "否"), 0);
    }
}
