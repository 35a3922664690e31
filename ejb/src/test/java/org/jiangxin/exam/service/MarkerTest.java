package org.jiangxin.exam.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.exam.entity.AnswerChange;
import org.jiangxin.exam.entity.AnswerEntry;
import org.jiangxin.exam.entity.ItemMark;
import org.jiangxin.exam.entity.QuestionKind;
import org.jiangxin.shared.crypto.HashChain;
import org.junit.jupiter.api.Test;

class MarkerTest {
    private final Paper paper = new Paper(
            "考试",
            30,
            BigDecimal.ONE,
            List.of(item("single", QuestionKind.SINGLE, "a"), item("multiple", QuestionKind.MULTIPLE, "a", "b")));
    private final List<AnswerEntry> journal = new ArrayList<>();

    @Test
    void exactly_the_right_options_earn_all_points() {
        answer("single", "a");
        answer("multiple", "b", "a");

        assertThat(marks())
                .extracting(ItemMark::earned)
                .allSatisfy(earned -> assertThat(earned).isEqualByComparingTo("2"));
    }

    @Test
    void part_of_the_right_options_and_one_too_many_earn_nothing() {
        answer("single", "c");
        answer("multiple", "a");
        assertThat(marks()).extracting(ItemMark::isCorrect).containsExactly(false, false);

        answer("multiple", "a", "b", "c");
        assertThat(marks()).extracting(ItemMark::isCorrect).containsExactly(false, false);
    }

    @Test
    void the_last_answer_counts_and_a_cleared_one_is_none() {
        answer("single", "c");
        answer("single", "a");
        answer("multiple", "a", "b");
        answer("multiple");

        var marks = marks();

        assertThat(marks.get(0).isCorrect()).isTrue();
        assertThat(marks.get(1).answer()).isEmpty();
        assertThat(new Answers(journal).answered()).isEqualTo(1);
    }

    @Test
    void a_late_answer_is_counted_as_late_and_never_as_an_answer() {
        answer("single", "a");
        late("single", "c");
        late("multiple", "a", "b");

        assertThat(marks()).extracting(ItemMark::isCorrect).containsExactly(true, false);
        assertThat(new Answers(journal).lateCount()).isEqualTo(2);
    }

    private List<ItemMark> marks() {
        return Marker.mark(1, paper, new Answers(journal));
    }

    private void answer(String item, String... options) {
        add(item, false, options);
    }

    private void late(String item, String... options) {
        add(item, true, options);
    }

    private void add(String item, boolean late, String... options) {
        var change = new AnswerChange(journal.size() + 1, item, List.of(options), journal.size());
        journal.add(new AnswerEntry(1, change, 1, late, Instant.EPOCH, HashChain.GENESIS));
    }

    private static Paper.Item item(String ref, QuestionKind kind, String... right) {
        var options = List.of("a", "b", "c").stream()
                .map(option -> new Paper.Option(option, option, List.of(right).contains(option)))
                .toList();
        return new Paper.Item(ref, 1, kind, "题干", "知识点", null, new BigDecimal("2"), options);
    }
}
