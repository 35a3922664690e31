package org.jiangxin.exam.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangxin.exam.entity.ExamTerms;
import org.jiangxin.exam.entity.PaperSection;
import org.jiangxin.exam.entity.Question.QuestionContent;
import org.jiangxin.exam.entity.QuestionKind;
import org.jiangxin.exam.entity.QuestionOption;

/**
 * The file {@code questions.json} of a course folder, read as a whole: the terms of the exam and the questions by their codes.
 * Every problem is collected, as a sentence that names the question, so that an author puts all of them right in one go.
 */
final class QuestionsFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    private static final Map<QuestionKind, String> SECTIONS = Map.of(
            QuestionKind.SINGLE, "single", QuestionKind.MULTIPLE, "multiple", QuestionKind.TRUE_FALSE, "trueFalse");
    private static final int CODE_LENGTH = 40;
    private static final int STEM_LENGTH = 1000;
    private static final int POINT_LENGTH = 200;
    private static final int OPTION_LENGTH = 500;
    private static final int TITLE_LENGTH = 200;

    private final List<String> problems = new ArrayList<>();
    private final Map<String, QuestionContent> questions = new LinkedHashMap<>();
    private ExamTerms terms;

    QuestionsFile(String json) {
        try {
            var root = JSON.readTree(json);
            if (root == null || !root.isObject()) {
                problems.add("The file must be one JSON object with \"exam\" and \"questions\".");
                return;
            }
            readQuestions(root.path("questions"));
            readTerms(root.path("exam"));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            problems.add("The file is not valid JSON"
                    + (at == null ? "." : " at line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
        }
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The questions by code, in the order of the file. */
    Map<String, QuestionContent> questions() {
        requireSound();
        return questions;
    }

    ExamTerms terms() {
        requireSound();
        return terms;
    }

    private void requireSound() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("questions with problems: " + problems.get(0));
        }
    }

    private void readQuestions(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            problems.add("\"questions\" must be a list with at least one question.");
            return;
        }
        int position = 0;
        for (var node : list) {
            position++;
            var code = text(node, "code");
            var name = code.isEmpty() ? "Question number " + position : "Question " + code;
            if (code.isEmpty() || code.length() > CODE_LENGTH) {
                problems.add(name + ": \"code\" must have 1 to " + CODE_LENGTH + " characters.");
            }
            if (questions.containsKey(code)) {
                problems.add(name + ": the code is used twice in this file.");
            }
            readQuestion(name, node).ifPresent(content -> questions.putIfAbsent(code, content));
        }
    }

    private Optional<QuestionContent> readQuestion(String name, JsonNode node) {
        int before = problems.size();
        var kind = kind(name, text(node, "kind"));
        var stem = required(name, node, "stem", STEM_LENGTH);
        var knowledge = required(name, node, "knowledge", POINT_LENGTH);
        var explanation = text(node, "explanation");
        if (explanation.length() > STEM_LENGTH) {
            problems.add(name + ": \"explanation\" must have at most " + STEM_LENGTH + " characters.");
        }
        var options = options(name, node.path("options"));
        kind.ifPresent(known -> requireFit(name, known, options));
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new QuestionContent(
                        kind.orElseThrow(), stem, knowledge, explanation.isEmpty() ? null : explanation, options));
    }

    private Optional<QuestionKind> kind(String name, String text) {
        for (var kind : QuestionKind.values()) {
            if (kind.name().equals(text)) {
                return Optional.of(kind);
            }
        }
        problems.add(name + ": \"kind\" must be SINGLE, MULTIPLE or TRUE_FALSE and is \"" + text + "\".");
        return Optional.empty();
    }

    private List<QuestionOption> options(String name, JsonNode list) {
        var options = new ArrayList<QuestionOption>();
        Set<String> wordings = new HashSet<>();
        for (var node : list) {
            var wording = required(name + ", option " + (options.size() + 1), node, "text", OPTION_LENGTH);
            if (!node.path("correct").isBoolean()) {
                problems.add(name + ", option " + (options.size() + 1) + ": \"correct\" must be true or false.");
            }
            if (!wordings.add(wording)) {
                problems.add(name + ": two options say \"" + wording + "\".");
            }
            options.add(new QuestionOption(wording, node.path("correct").asBoolean()));
        }
        return options;
    }

    private void requireFit(String name, QuestionKind kind, List<QuestionOption> options) {
        var right = options.stream().filter(QuestionOption::isCorrect).count();
        if (!kind.fits(options.size(), right)) {
            var rule = switch (kind) {
                case SINGLE -> "2 to 8 options, exactly one of them right";
                case MULTIPLE -> "3 to 8 options, at least two of them right";
                case TRUE_FALSE -> "2 options, exactly one of them right";
            };
            problems.add(name + ": a " + kind + " question must have " + rule + "; this one has " + options.size()
                    + " options, " + right + " of them right.");
        }
    }

    private void readTerms(JsonNode exam) {
        if (!exam.isObject()) {
            problems.add("\"exam\" must be an object with the terms of the exam.");
            return;
        }
        int before = problems.size();
        var title = required("Exam", exam, "title", TITLE_LENGTH);
        var minutes = number(exam, "durationMinutes", 1, 600);
        var attempts = number(exam, "attemptsAllowed", 1, 99);
        var passScore = exam.path("passScore");
        if (!passScore.isNumber() || passScore.decimalValue().signum() <= 0) {
            problems.add("Exam: \"passScore\" must be a number above 0.");
        }
        var sections = sections(exam);
        if (problems.size() > before) {
            return;
        }
        var full = sections.values().stream().map(PaperSection::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (passScore.decimalValue().compareTo(full) > 0) {
            problems.add("Exam: \"passScore\" is " + passScore.decimalValue().toPlainString()
                    + " and the paper has only " + full.toPlainString() + " points.");
            return;
        }
        terms = new ExamTerms(
                title,
                minutes,
                sections.get(QuestionKind.SINGLE),
                sections.get(QuestionKind.MULTIPLE),
                sections.get(QuestionKind.TRUE_FALSE),
                passScore.decimalValue(),
                attempts,
                null,
                null);
    }

    private Map<QuestionKind, PaperSection> sections(JsonNode exam) {
        var sections = new EnumMap<QuestionKind, PaperSection>(QuestionKind.class);
        for (var kind : QuestionKind.values()) {
            var name = SECTIONS.get(kind);
            var node = exam.path(name);
            var count = node.path("count");
            var points = node.path("points");
            if (node.isMissingNode()) {
                sections.put(kind, new PaperSection(0, BigDecimal.ZERO));
            } else if (!count.isInt() || count.intValue() < 0 || count.intValue() > 300) {
                problems.add("Exam: \"" + name + ".count\" must be a whole number from 0 to 300.");
            } else if (!isPoints(points)) {
                problems.add("Exam: \"" + name + ".points\" must be a number from 0 with at most two decimals.");
            } else {
                requireEnough(kind, count.intValue());
                sections.put(kind, new PaperSection(count.intValue(), points.decimalValue()));
            }
        }
        return sections;
    }

    private static boolean isPoints(JsonNode points) {
        return points.isNumber()
                && points.decimalValue().signum() >= 0
                && points.decimalValue().scale() <= 2
                && points.decimalValue().compareTo(BigDecimal.valueOf(1000)) < 0;
    }

    private void requireEnough(QuestionKind kind, int count) {
        var there = questions.values().stream()
                .filter(content -> content.kind() == kind)
                .count();
        if (there < count) {
            problems.add("Exam: the paper needs " + count + " " + kind + " questions and the file has " + there + ".");
        }
    }

    private int number(JsonNode exam, String field, int from, int to) {
        var node = exam.path(field);
        if (!node.isInt() || node.intValue() < from || node.intValue() > to) {
            problems.add("Exam: \"" + field + "\" must be a whole number from " + from + " to " + to + ".");
        }
        return node.asInt();
    }

    private String required(String name, JsonNode node, String field, int longest) {
        var text = text(node, field);
        if (text.isEmpty() || text.length() > longest) {
            problems.add(name + ": \"" + field + "\" must have 1 to " + longest + " characters.");
        }
        return text;
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isTextual() ? value.textValue().strip() : "";
    }
}
