package org.jiangxin.course.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The check questions of a played lesson as their author wrote them: {@code {"questions":[{"at":42,"stem":…,"options":[{"text":…,
 * "correct":true},…]}]}}. Short, because they are read against a clock, on a phone, and heard.
 */
record CheckQuestions(List<CheckQuestion> questions) {
    static final int MOST_QUESTIONS = 20;
    static final int FEWEST_OPTIONS = 2;
    static final int MOST_OPTIONS = 6;
    static final int LONGEST_STEM = 120;
    static final int LONGEST_OPTION = 60;
    /** More than the fullest list, however it is spaced. */
    static final int LONGEST_JSON = 40_000;

    /** Length of material that is not there yet. */
    static final int MOST_SECONDS = 24 * 60 * 60;

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final String QUESTIONS = "questions";
    private static final String CORRECT = "correct";

    /** What of a question a fault is in. */
    enum Part {
        LIST,
        TIME,
        STEM,
        OPTIONS,
        OPTION
    }

    /**
     * What is wrong, for {@code course.import.<reason>}.
     *
     * @param question from 1, 0 for the list
     * @param option from 1, 0 for the question
     */
    record Fault(int question, Part part, int option, String reason, List<Object> arguments) {
        /** Such as {@code [2].options[1].text}. */
        String place() {
            return switch (part) {
                case LIST -> "";
                case TIME -> "[" + question + "].at";
                case STEM -> "[" + question + "].stem";
                case OPTIONS -> "[" + question + "].options";
                case OPTION -> "[" + question + "].options[" + option + "].text";
            };
        }
    }

    CheckQuestions {
        questions = List.copyOf(questions);
    }

    /** The questions in JSON that holds them; a missing node when it holds none. */
    static JsonNode list(String json) {
        try {
            return json.isBlank()
                    ? MissingNode.getInstance()
                    : JSON.readTree(json).path(QUESTIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("check questions of a lesson", e);
        }
    }

    /** Whether it is a list of questions, however unfinished, of a length that can be kept. */
    static boolean isReadable(String json) {
        if (json.isBlank()) {
            return true;
        }
        try {
            return json.length() <= LONGEST_JSON
                    && JSON.readTree(json).path(QUESTIONS).isArray();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** Everything that is wrong with questions. @param seconds length of the material, or {@link #MOST_SECONDS} */
    static List<Fault> faults(JsonNode list, int seconds) {
        var faults = new ArrayList<Fault>();
        if (list.isMissingNode()) {
            return faults;
        }
        if (!list.isArray()) {
            return List.of(new Fault(0, Part.LIST, 0, "list_missing", List.of()));
        }
        if (list.size() > MOST_QUESTIONS) {
            faults.add(new Fault(0, Part.LIST, 0, "list_too_long", List.of(MOST_QUESTIONS, list.size())));
        }
        var stems = new HashSet<String>();
        for (var i = 0; i < list.size(); i++) {
            var question = list.get(i);
            var at = question.path("at");
            if (!at.isIntegralNumber() || !at.canConvertToInt() || at.asInt() < 1 || at.asInt() > seconds) {
                faults.add(new Fault(i + 1, Part.TIME, 0, "number_range", List.of(1, seconds)));
            }
            var stem = text(question.path("stem"), LONGEST_STEM, i + 1, Part.STEM, 0, faults);
            if (!stem.isEmpty() && !stems.add(stem)) {
                faults.add(new Fault(i + 1, Part.STEM, 0, "check_twice", List.of()));
            }
            options(question.path("options"), i + 1, faults);
        }
        return faults;
    }

    private static void options(JsonNode options, int question, List<Fault> faults) {
        if (!options.isArray() || options.size() < FEWEST_OPTIONS || options.size() > MOST_OPTIONS) {
            faults.add(new Fault(question, Part.OPTIONS, 0, "test_options", List.of(FEWEST_OPTIONS, MOST_OPTIONS)));
            return;
        }
        var texts = new HashSet<String>();
        var right = 0;
        for (var i = 0; i < options.size(); i++) {
            var text = text(options.get(i).path("text"), LONGEST_OPTION, question, Part.OPTION, i + 1, faults);
            if (!text.isEmpty() && !texts.add(text)) {
                faults.add(new Fault(question, Part.OPTION, i + 1, "check_option_twice", List.of()));
            }
            right += options.get(i).path(CORRECT).asBoolean(false) ? 1 : 0;
        }
        if (right != 1) {
            faults.add(new Fault(question, Part.OPTIONS, 0, "check_right_one", List.of()));
        }
    }

    private static String text(JsonNode value, int longest, int question, Part part, int option, List<Fault> faults) {
        var text = value.isTextual() ? value.asText().strip() : "";
        if (text.isEmpty()) {
            faults.add(new Fault(question, part, option, "field_missing", List.of()));
        } else if (text.length() > longest) {
            faults.add(new Fault(question, part, option, "field_too_long", List.of(longest, text.length())));
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            faults.add(new Fault(question, part, option, "field_one_line", List.of()));
        }
        return text;
    }

    /** The questions of a list without faults. */
    static CheckQuestions of(JsonNode list) {
        var questions = new ArrayList<CheckQuestion>();
        for (var node : list) {
            var options = new ArrayList<String>();
            var right = 0;
            for (var option : node.path("options")) {
                if (option.path(CORRECT).asBoolean(false)) {
                    right = options.size();
                }
                options.add(option.path("text").asText().strip());
            }
            questions.add(new CheckQuestion(
                    node.path("at").asInt(), node.path("stem").asText().strip(), options, right));
        }
        return new CheckQuestions(questions);
    }

    /** The questions of JSON without faults. */
    static CheckQuestions parse(String json) {
        return of(list(json));
    }

    /** One way to write these questions, in the order of their places; null for none. */
    String json() {
        if (questions.isEmpty()) {
            return null;
        }
        var root = JSON.createObjectNode();
        var list = root.putArray(QUESTIONS);
        questions.stream()
                .sorted((one, other) -> Integer.compare(one.atSeconds(), other.atSeconds()))
                .forEach(question -> {
                    var node = list.addObject();
                    node.put("at", question.atSeconds());
                    node.put("stem", question.stem());
                    var options = node.putArray("options");
                    for (var i = 0; i < question.options().size(); i++) {
                        options.addObject()
                                .put("text", question.options().get(i))
                                .put(CORRECT, i == question.right());
                    }
                });
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("check questions of a lesson", e);
        }
    }

    /** A place in the material as it is read, {@code 1:05}. */
    static String clock(int seconds) {
        var minute = 60;
        return seconds / minute + ":" + (seconds % minute < 10 ? "0" : "") + seconds % minute;
    }
}
