package org.jiangxin.integrity.web;

import java.util.List;
import java.util.Locale;
import org.jiangxin.identity.web.DeviceWords;
import org.jiangxin.integrity.service.ClueView;
import org.jiangxin.shared.web.Texts;

/** What a clue says, in words of a language: for pages in that of the reader, for what is taken away in Chinese. */
public record ClueText(Locale locale) {
    private static final String FEATURE = "integrity";

    /** A line of a list of names and values. */
    public record Line(String name, String value) {}

    /** What the clue says, in plain words with its facts. */
    public String why(ClueView clue) {
        return Texts.get(
                locale,
                FEATURE,
                "clue.why." + clue.row().kind(),
                clue.facts().values().stream().map(this::value).toArray());
    }

    /** What honest reasons it may have, and what may help to show them. */
    public String honest(ClueView clue) {
        return of("clue.honest." + clue.row().kind());
    }

    public List<Line> facts(ClueView clue) {
        return clue.facts().entrySet().stream()
                .map(fact -> new Line(of("fact." + fact.getKey()), value(fact.getValue())))
                .toList();
    }

    public List<Line> limits(ClueView clue) {
        return clue.limits().entrySet().stream()
                .map(limit -> new Line(of("limit." + limit.getKey()), String.valueOf(limit.getValue())))
                .toList();
    }

    /** The word of a constant, or an empty text. */
    public String named(Enum<?> constant) {
        return constant == null
                ? ""
                : of("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public String of(String key, Object... arguments) {
        return Texts.get(locale, FEATURE, key, arguments);
    }

    private String value(String fact) {
        if (fact.indexOf('|') > 0) {
            return DeviceWords.place(locale, fact);
        }
        return fact.matches("[A-Z_]{3,}") ? of("value." + fact) : fact;
    }
}
