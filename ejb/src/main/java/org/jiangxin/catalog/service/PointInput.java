package org.jiangxin.catalog.service;

import java.util.ArrayList;
import java.util.List;
import org.jiangxin.shared.error.Refusal;

/** What a person entered, checked field by field so that every problem is told at once. */
final class PointInput {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 500;

    private PointInput() {}

    static List<Refusal> refusals(NewPoint given) {
        var refusals = new ArrayList<Refusal>();
        text(given.functionTitle(), LONGEST_TITLE, "functionTitle", refusals);
        text(given.contentTitle(), LONGEST_TITLE, "contentTitle", refusals);
        text(given.text(), LONGEST_TEXT, "pointText", refusals);
        if (given.kind() == null) {
            refusals.add(Refusal.of("catalog.field.choose").on("pointKind"));
        }
        var code = codeOf(given);
        if (code != null && !code.matches("[0-9A-Za-z][0-9A-Za-z.-]{0,29}")) {
            refusals.add(Refusal.of("catalog.import.code", code).on("pointCode"));
        }
        if (given.weight() != null && (given.weight() < 1 || given.weight() > 100)) {
            refusals.add(Refusal.of("catalog.import.weight").on("weight"));
        }
        return refusals;
    }

    /** The number as given, or null to be numbered by place. */
    static String codeOf(NewPoint given) {
        return given.code() == null || given.code().isBlank()
                ? null
                : given.code().strip();
    }

    static void text(String text, int longest, String field, List<Refusal> refusals) {
        if (text == null || text.isBlank()) {
            refusals.add(Refusal.of("catalog.field.missing").on(field));
        } else if (text.strip().length() > longest) {
            refusals.add(Refusal.of("catalog.field.too_long", longest).on(field));
        }
    }
}
