package org.jiangxin.shared.sql;

/** What a person typed into a search box, as the pattern of a {@code like … escape '!'}: found anywhere, wildcards taken literally. */
public final class LikePattern {
    private LikePattern() {}

    /** Pattern for the text in lower case; {@code %} for nothing typed. */
    public static String containing(String text) {
        return text == null || text.isBlank()
                ? "%"
                : "%"
                        + text.strip()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace("!", "!!")
                                .replace("%", "!%")
                                .replace("_", "!_")
                        + "%";
    }

    /** Pattern for everything that begins with a code, such as the regions below one. */
    public static String beginning(String prefix) {
        return (prefix == null
                        ? ""
                        : prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_")) + "%";
    }
}
