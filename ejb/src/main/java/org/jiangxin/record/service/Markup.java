package org.jiangxin.record.service;

/** Text made safe for a page description, and the small pieces both documents share. */
final class Markup {
    private static final double LABEL_WIDTH = 6;

    private Markup() {}

    static String text(String plain) {
        var safe = new StringBuilder(plain.length() + 16);
        plain.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    /** A label drawn out to the width of six characters, as on official papers. */
    static String label(String word) {
        int count = word.codePointCount(0, word.length());
        if (count < 2 || count >= LABEL_WIDTH) {
            return text(word);
        }
        var head = word.substring(0, word.offsetByCodePoints(0, count - 1));
        return "<span class=\"j" + count + "\">" + text(head) + "</span>" + text(word.substring(head.length()));
    }

    /** One printed field as a table row. */
    static String row(String field, String value) {
        return "<tr><th>" + label(DocumentWords.label(field)) + "</th><td class=\"" + field + "\">" + text(value)
                + "</td></tr>";
    }
}
