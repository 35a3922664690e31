package org.jiangxin.exam.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangxin.exam.entity.Question;
import org.jiangxin.exam.entity.QuestionKind;
import org.jiangxin.shared.error.Refused;
import org.junit.jupiter.api.Test;

class PaperDrawerTest {
    private final PaperDrawer drawer = new PaperDrawer();

    @Test
    void a_paper_has_as_many_questions_of_each_kind_as_the_exam_says() {
        var paper = drawer.draw(ExamSamples.exam(4, 3, 2), mixedBank());

        assertThat(paper.items().stream().collect(Collectors.groupingBy(Paper.Item::kind, Collectors.counting())))
                .containsEntry(QuestionKind.SINGLE, 4L)
                .containsEntry(QuestionKind.MULTIPLE, 3L)
                .containsEntry(QuestionKind.TRUE_FALSE, 2L);
        assertThat(paper.fullScore()).isEqualByComparingTo("19");
        assertThat(paper.items()).extracting(Paper.Item::questionId).doesNotHaveDuplicates();
    }

    @Test
    void questions_are_spread_over_the_knowledge_points() {
        var bank = new ArrayList<Question>();
        // One point has most of the bank and must not have most of the paper.
        for (int i = 0; i < 30; i++) {
            bank.add(ExamSamples.question(QuestionKind.SINGLE, "A" + i, i < 20 ? "焊接电源" : i < 25 ? "安全" : "材料"));
        }

        var paper = drawer.draw(ExamSamples.exam(9, 0, 0), bank);

        assertThat(paper.items().stream().collect(Collectors.groupingBy(Paper.Item::knowledge, Collectors.counting())))
                .containsEntry("焊接电源", 3L)
                .containsEntry("安全", 3L)
                .containsEntry("材料", 3L);
    }

    @Test
    void two_papers_have_no_reference_in_common_and_another_order() {
        var bank = ExamSamples.bank(QuestionKind.SINGLE, 20, 4);
        var one = drawer.draw(ExamSamples.exam(20, 0, 0), bank);
        var other = drawer.draw(ExamSamples.exam(20, 0, 0), bank);

        var refs = new HashSet<>(references(one));
        assertThat(references(other)).doesNotContainAnyElementsOf(refs).doesNotHaveDuplicates();
        assertThat(other.items().stream().map(Paper.Item::questionId).toList())
                .containsExactlyInAnyOrderElementsOf(
                        one.items().stream().map(Paper.Item::questionId).toList())
                .isNotEqualTo(one.items().stream().map(Paper.Item::questionId).toList());
    }

    @Test
    void the_right_option_stays_right_wherever_it_is_shown() {
        var paper = drawer.draw(ExamSamples.exam(4, 3, 2), mixedBank());

        assertThat(paper.items())
                .allSatisfy(item -> assertThat(item.options())
                        .allSatisfy(option -> assertThat(option.correct())
                                .isEqualTo(option.text().contains("对"))));
    }

    @Test
    void true_stands_before_false() {
        var paper = drawer.draw(ExamSamples.exam(0, 0, 5), ExamSamples.bank(QuestionKind.TRUE_FALSE, 5, 1));

        assertThat(paper.items())
                .allSatisfy(item -> assertThat(item.options())
                        .extracting(Paper.Option::text)
                        .containsExactly("对", "错"));
    }

    @Test
    void a_bank_that_is_too_small_is_refused() {
        assertThatThrownBy(() -> drawer.draw(ExamSamples.exam(3, 0, 0), ExamSamples.bank(QuestionKind.SINGLE, 2, 1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.has("exam.bank.too_small")).isTrue());
    }

    @Test
    void the_canonical_form_is_read_back_as_the_same_paper() {
        var paper = drawer.draw(ExamSamples.exam(4, 3, 2), mixedBank());

        var canonical = Papers.write(paper);

        assertThat(Papers.read(canonical)).isEqualTo(paper);
        assertThat(Papers.write(Papers.read(canonical))).isEqualTo(canonical);
        assertThat(Papers.hash(canonical.replace("结业", "补考"))).isNotEqualTo(Papers.hash(canonical));
    }

    private static List<Question> mixedBank() {
        return Stream.of(QuestionKind.values())
                .map(kind -> ExamSamples.bank(kind, 8, 3))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> references(Paper paper) {
        return paper.items().stream()
                .map(item -> Stream.concat(
                        Stream.of(item.ref()), item.options().stream().map(Paper.Option::ref)))
                .flatMap(Function.identity())
                .toList();
    }
}
