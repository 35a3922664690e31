package org.jiangxin.identity.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangxin.shared.error.Refusal;

/**
 * A password has 8 to 64 characters, is not one of those tried first, is no simple run, and contains nothing that stands on
 * the holder's papers. There is no rule on kinds of characters: length beats decoration.
 */
@ApplicationScoped
public class PasswordIsStrong {
    public static final String FIELD = "password";
    public static final int SHORTEST = 8;
    public static final int LONGEST = 64;

    private static final int SHORTEST_PERSONAL_PART = 4;
    private static final int FEWEST_DIFFERENT = 4;
    private static final String RUNS = "01234567890 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm";

    private final Set<String> common = readCommon();

    /**
     * Reason to refuse, if there is one.
     *
     * @param personal what may not be part of it: numbers and names of the holder, or their long parts
     */
    public Optional<Refusal> refusal(String password, Collection<String> personal) {
        var length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(
                    Refusal.of("identity.password.length", SHORTEST, LONGEST).on(FIELD));
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (common.contains(lower) || isMonotonous(lower) || isRun(lower)) {
            return Optional.of(Refusal.of("identity.password.common").on(FIELD));
        }
        if (personal.stream().anyMatch(part -> contains(lower, part))) {
            return Optional.of(Refusal.of("identity.password.personal").on(FIELD));
        }
        return Optional.empty();
    }

    private static boolean contains(String lower, String part) {
        return part != null && part.length() >= SHORTEST_PERSONAL_PART && lower.contains(part.toLowerCase(Locale.ROOT));
    }

    private static boolean isMonotonous(String lower) {
        return lower.codePoints().distinct().count() < FEWEST_DIFFERENT;
    }

    private static boolean isRun(String lower) {
        var reversed = new StringBuilder(lower).reverse().toString();
        return RUNS.contains(lower) || RUNS.contains(reversed);
    }

    private static Set<String> readCommon() {
        var stream = PasswordIsStrong.class.getResourceAsStream("/org/jiangxin/identity/common-passwords.txt");
        if (stream == null) {
            throw new IllegalStateException("list of common passwords is missing");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
