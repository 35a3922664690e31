package org.jiangxin.course.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.course.entity.CompletionRule;
import org.jiangxin.course.entity.CourseFacts;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.entity.LessonPlan;

/**
 * Reads {@code course.json} and says everything that is wrong with it. Lengths are those of the database; a field nobody knows
 * is a problem too, because it is nearly always a misspelt one.
 */
final class OutlineReader {
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Pattern COURSE_CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");
    private static final Pattern OCCUPATION_CODE = Pattern.compile("\\d-\\d{2}-\\d{2}-\\d{2}");
    private static final Pattern POINT_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,29}");
    private static final int SHORT = 200;
    private static final int LONG = 1000;
    private static final int SUMMARY = 500;
    private static final int TEACHERS = 400;
    private static final int OCCUPATION_TITLE = 100;
    private static final int MOST_LISTED = 500;
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 40;
    private static final int LONGEST_WORD = 8;
    private static final int LEAST_READING_SECONDS = 10;
    private static final int MOST_READING_SECONDS = 4 * 60 * 60;
    private static final int PLAYED_COVERAGE = 90;
    private static final int TEST_COVERAGE = 80;
    private static final int READING_COVERAGE = 100;

    private static final Set<String> COURSE_FIELDS = Set.of(
            "code",
            "occupation",
            "title",
            "audience",
            "studyGuide",
            "objectives",
            "institution",
            "teachers",
            "knowledge",
            "chapters");
    private static final Set<String> LESSON_FIELDS = Set.of(
            "title",
            "form",
            "summary",
            "file",
            "captions",
            "required",
            "practice",
            "coveragePercent",
            "minimumSeconds",
            "challengeWords",
            "checks",
            "knowledge");

    private final ImportProblems problems;
    private final Set<String> pointCodes = new HashSet<>();
    private final List<CoursePlan.PlannedFile> files = new ArrayList<>();

    private OutlineReader(ImportProblems problems) {
        this.problems = problems;
    }

    /** The plan unless the file has problems (all of them noted), and the files that it names in any case. */
    static OutlineReading read(String json, ImportProblems problems) {
        try {
            var tree = JSON.readTree(json);
            var before = problems.list().size();
            var reader = new OutlineReader(problems);
            var plan = reader.course(tree == null ? MissingNode.getInstance() : tree);
            var sound = problems.list().size() == before;
            return new OutlineReading(sound ? Optional.of(plan) : Optional.empty(), reader.files);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            problems.add(
                    CourseFolder.OUTLINE,
                    "",
                    "json_invalid",
                    at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr());
            return new OutlineReading(Optional.empty(), List.of());
        }
    }

    private CoursePlan course(JsonNode tree) {
        onlyKnown(tree, "", COURSE_FIELDS);
        var code = matching(tree, "", "code", COURSE_CODE, "course_code");
        var occupation = tree.path("occupation");
        onlyKnown(occupation, "occupation", Set.of("code", "title", "grade"));
        var occupationCode = matching(occupation, "occupation", "code", OCCUPATION_CODE, "occupation_code");
        var occupationTitle = text(occupation, "occupation", "title", OCCUPATION_TITLE);
        var grade = oneOf(occupation, "occupation", "grade", SkillGrade.class, SkillGrade.NONE);
        var facts = new CourseFacts(
                text(tree, "", "title", SHORT),
                text(tree, "", "audience", LONG),
                text(tree, "", "studyGuide", LONG),
                texts(tree, "", "objectives", SHORT),
                text(tree, "", "institution", SHORT),
                text(tree, "", "teachers", TEACHERS));
        var knowledge = new ArrayList<CoursePlan.Point>();
        each(tree, "", "knowledge", (node, place) -> knowledge.add(point(node, place)));
        var chapters = new ArrayList<CoursePlan.ChapterPlan>();
        each(tree, "", "chapters", (node, place) -> chapters.add(chapter(node, place)));
        return new CoursePlan(
                code, occupationCode, occupationTitle, grade, facts, List.copyOf(knowledge), List.copyOf(chapters));
    }

    private CoursePlan.Point point(JsonNode node, String place) {
        onlyKnown(node, place, Set.of("code", "title"));
        var code = matching(node, place, "code", POINT_CODE, "knowledge_code");
        if (!code.isEmpty() && !pointCodes.add(code)) {
            problem(place + ".code", "knowledge_twice", code);
        }
        return new CoursePlan.Point(code, text(node, place, "title", SHORT));
    }

    private CoursePlan.ChapterPlan chapter(JsonNode node, String place) {
        onlyKnown(node, place, Set.of("title", "lessons"));
        var lessons = new ArrayList<CoursePlan.PlannedLesson>();
        var title = text(node, place, "title", SHORT);
        each(node, place, "lessons", (lesson, at) -> lesson(lesson, at).ifPresent(lessons::add));
        return new CoursePlan.ChapterPlan(title, List.copyOf(lessons));
    }

    private Optional<CoursePlan.PlannedLesson> lesson(JsonNode node, String place) {
        onlyKnown(node, place, LESSON_FIELDS);
        var before = problems.list().size();
        var title = text(node, place, "title", SHORT);
        var beforeForm = problems.list().size();
        var form = oneOf(node, place, "form", LessonForm.class, LessonForm.TEXT);
        var formKnown = problems.list().size() == beforeForm;
        var summary = node.has("summary") ? text(node, place, "summary", SUMMARY) : null;
        var file = text(node, place, "file", SHORT);
        var captions = node.has("captions") ? text(node, place, "captions", SHORT) : null;
        if (captions != null && !form.isPlayed()) {
            problem(at(place, "captions"), "captions_only_video");
        }
        var questions = checkQuestions(node.path("checks"), at(place, "checks"), form);
        var named = new CoursePlan.PlannedFile(
                place,
                form,
                file,
                form.isPlayed() ? captions : null,
                questions.questions().stream().map(CheckQuestion::atSeconds).toList());
        if (formKnown && !file.isEmpty()) {
            files.add(named);
        }
        var rule = rule(node, place, form);
        var practice = yesNo(node, place, "practice", false);
        var words = words(node, place);
        var knowledge = texts(node, place, "knowledge", SHORT);
        for (var code : knowledge) {
            if (!pointCodes.contains(code)) {
                problem(at(place, "knowledge"), "knowledge_unknown", code);
            }
        }
        return problems.list().size() > before
                ? Optional.empty()
                : Optional.of(new CoursePlan.PlannedLesson(
                        new LessonPlan(title, form, summary, practice, rule, words, questions.json()),
                        named,
                        knowledge));
    }

    /** The check questions of a lesson; none when something is wrong with them (all of it noted). */
    private CheckQuestions checkQuestions(JsonNode list, String place, LessonForm form) {
        if (!list.isMissingNode() && !form.isPlayed()) {
            problem(place, "checks_only_played");
        }
        for (var i = 0; i < list.size(); i++) {
            var at = place + "[" + (i + 1) + "]";
            onlyKnown(list.path(i), at, Set.of("at", "stem", "options"));
            var options = list.path(i).path("options");
            for (var j = 0; j < options.size(); j++) {
                onlyKnown(options.path(j), at + ".options[" + (j + 1) + "]", Set.of("text", "correct"));
            }
        }
        var faults = CheckQuestions.faults(list, CheckQuestions.MOST_SECONDS);
        faults.forEach(fault ->
                problem(place + fault.place(), fault.reason(), fault.arguments().toArray()));
        return faults.isEmpty() && form.isPlayed() ? CheckQuestions.of(list) : new CheckQuestions(List.of());
    }

    private CompletionRule rule(JsonNode node, String place, LessonForm form) {
        var required = yesNo(node, place, "required", form != LessonForm.LIVE);
        var coverage = number(node, place, "coveragePercent", 1, 100, usualCoverage(form));
        return new CompletionRule(required, coverage, minimum(node, place, form));
    }

    private static int usualCoverage(LessonForm form) {
        return switch (form) {
            case VIDEO, AUDIO -> PLAYED_COVERAGE;
            case TEXT, DOCUMENT, LIVE -> READING_COVERAGE;
            case SELF_TEST -> TEST_COVERAGE;
        };
    }

    private boolean yesNo(JsonNode node, String place, String field, boolean usual) {
        var value = node.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problem(at(place, field), "field_yes_no");
        }
        return value.asBoolean(usual);
    }

    private int minimum(JsonNode node, String place, LessonForm form) {
        var given = node.has("minimumSeconds");
        if (form.isPlayed()) {
            if (given) {
                problem(at(place, "minimumSeconds"), "minimum_not_for_video");
            }
            return 0;
        }
        if (!given) {
            problem(at(place, "minimumSeconds"), "minimum_missing", LEAST_READING_SECONDS, MOST_READING_SECONDS);
        }
        return number(
                node, place, "minimumSeconds", LEAST_READING_SECONDS, MOST_READING_SECONDS, LEAST_READING_SECONDS);
    }

    private List<String> words(JsonNode node, String place) {
        var words = texts(node, place, "challengeWords", LONGEST_WORD);
        var distinct = new HashSet<>(words);
        if (!words.isEmpty() && (distinct.size() < FEWEST_WORDS || words.size() > MOST_WORDS)) {
            problem(at(place, "challengeWords"), "words_count", FEWEST_WORDS, MOST_WORDS, distinct.size());
        }
        for (var word : words) {
            if (!word.codePoints().allMatch(Character::isLetterOrDigit)) {
                problem(at(place, "challengeWords"), "word_shape", word);
            }
        }
        return words;
    }

    private interface Part {
        void read(JsonNode node, String place);
    }

    private void each(JsonNode node, String place, String field, Part part) {
        var list = node.path(field);
        if (!list.isArray() || list.isEmpty()) {
            problem(at(place, field), "list_missing");
        } else if (list.size() > MOST_LISTED) {
            problem(at(place, field), "list_too_long", MOST_LISTED, list.size());
        } else {
            for (var i = 0; i < list.size(); i++) {
                part.read(list.get(i), at(place, field) + "[" + (i + 1) + "]");
            }
        }
    }

    private List<String> texts(JsonNode node, String place, String field, int longest) {
        var texts = new ArrayList<String>();
        each(node, place, field, (item, at) -> {
            var text = checked(item, at, longest);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        });
        return List.copyOf(texts);
    }

    private String text(JsonNode node, String place, String field, int longest) {
        return checked(node.path(field), at(place, field), longest);
    }

    private String checked(JsonNode value, String place, int longest) {
        var text = value.isTextual() ? value.asText().strip() : "";
        if (text.isEmpty()) {
            problem(place, "field_missing");
        } else if (text.length() > longest) {
            problem(place, "field_too_long", longest, text.length());
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            problem(place, "field_one_line");
        }
        return text;
    }

    private String matching(JsonNode node, String place, String field, Pattern pattern, String reason) {
        var text = text(node, place, field, SHORT);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            problem(at(place, field), reason, text);
        }
        return text;
    }

    private int number(JsonNode node, String place, String field, int from, int to, int fallback) {
        var value = node.path(field);
        if (value.isMissingNode()) {
            return fallback;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < from || value.asInt() > to) {
            problem(at(place, field), "number_range", from, to);
            return fallback;
        }
        return value.asInt();
    }

    private <E extends Enum<E>> E oneOf(JsonNode node, String place, String field, Class<E> kind, E fallback) {
        var text = text(node, place, field, SHORT);
        for (var constant : kind.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            problem(at(place, field), "one_of", List.of(kind.getEnumConstants()), text);
        }
        return fallback;
    }

    private void onlyKnown(JsonNode node, String place, Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problem(at(place, name), "field_unknown");
            }
        });
    }

    private static String at(String place, String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    private void problem(String place, String reason, Object... arguments) {
        problems.add(CourseFolder.OUTLINE, place, reason, arguments);
    }
}
