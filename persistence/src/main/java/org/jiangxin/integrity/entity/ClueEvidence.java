package org.jiangxin.integrity.entity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a rule found something: short facts in the order its explanation speaks of them, the rows they come from, and the limits that
 * held. Holds no personal data.
 *
 * @param facts by name; the names have words in the bundle
 * @param references for example {@code ledger/<public id>}; the first ones when there are many
 */
public record ClueEvidence(Map<String, String> facts, List<String> references, Map<String, Long> limits) {
    private static final int MOST_REFERENCES = 30;
    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST_REFERENCES = 1_000;

    public ClueEvidence {
        facts = new LinkedHashMap<>(facts);
        references = List.copyOf(references);
        limits = Map.copyOf(limits);
    }

    @Override
    public Map<String, String> facts() {
        return new LinkedHashMap<>(facts);
    }

    static ClueEvidence of(String facts, String references, String limits) {
        return new ClueEvidence(
                pairs(facts),
                references == null ? List.of() : List.of(references.split(" ")),
                pairs(limits).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, limit -> Long.valueOf(limit.getValue()))));
    }

    String factsText() {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + plain(fact.getValue()))
                .collect(Collectors.joining("\n"));
    }

    String referencesText() {
        var text = new StringBuilder();
        for (var reference : references.subList(0, Math.min(MOST_REFERENCES, references.size()))) {
            if (text.length() + reference.length() < LONGEST_REFERENCES) {
                text.append(text.isEmpty() ? "" : " ").append(reference);
            }
        }
        return text.isEmpty() ? null : text.toString();
    }

    String limitsText() {
        return limits.isEmpty()
                ? null
                : limits.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(limit -> limit.getKey() + "=" + limit.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static String plain(String value) {
        var line = value.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE);
    }

    private static Map<String, String> pairs(String text) {
        if (text == null || text.isEmpty()) {
            return Map.of();
        }
        return Arrays.stream(text.split("\n"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> pair[1], (first, second) -> first, LinkedHashMap::new));
    }
}
