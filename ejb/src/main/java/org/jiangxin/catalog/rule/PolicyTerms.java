package org.jiangxin.catalog.rule;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.shared.crypto.HashChain;

/**
 * The policy that a stretch of study is judged by: every value of study with where it came from, as one text, and the version made of
 * its hash. The same values from the same decisions always give the same version; the text gives the values back.
 *
 * @param version {@code p-} and sixteen hex digits of the text's SHA-256
 * @param content one line a key: {@code code=amount source}
 */
public record PolicyTerms(String version, String content) {
    private static final int DIGITS = 16;
    private static final Pattern LINE = Pattern.compile("([a-zA-Z.]+)=(-?\\d+) (.+)");

    /** One value of it. @param source default, setting, plan, or scope and revision of the decision */
    public record Value(int amount, String source) {}

    public static PolicyTerms of(Map<PolicyKey, PolicyHolding> holdings) {
        var content = Arrays.stream(PolicyKey.values())
                .filter(PolicyKey::isOfStudy)
                .map(holdings::get)
                .map(held -> held.key().code() + "=" + held.amount() + " " + held.source())
                .collect(Collectors.joining("\n"));
        return new PolicyTerms(version(content), content);
    }

    private static String version(String content) {
        return "p-" + HashChain.sha256(content.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** Whether the content still is what the version was made of. */
    public boolean isIntact() {
        return version.equals(version(content));
    }

    /** The values; of a key that the version does not know yet, the recommendation. */
    public Map<PolicyKey, Integer> amounts() {
        var amounts = new EnumMap<PolicyKey, Integer>(PolicyKey.class);
        for (var key : PolicyKey.values()) {
            amounts.put(key, key.fallback());
        }
        values().forEach((key, value) -> amounts.put(key, value.amount()));
        return amounts;
    }

    /** The values that the content names. */
    public Map<PolicyKey, Value> values() {
        var values = new EnumMap<PolicyKey, Value>(PolicyKey.class);
        content.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> PolicyKey.find(line.group(1))
                        .ifPresent(key -> values.put(key, new Value(Integer.parseInt(line.group(2)), line.group(3)))));
        return Collections.unmodifiableMap(values);
    }
}
