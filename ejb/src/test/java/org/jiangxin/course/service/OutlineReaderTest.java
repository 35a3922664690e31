package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.course.entity.LessonForm;
import org.junit.jupiter.api.Test;

class OutlineReaderTest {
    static final String OUTLINE = """
            {"code": "welding", "occupation": {"code": "6-18-02-04", "title": "焊工", "grade": "FIVE"},
             "title": "焊接基础", "audience": "初学者", "studyGuide": "按章学习", "objectives": ["会引弧"],
             "institution": "学校", "teachers": "老师", "knowledge": [{"code": "A", "title": "引弧"}],
             "chapters": [{"title": "一", "lessons": [
               {"title": "看", "form": "VIDEO", "file": "media/a.mp4", "challengeWords": ["电", "弧", "焊", "条"], "knowledge": ["A"]},
               {"title": "读", "form": "TEXT", "file": "media/b.md", "minimumSeconds": 60, "required": false,
                "challengeWords": ["电", "弧", "焊", "条"], "knowledge": ["A"]}]}]}""";

    private static ImportProblems problems(Consumer<ObjectNode> change) throws Exception {
        var tree = (ObjectNode) new ObjectMapper().readTree(OUTLINE);
        change.accept(tree);
        var problems = new ImportProblems();
        var plan = OutlineReader.read(tree.toString(), problems).plan();
        assertThat(plan.isEmpty()).isEqualTo(!problems.isEmpty());
        return problems;
    }

    private static ObjectNode lesson(ObjectNode tree, int index) {
        return (ObjectNode) tree.at("/chapters/0/lessons/" + index);
    }

