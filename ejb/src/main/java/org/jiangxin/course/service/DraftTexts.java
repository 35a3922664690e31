package org.jiangxin.course.service;

import java.util.List;
import org.jiangxin.shared.error.Refusal;

/** Texts that authors type: stripped, and refused when longer than the database takes. */
final class DraftTexts {
    private DraftTexts() {}

    static String required(String typed, String field, int longest, List<Refusal> refusals) {
        var text = optional(typed, field, longest, refusals);
        if (text.isEmpty()) {
            refusals.add(Refusal.of("course.draft.field_missing").on(field));
        }
        return text;
    }

    static String optional(String typed, String field, int longest, List<Refusal> refusals) {
        var text = typed == null ? "" : typed.strip();
        if (text.length() > longest) {
            refusals.add(Refusal.of("course.draft.field_too_long", longest, text.length())
                    .on(field));
        }
        return text;
    }

    static <E extends Enum<E>> E constant(Class<E> kind, String name, String field, List<Refusal> refusals) {
        for (var constant : kind.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        refusals.add(Refusal.of("course.draft.choose").on(field));
        return null;
    }
}
