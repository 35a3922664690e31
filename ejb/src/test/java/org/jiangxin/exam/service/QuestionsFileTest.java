package org.jiangxin.exam.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiangxin.exam.entity.QuestionKind;
import org.junit.jupiter.api.Test;

class QuestionsFileTest {
    private static final String SOUND = """
            {"exam":{"title":"结业理论考试","durationMinutes":30,"passScore":3,"attemptsAllowed":2,
              "single":{"count":1,"points":2},"multiple":{"count":1,"points":2.5},"trueFalse":{"count":0,"points":1}},
             "questions":[
              {"code":"Q1","kind":"SINGLE","stem":"焊条电弧焊的电源外特性是（　　）。","knowledge":"焊接电源",
               "explanation":"","options":[{"text":"陡降","correct":true},{"text":"平","correct":false}]},
              {"code":"Q2","kind":"MULTIPLE","stem":"劳保用品有","knowledge":"安全",
               "options":[{"text":"面罩","correct":true},{"text":"手套","correct":true},{"text":"凉鞋","correct":false}]}]}
            """;

    @Test
    void a_sound_file_gives_terms_and_questions() {
        var file = new QuestionsFile(SOUND);

        assertThat(file.problems()).isEmpty();
        assertThat(file.terms().passScore()).isEqualByComparingTo("3");
        assertThat(file.questions()).containsOnlyKeys("Q1", "Q2");
        assertThat(file.questions().get("Q1").kind()).isEqualTo(QuestionKind.SINGLE);
        assertThat(file.questions().get("Q1").explanation()).isNull();
    }

    @Test
    void every_problem_is_said_and_names_its_question() {
        var file = new QuestionsFile(SOUND.replace("\"stem\":\"焊条电弧焊的电源外特性是（　　）。\"", "\"stem\":\" \"")
                .replace("\"text\":\"手套\",\"correct\":true", "\"text\":\"面罩\",\"correct\":false")
                .replace("\"durationMinutes\":30", "\"durationMinutes\":0"));

        assertThat(file.problems())
                .anySatisfy(
                        problem -> assertThat(problem).contains("Question Q1").contains("stem"))
                .anySatisfy(
                        problem -> assertThat(problem).contains("Question Q2").contains("面罩"))
                .anySatisfy(
                        problem -> assertThat(problem).contains("Question Q2").contains("at least two"))
                .anySatisfy(problem -> assertThat(problem).contains("durationMinutes"));
        assertThatThrownBy(file::terms).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_code_used_twice_is_named() {
        assertThat(new QuestionsFile(SOUND.replace("\"Q2\"", "\"Q1\"")).problems())
                .anySatisfy(
                        problem -> assertThat(problem).contains("Question Q1").contains("twice"));
    }

    @Test
    void a_paper_longer_than_the_bank_is_named() {
        assertThat(new QuestionsFile(SOUND.replace("\"single\":{\"count\":1", "\"single\":{\"count\":5")).problems())
                .singleElement()
                .asString()
                .contains("5 SINGLE")
                .contains("has 1");
    }

    @Test
    void a_pass_score_above_the_full_score_is_named() {
        assertThat(new QuestionsFile(SOUND.replace("\"passScore\":3", "\"passScore\":60")).problems())
                .singleElement()
                .asString()
                .contains("passScore")
                .contains("4.5");
    }

    @Test
    void what_is_no_json_is_said_with_its_place() {
        assertThat(new QuestionsFile("{\"exam\":").problems())
                .singleElement()
                .asString()
                .contains("line 1");
        assertThat(new QuestionsFile("[]").problems()).hasSize(1);
        assertThat(new QuestionsFile("").problems()).hasSize(1);
    }
}