    private static void assertProblem(ImportProblems problems, String place, String reason) {
        assertThat(problems.list())
                .extracting(ImportProblem::place, problem -> problem.what().code())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(place, "course.import." + reason));
    }

    @Test
    void a_right_outline_becomes_a_plan_with_the_usual_rules_filled_in() {
        var problems = new ImportProblems();
        var plan = OutlineReader.read(OUTLINE, problems).plan().orElseThrow();
        assertThat(plan.grade()).isEqualTo(SkillGrade.FIVE);
        assertThat(plan.lessons()).hasSize(2);
        var video = plan.lessons().get(0).plan();
        assertThat(video.form()).isEqualTo(LessonForm.VIDEO);
        assertThat(video.rule().required()).isTrue();
        assertThat(video.rule().coveragePercent()).isEqualTo(90);
        var text = plan.lessons().get(1).plan();
        assertThat(text.rule().required()).isFalse();
        assertThat(text.rule().coveragePercent()).isEqualTo(100);
        assertThat(text.rule().minimumSeconds()).isEqualTo(60);
    }

    @Test
    void every_problem_is_told_at_once() throws Exception {
        var problems = problems(tree -> {
            tree.put("code", "Bad Code").put("titel", "x").remove("audience");
            tree.withObject("/occupation").put("grade", "SIX");
            lesson(tree, 0).put("file", "");
            lesson(tree, 1).put("coveragePercent", 101);
        });
        assertThat(problems.list())
                .extracting(problem -> problem.what().code().replace("course.import.", ""))
                .containsExactlyInAnyOrder(
                        "course_code", "field_unknown", "field_missing", "one_of", "field_missing", "number_range");
    }

    @Test
    void broken_json_is_told_with_line_and_column() {
        var problems = new ImportProblems();
        assertThat(OutlineReader.read("{\n \"code\": ]", problems).plan()).isEmpty();
        var what = problems.list().get(0).what();
        assertThat(what.code()).isEqualTo("course.import.json_invalid");
        assertThat(what.arguments().get(0)).isEqualTo("2");
    }

    @Test
    void the_same_field_twice_is_no_valid_outline() {
        var problems = new ImportProblems();
        assertThat(OutlineReader.read("{\"code\": \"a1\", \"code\": \"b1\"}", problems)
                        .plan())
                .isEmpty();
        assertThat(problems.list().get(0).what().code()).isEqualTo("course.import.json_invalid");
    }

    @Test
    void an_empty_file_and_a_list_instead_of_an_object_are_refused() {
        for (var json : new String[] {"", "[]", "null", "7"}) {
            var problems = new ImportProblems();
            assertThat(OutlineReader.read(json, problems).plan()).as(json).isEmpty();
            assertThat(problems.isEmpty()).isFalse();
        }
    }

    @Test
    void a_code_of_no_classification_is_refused() throws Exception {
        assertProblem(
                problems(tree -> tree.withObject("/occupation").put("code", "6-18")),
                "occupation.code",
                "occupation_code");
    }

    @Test
    void a_text_longer_than_its_column_is_refused() throws Exception {
        assertProblem(problems(tree -> tree.put("title", "长".repeat(201))), "title", "field_too_long");
    }

    @Test
    void a_text_of_several_lines_is_refused() throws Exception {
        assertProblem(problems(tree -> tree.put("audience", "一\n二")), "audience", "field_one_line");
    }

    @Test
    void a_course_without_chapters_is_refused() throws Exception {
        assertProblem(problems(tree -> tree.withArray("chapters").removeAll()), "chapters", "list_missing");
    }

    @Test
    void fewer_than_four_different_words_cannot_make_a_random_check() throws Exception {
        assertProblem(
                problems(tree -> lesson(tree, 0).withArray("challengeWords").remove(0)),
                "chapters[1].lessons[1].challengeWords",
                "words_count");
    }

    @Test
    void a_word_with_a_comma_would_fall_apart_in_the_database() throws Exception {
        assertProblem(
                problems(tree -> lesson(tree, 0).withArray("challengeWords").add("焊,条")),
                "chapters[1].lessons[1].challengeWords",
                "word_shape");
    }

    @Test
    void a_lesson_may_refer_to_known_points_only() throws Exception {
        assertProblem(
                problems(tree -> lesson(tree, 0).withArray("knowledge").add("Z")),
                "chapters[1].lessons[1].knowledge",
                "knowledge_unknown");
    }

    @Test
    void a_point_is_told_once() throws Exception {
        assertProblem(
                problems(tree ->
                        tree.withArray("knowledge").addObject().put("code", "A").put("title", "again")),
                "knowledge[2].code",
                "knowledge_twice");
    }

    @Test
    void a_text_needs_a_least_time_and_a_video_has_none() throws Exception {
        assertProblem(
                problems(tree -> lesson(tree, 1).remove("minimumSeconds")),
                "chapters[1].lessons[2].minimumSeconds",
                "minimum_missing");
        assertProblem(
                problems(tree -> lesson(tree, 0).put("minimumSeconds", 60)),
                "chapters[1].lessons[1].minimumSeconds",
                "minimum_not_for_video");
    }

    @Test
    void captions_belong_to_videos() throws Exception {
        assertProblem(
                problems(tree -> lesson(tree, 1).put("captions", "media/b.vtt")),
                "chapters[1].lessons[2].captions",
                "captions_only_video");
    }

    private static final String CHECKS = """
            [{"at": 70, "stem": "看火多久？", "options": [{"text": "三十分钟", "correct": true}, {"text": "一分钟"}]}]""";

    private static void ask(ObjectNode lesson, String checks) throws Exception {
        lesson.set("checks", new ObjectMapper().readTree(checks));
    }

    @Test
    void check_questions_of_a_video_are_part_of_the_plan() throws Exception {
        var tree = (ObjectNode) new ObjectMapper().readTree(OUTLINE);
        ask(lesson(tree, 0), CHECKS);
        var lessons = OutlineReader.read(tree.toString(), new ImportProblems())
                .plan()
                .orElseThrow()
                .lessons();
        assertThat(CheckQuestions.parse(lessons.get(0).plan().checkQuestions()).questions())
                .containsExactly(new CheckQuestion(70, "看火多久？", java.util.List.of("三十分钟", "一分钟"), 0));
        assertThat(lessons.get(0).file().questionSeconds()).containsExactly(70);
        assertThat(lessons.get(1).plan().checkQuestions()).isNull();
    }

    @Test
    void check_questions_belong_to_what_is_played() throws Exception {
        assertProblem(
                problems(tree -> lesson(tree, 1).putArray("checks")),
                "chapters[1].lessons[2].checks",
                "checks_only_played");
    }

    @Test
    void every_problem_of_a_check_question_is_told() throws Exception {
        var problems = problems(tree -> {
            try {
                ask(lesson(tree, 0), """
                        [{"at": "1:10", "stem": "题？", "hint": "x", "options": [{"text": "一", "right": true}, {"text": "一"}]},
                         {"at": 5, "stem": "题？", "options": []}]""");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(problems.list())
                .extracting(problem -> problem.place().replace("chapters[1].lessons[1].", "") + " "
                        + problem.what().code().replace("course.import.", ""))
                .containsExactly(
                        "checks[1].hint field_unknown",
                        "checks[1].options[1].right field_unknown",
                        "checks[1].at number_range",
                        "checks[1].options[2].text check_option_twice",
                        "checks[1].options check_right_one",
                        "checks[2].stem check_twice",
                        "checks[2].options test_options");
    }
}
