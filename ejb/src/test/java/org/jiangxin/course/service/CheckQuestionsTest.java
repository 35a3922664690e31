package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangxin.course.service.CheckQuestions.Fault;
import org.junit.jupiter.api.Test;

class CheckQuestionsTest {
    private static final String GOOD = """
            {"questions":[
             {"at":70,"stem":"看火多久？","options":[{"text":"三十分钟","correct":true},{"text":"一分钟"}]},
             {"at":12,"stem":" 衣袋里不装什么？ ","options":[{"text":"手机"},{"text":"打火机","correct":true},{"text":"笔"}]}]}""";
    private static final String BAD = """
            {"questions":[
             {"at":0,"stem":" ","options":[{"text":"一","correct":true}]},
             {"at":99,"stem":"同？","options":[{"text":"一","correct":true},{"text":"二","correct":true}]},
             {"stem":"同？","options":[{"text":"一"},{"text":""},{"text":"一","correct":true}]},
             {"at":5,"stem":"长长？","options":[{"text":"一\\n二","correct":true},{"text":"%s"}]}]}""".formatted("长".repeat(61));

    private static List<Fault> faults(String json, int seconds) {
        return CheckQuestions.faults(CheckQuestions.list(json), seconds);
    }

    @Test
    void questions_written_again_are_the_same_in_the_order_of_their_places() {
        var questions = CheckQuestions.parse(GOOD);
        assertThat(faults(GOOD, 72)).isEmpty();
        assertThat(questions.questions().get(1))
                .isEqualTo(new CheckQuestion(12, "衣袋里不装什么？", List.of("手机", "打火机", "笔"), 1));
        var again = CheckQuestions.parse(questions.json());
        assertThat(again.questions()).extracting(CheckQuestion::atSeconds).containsExactly(12, 70);
        assertThat(again.questions()).containsExactlyInAnyOrderElementsOf(questions.questions());
        assertThat(again.json()).isEqualTo(questions.json());
    }

    @Test
    void none_are_nothing() {
        assertThat(CheckQuestions.parse("").json()).isNull();
        assertThat(CheckQuestions.parse("{\"questions\":[]}").json()).isNull();
        assertThat(faults("", 72)).isEmpty();
    }

    @Test
    void every_fault_is_told_with_its_place() {
        assertThat(faults(BAD, 72))
                .extracting(fault -> fault.place() + " " + fault.reason())
                .containsExactly(
                        "[1].at number_range",
                        "[1].stem field_missing",
                        "[1].options test_options",
                        "[2].at number_range",
                        "[2].options check_right_one",
                        "[3].at number_range",
                        "[3].stem check_twice",
                        "[3].options[2].text field_missing",
                        "[3].options[3].text check_option_twice",
                        "[4].options[1].text field_one_line",
                        "[4].options[2].text field_too_long");
        var many = "{\"questions\":[" + "{},".repeat(20) + "{}]}";
        assertThat(faults(many, 72)).extracting(Fault::reason).contains("list_too_long");
    }

    @Test
    void the_author_reads_each_fault_once_with_the_number_of_the_question() {
        assertThat(faults(BAD, 72).stream()
                        .map(fault -> DraftChecks.checkQuestion("1.1", "课", fault, 72))
                        .distinct())
                .extracting(
                        refusal -> refusal.code() + " " + refusal.arguments().get(2))
                .containsExactly(
                        "course.draft.lesson_check_time 1",
                        "course.draft.lesson_check_stem 1",
                        "course.draft.lesson_check_options 1",
                        "course.draft.lesson_check_time 2",
                        "course.draft.lesson_check_right 2",
                        "course.draft.lesson_check_time 3",
                        "course.draft.lesson_check_twice 3",
                        "course.draft.lesson_check_option 3",
                        "course.draft.lesson_check_option 3",
                        "course.draft.lesson_check_option 4",
                        "course.draft.lesson_check_option 4");
        var many = new Fault(0, CheckQuestions.Part.LIST, 0, "list_too_long", List.of(20, 21));
        assertThat(DraftChecks.checkQuestion("1.1", "课", many, 72).code()).isEqualTo("course.draft.lesson_checks_many");
    }

    @Test
    void half_written_questions_can_be_kept_and_nonsense_cannot() {
        assertThat(CheckQuestions.isReadable("")).isTrue();
        assertThat(CheckQuestions.isReadable("{\"questions\":[{\"at\":0,\"stem\":\"\"}]}"))
                .isTrue();
        assertThat(CheckQuestions.isReadable("[")).isFalse();
        assertThat(CheckQuestions.isReadable("{}")).isFalse();
        assertThat(CheckQuestions.isReadable("{\"questions\":7}")).isFalse();
        assertThat(CheckQuestions.isReadable("{\"questions\":[\"" + "x".repeat(40_000) + "\"]}"))
                .isFalse();
    }

    @Test
    void places_read_as_a_player_shows_them() {
        assertThat(CheckQuestions.clock(5)).isEqualTo("0:05");
        assertThat(CheckQuestions.clock(72)).isEqualTo("1:12");
        assertThat(CheckQuestions.clock(3_661)).isEqualTo("61:01");
    }
}
