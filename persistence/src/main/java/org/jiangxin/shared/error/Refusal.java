package org.jiangxin.shared.error;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * One reason to refuse. The code never changes once released; its text has the bundle key {@code refusal.<code>} in the
 * bundle of the feature that the code starts with ({@code exam.attempt.time_over} → {@code exam}).
 *
 * @param code stable code, {@code <feature>.<thing>.<reason>}
 * @param field the input field it belongs to, or null for the whole request
 * @param arguments placeholders {0}, {1}… of the text; never personal data in clear
 */
public record Refusal(String code, String field, List<String> arguments) implements Serializable {
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String code, Object... arguments) {
        return new Refusal(
                code, null, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public Refusal on(String inputField) {
        return new Refusal(code, inputField, arguments);
    }
}
