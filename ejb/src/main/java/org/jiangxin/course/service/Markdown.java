package org.jiangxin.course.service;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of Markdown that lesson texts use: headings of two levels, paragraphs, lists, tables, notes ({@code >}), bold, and
 * pictures on a line of their own ({@code ![alternative text](images/name.svg "caption")}). Everything else is plain text; HTML
 * in it is shown, not obeyed.
 */
final class Markdown {
    private static final Pattern PICTURE =
            Pattern.compile("!\\[([^\\]]{0,300})\\]\\(([^)\\s]{1,200})(?: &quot;(.{0,300}?)&quot;)?\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]{1,300})\\*\\*");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}\\. .*");
    private static final Pattern RULED = Pattern.compile("\\|[-:| ]{1,300}");

    private final StringBuilder html = new StringBuilder();
    private final List<String> block = new ArrayList<>();

    private Markdown() {}

    static String toHtml(String text) {
        var writer = new Markdown();
        for (var line : text.lines().toList()) {
            if (line.isBlank()) {
                writer.endBlock();
            } else {
                writer.line(escape(line.strip()));
            }
        }
        writer.endBlock();
        return writer.html.toString();
    }

    private void line(String line) {
        if (!block.isEmpty() && !kind(block.get(0)).equals(kind(line))) {
            endBlock();
        }
        block.add(line);
    }

    private static String kind(String line) {
        if (line.startsWith("## ") || line.startsWith("# ")) {
            return "h2";
        }
        if (line.startsWith("### ")) {
            return "h3";
        }
        if (line.startsWith("- ")) {
            return "ul";
        }
        if (NUMBERED.matcher(line).matches()) {
            return "ol";
        }
        if (line.startsWith("|")) {
            return "table";
        }
        if (line.startsWith("&gt;")) {
            return "blockquote";
        }
        return PICTURE.matcher(line).matches() ? "figure" : "p";
    }

    private void endBlock() {
        if (block.isEmpty()) {
            return;
        }
        var kind = kind(block.get(0));
        switch (kind) {
            case "h2", "h3" -> block.forEach(line -> element(kind, inline(line.substring(line.indexOf(' ') + 1))));
            case "ul", "ol" -> {
                html.append('<').append(kind).append('>');
                block.forEach(line -> element("li", inline(line.substring(line.indexOf(' ') + 1))));
                html.append("</").append(kind).append(">\n");
            }
            case "table" -> table();
            case "blockquote" -> {
                html.append("<blockquote>");
                element("p", inline(String.join("", block).replace("&gt;", " ").strip()));
                html.append("</blockquote>\n");
            }
            case "figure" -> block.forEach(this::figure);
            default -> element("p", inline(String.join("", block)));
        }
        block.clear();
    }

    private void table() {
        var ruled = block.size() > 1 && RULED.matcher(block.get(1)).matches();
        html.append("<table>");
        for (var i = 0; i < block.size(); i++) {
            if (ruled && i == 1) {
                continue;
            }
            var cell = ruled && i == 0 ? "th" : "td";
            html.append("<tr>");
            var row = block.get(i).substring(1);
            for (var text :
                    row.endsWith("|") ? row.substring(0, row.length() - 1).split("\\|", -1) : row.split("\\|")) {
                element(cell, inline(text.strip()));
            }
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private void figure(String line) {
        var picture = PICTURE.matcher(line);
        if (picture.matches()) {
            html.append("<figure><img src=\"" + picture.group(2) + "\" alt=\"" + picture.group(1) + "\" />");
            if (picture.group(3) != null) {
                element("figcaption", inline(picture.group(3)));
            }
            html.append("</figure>\n");
        }
    }

    private void element(String name, String content) {
        html.append('<')
                .append(name)
                .append('>')
                .append(content)
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String inline(String text) {
        return BOLD.matcher(text).replaceAll("<strong>$1</strong>");
    }

    private static String escape(String line) {
        return line.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
