package org.jiangxin.training.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.web.Texts;

/** Reasons of roster rows, each with the name of its column in front. */
public final class RosterWords {
    private RosterWords() {}

    public static String of(Locale locale, Refusal refusal) {
        var text = Texts.of(locale, refusal);
        return refusal.field() == null
                ? text
                : Texts.get(locale, "training", "roster.problem", column(locale, refusal.field()), text);
    }

    /** All reasons of a row, one sentence after the other. */
    public static String of(Locale locale, List<Refusal> refusals) {
        return refusals.stream().map(refusal -> of(locale, refusal)).collect(Collectors.joining(" "));
    }

    private static String column(Locale locale, String field) {
        return Texts.get(locale, "training", "roster.column." + field);
    }
}
