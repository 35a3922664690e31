package org.jiangxin.integrity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jiangxin.course.service.CheckQuestion;
import org.jiangxin.integrity.entity.ChallengeKind;
import org.junit.jupiter.api.Test;

class QuestionChoiceTest {
    private static final CheckQuestion FIRST = new CheckQuestion(10, "先？", List.of("是", "否"), 0);
    private static final CheckQuestion SECOND = new CheckQuestion(20, "再？", List.of("是", "否"), 1);

    @Property
    void after_a_question_come_characters(@ForAll long seed) {
        assertThat(QuestionChoice.choose(List.of(FIRST, SECOND), ChallengeKind.QUESTION, null, new Random(seed)))
                .isEmpty();
    }

    @Property
    void a_question_is_never_asked_twice_running(@ForAll long seed) {
        assertThat(QuestionChoice.choose(List.of(FIRST), ChallengeKind.CHARACTERS, "先？", new Random(seed)))
                .isEmpty();
        assertThat(QuestionChoice.choose(List.of(FIRST, SECOND), ChallengeKind.CHARACTERS, "先？", new Random(seed)))
                .isIn(java.util.Optional.empty(), java.util.Optional.of(SECOND));
    }

    @Test
    void without_a_question_there_are_characters() {
        assertThat(QuestionChoice.choose(List.of(), null, null, new Random(1))).isEmpty();
    }

    @Test
    void a_coin_decides_and_every_candidate_comes_up() {
        var seen = new HashSet<Object>();
        var random = new Random(1);
        var questions = 0;
        for (var i = 0; i < 1000; i++) {
            var chosen = QuestionChoice.choose(List.of(FIRST, SECOND), ChallengeKind.CHARACTERS, null, random);
            seen.add(chosen);
            questions += chosen.isPresent() ? 1 : 0;
        }
        assertThat(seen).hasSize(3);
        assertThat(questions).isBetween(430, 570);
    }
}
