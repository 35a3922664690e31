package org.jiangxin.exam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jiangxin.exam.repository.ExamTraces.Sitting;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.junit.jupiter.api.Test;

class ExamClueRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_paper_faster_than_reading_is_found_and_a_brisk_one_is_not() {
        assertThat(judge(new ExamRushed(), sitting(1, 40, 20_000, 0, 38))).hasSize(1);
        assertThat(judge(new ExamRushed(), sitting(1, 40, 400_000, 0, 38))).isEmpty();
    }

    @Test
    void leaving_the_page_thrice_is_found_and_one_phone_call_is_not() {
        assertThat(judge(new ExamLeftPage(), sitting(1, 40, 400_000, 3, 30))).hasSize(1);
        assertThat(judge(new ExamLeftPage(), sitting(1, 40, 400_000, 1, 30))).isEmpty();
    }

    @Test
    void nobody_there_twice_is_found_and_a_check_missed_once_is_not() {
        assertThat(judge(new ExamChecksMissed(), sitting(1, 40, 400_000, 0, 30, 2)))
                .singleElement()
                .satisfies(found ->
                        assertThat(found.facts()).containsEntry("missed", "2").containsEntry("asked", "4"));
        assertThat(judge(new ExamChecksMissed(), sitting(1, 40, 400_000, 0, 30, 1)))
                .isEmpty();
    }

    @Test
    void papers_with_the_same_mistakes_are_found_and_a_few_equal_ones_are_not() {
        var two = List.of(sitting(1, 40, 400_000, 0, 34), sitting(2, 40, 500_000, 0, 34));
        var same = List.of(3L, 9L, 14L, 20L, 33L, 35L);
        assertThat(judge(new ExamAlike(), new ExamDay(DAY, two, Map.of(1L, same, 2L, same))))
                .hasSize(2);
        assertThat(judge(new ExamAlike(), new ExamDay(DAY, two, Map.of(1L, List.of(3L, 9L), 2L, List.of(3L, 9L)))))
                .isEmpty();
        assertThat(judge(
                        new ExamAlike(),
                        new ExamDay(DAY, two, Map.of(1L, same, 2L, List.of(3L, 9L, 14L, 20L, 33L, 36L)))))
                .isEmpty();
    }

    @Test
    void a_class_with_one_score_is_found_and_full_marks_are_not() {
        assertThat(judge(new ExamSameScores(), new ExamDay(DAY, classOf(8, 34), Map.of())))
                .hasSize(1);
        assertThat(judge(new ExamSameScores(), new ExamDay(DAY, classOf(8, 40), Map.of())))
                .isEmpty();
        assertThat(judge(new ExamSameScores(), new ExamDay(DAY, classOf(3, 34), Map.of())))
                .isEmpty();
    }

    private static List<Sitting> classOf(int people, int correct) {
        return LongStream.range(0, people)
                .mapToObj(one -> sitting(one, 40, 400_000, 0, correct))
                .toList();
    }

    private static <T> List<Suspicion> judge(ClueRule<T> rule, T seen) {
        return rule.judge(seen, new Limits(rule.limits()));
    }

    private static Sitting sitting(long number, int items, long millis, int left, int correct) {
        return sitting(number, items, millis, left, correct, 0);
    }

    private static Sitting sitting(long number, int items, long millis, int left, int correct, int missed) {
        return new Sitting(
                number,
                "a" + number,
                5,
                6,
                100 + number,
                200 + number,
                items,
                correct,
                BigDecimal.valueOf(correct),
                true,
                millis,
                left,
                left * 30_000L,
                4,
                missed);
    }
}
