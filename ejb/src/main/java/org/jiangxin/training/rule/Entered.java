package org.jiangxin.training.rule;

import java.util.ArrayList;
import java.util.List;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/** Checks of what was typed into a form, each naming its field, so that all of them are shown at once. */
public final class Entered {
    private final List<Refusal> refusals = new ArrayList<>();

    /** The text without blanks around it; refused when it is empty or too long. */
    public String text(String field, String value, int longest) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            refusals.add(Refusal.of("training.entry.missing").on(field));
        } else if (text.length() > longest) {
            refusals.add(Refusal.of("training.entry.too_long", longest).on(field));
        }
        return text;
    }

    /** The text, or null when it is empty; refused when it is too long. */
    public String optional(String field, String value, int longest) {
        return value == null || value.isBlank() ? null : text(field, value, longest);
    }

    /** A number within bounds. */
    public int number(String field, Integer value, int from, int to) {
        if (value == null) {
            refusals.add(Refusal.of("training.entry.missing").on(field));
            return from;
        }
        if (value < from || value > to) {
            refusals.add(Refusal.of("training.entry.out_of_range", from, to).on(field));
            return from;
        }
        return value;
    }

    /** Something chosen or dated. */
    public <T> T present(String field, T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            refusals.add(Refusal.of("training.entry.missing").on(field));
        }
        return value;
    }

    public void refuse(boolean when, Refusal refusal) {
        if (when) {
            refusals.add(refusal);
        }
    }

    /** Throws when anything was refused. */
    public void check() {
        Refused.ifAny(refusals);
    }
}
