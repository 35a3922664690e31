package org.jiangxin.course.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The questions of a self-test lesson with their right answers. Written by the author, kept as material, marked here on the
 * server; a page never gets to know which options are right before it has answered.
 */
record SelfTest(List<Question> questions) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final int MOST_QUESTIONS = 50;
    private static final int FEWEST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 8;
    private static final int LONGEST_STEM = 500;
    private static final int LONGEST_OPTION = 200;

    /** One right option, one and more, or a statement that is true or not. */
    enum Kind {
        SINGLE,
        MULTIPLE,
        TRUE_FALSE
    }

    record Option(String text, boolean correct) {}

    /** @param explanation said after the answer, may be empty */
    record Question(Kind kind, String stem, List<Option> options, String explanation) {
        Question {
            options = List.copyOf(options);
        }

        /** Numbers of the right options, from 0. */
        Set<Integer> right() {
            var right = new TreeSet<Integer>();
            for (var i = 0; i < options.size(); i++) {
                if (options.get(i).correct()) {
                    right.add(i);
                }
            }
            return right;
        }

        /** Whether exactly the right options were chosen. */
        boolean isRight(Set<Integer> chosen) {
            return right().equals(new TreeSet<>(chosen));
        }
    }

    /**
     * What is wrong, for {@code course.import.<reason>}.
     *
     * @param place such as {@code questions[2].stem}
     */
    record Fault(String place, String reason, List<Object> arguments) {
        static Fault of(String place, String reason, Object... arguments) {
            return new Fault(place, reason, List.of(arguments));
        }
    }

    SelfTest {
        questions = List.copyOf(questions);
    }

    /** Everything that is wrong with questions written as JSON. */
    static List<Fault> faults(String json) {
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            return List.of(
                    Fault.of("", "json_invalid", at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr()));
        }
        var faults = new ArrayList<Fault>();
        var list = (tree == null ? MissingNode.getInstance() : tree).path("questions");
        if (!list.isArray() || list.isEmpty()) {
            return List.of(Fault.of("questions", "list_missing"));
        }
        if (list.size() > MOST_QUESTIONS) {
            faults.add(Fault.of("questions", "list_too_long", MOST_QUESTIONS, list.size()));
        }
        for (var i = 0; i < list.size(); i++) {
            faults(list.get(i), "questions[" + (i + 1) + "]", faults);
        }
        return faults;
    }

    private static void faults(JsonNode question, String place, List<Fault> faults) {
        var kind = question.path("kind").asText();
        if (!kind.matches("SINGLE|MULTIPLE|TRUE_FALSE")) {
            faults.add(Fault.of(place + ".kind", "one_of", List.of(Kind.values()), kind));
        }
        text(question.path("stem"), place + ".stem", LONGEST_STEM, faults);
        var options = question.path("options");
        var fewest = FEWEST_OPTIONS;
        var most = "TRUE_FALSE".equals(kind) ? 2 : MOST_OPTIONS;
        if (!options.isArray() || options.size() < fewest || options.size() > most) {
            faults.add(Fault.of(place + ".options", "test_options", fewest, most));
            return;
        }
        var right = 0;
        for (var i = 0; i < options.size(); i++) {
            text(options.get(i).path("text"), place + ".options[" + (i + 1) + "].text", LONGEST_OPTION, faults);
            right += options.get(i).path("correct").asBoolean(false) ? 1 : 0;
        }
        if (right == 0 || right > 1 && !"MULTIPLE".equals(kind)) {
            faults.add(Fault.of(place + ".options", "MULTIPLE".equals(kind) ? "test_right_some" : "test_right_one"));
        }
        var explanation = question.path("explanation");
        if (!explanation.isMissingNode() && explanation.asText().length() > LONGEST_STEM) {
            faults.add(Fault.of(
                    place + ".explanation",
                    "field_too_long",
                    LONGEST_STEM,
                    explanation.asText().length()));
        }
    }

    private static void text(JsonNode value, String place, int longest, List<Fault> faults) {
        var text = value.isTextual() ? value.asText().strip() : "";
        if (text.isEmpty()) {
            faults.add(Fault.of(place, "field_missing"));
        } else if (text.length() > longest) {
            faults.add(Fault.of(place, "field_too_long", longest, text.length()));
        }
    }

    /** The questions of JSON without faults. */
    static SelfTest of(String json) {
        try {
            var questions = new ArrayList<Question>();
            for (var node : JSON.readTree(json).path("questions")) {
                var options = new ArrayList<Option>();
                for (var option : node.path("options")) {
                    options.add(new Option(
                            option.path("text").asText().strip(),
                            option.path("correct").asBoolean(false)));
                }
                questions.add(new Question(
                        Kind.valueOf(node.path("kind").asText()),
                        node.path("stem").asText().strip(),
                        options,
                        node.path("explanation").asText("").strip()));
            }
            return new SelfTest(questions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("questions of a self-test", e);
        }
    }

    /** One way to write these questions, so that the same test has the same hash. */
    String json() {
        var root = JSON.createObjectNode();
        var list = root.putArray("questions");
        for (var question : questions) {
            var node = list.addObject();
            node.put("kind", question.kind().name());
            node.put("stem", question.stem());
            var options = node.putArray("options");
            question.options()
                    .forEach(option ->
                            options.addObject().put("text", option.text()).put("correct", option.correct()));
            node.put("explanation", question.explanation());
        }
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("questions of a self-test", e);
        }
    }
}
