package org.jiangxin.exam.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jiangxin.exam.entity.AnswerChange;
import org.jiangxin.exam.entity.QuestionKind;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {
    private final Paper paper = new PaperDrawer()
            .draw(
                    ExamSamples.exam(2, 1, 0),
                    List.of(
                            ExamSamples.question(QuestionKind.SINGLE, "S1", "点"),
                            ExamSamples.question(QuestionKind.SINGLE, "S2", "点"),
                            ExamSamples.question(QuestionKind.MULTIPLE, "M1", "点")));
    private final AnswerSheet sheet = new AnswerSheet(paper);

    @Test
    void options_of_the_question_are_taken_and_so_is_a_cleared_answer() {
        assertThat(takes(0, option(0, 0))).isTrue();
        assertThat(takes(0)).isTrue();
        assertThat(takes(2, option(2, 0), option(2, 1), option(2, 2))).isTrue();
    }

    @Test
    void a_single_choice_takes_one_option_only() {
        assertThat(takes(0, option(0, 0), option(0, 1))).isFalse();
    }

    @Test
    void an_option_of_another_question_or_another_attempt_is_not_taken() {
        assertThat(takes(0, option(1, 0))).isFalse();
        assertThat(takes(0, ItemRef.random())).isFalse();
        assertThat(takes(0, "not a reference")).isFalse();
        assertThat(sheet.takes(new AnswerChange(1, ItemRef.random(), List.of(option(0, 0)), 0)))
                .isFalse();
        assertThat(sheet.takes(new AnswerChange(1, "%%%%%%%%%%%", List.of(), 0)))
                .isFalse();
    }

    private boolean takes(int item, String... options) {
        return sheet.takes(new AnswerChange(1, paper.items().get(item).ref(), Arrays.asList(options), 0));
    }

    private String option(int item, int option) {
        return paper.items().get(item).options().get(option).ref();
    }
}
