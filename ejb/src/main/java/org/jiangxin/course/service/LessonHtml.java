package org.jiangxin.course.service;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What an illustrated text may consist of: structure, emphasis, tables and pictures of its own folder. No script, no style, no
 * link that leads out of the lesson. Elements that carry meaning and are not allowed are named to the author.
 *
 * @param html the clean text
 * @param forbidden names of what was taken out
 * @param images names of the pictures in it
 * @param unnamedImages pictures without an alternative text
 */
record LessonHtml(String html, Set<String> forbidden, Set<String> images, Set<String> unnamedImages) {
    private static final Pattern IMAGE_SOURCE = Pattern.compile("images/[a-z0-9][a-z0-9-]{0,60}\\.(png|jpg|svg)");
    private static final Pattern IMAGE = Pattern.compile("<img\\b([^>]{0,2000})>");
    private static final Pattern SOURCE = Pattern.compile("\\bsrc=\"([^\"]{1,200})\"");
    private static final Pattern NAMED = Pattern.compile("\\balt=\"[^\"]*[^\"\\s][^\"]*\"");
    private static final Pattern SIZE = Pattern.compile("\\d{1,4}");
    /** Wrappers and hooks that may go without loss. */
    private static final Set<String> HARMLESS_ELEMENTS =
            Set.of("html", "head", "body", "meta", "div", "span", "section", "article", "header", "footer", "main");

    private static final Set<String> HARMLESS_ATTRIBUTES = Set.of("class", "id", "lang", "dir");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "h2",
                    "h3",
                    "h4",
                    "p",
                    "br",
                    "ul",
                    "ol",
                    "li",
                    "strong",
                    "b",
                    "em",
                    "i",
                    "sub",
                    "sup",
                    "blockquote",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "figure",
                    "figcaption",
                    "img")
            .allowAttributes("src")
            .matching(IMAGE_SOURCE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(SIZE)
            .onElements("img")
            .allowAttributes("colspan", "rowspan")
            .matching(SIZE)
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(true, "row", "col")
            .onElements("th")
            .toFactory();

    static LessonHtml of(String raw) {
        var forbidden = new TreeSet<String>();
        var html = POLICY.sanitize(raw, new Findings(), forbidden);
        var images = new LinkedHashSet<String>();
        var unnamed = new LinkedHashSet<String>();
        var image = IMAGE.matcher(html);
        while (image.find()) {
            var source = SOURCE.matcher(image.group(1));
            if (!source.find()) {
                continue;
            }
            images.add(source.group(1));
            if (!NAMED.matcher(image.group(1)).find()) {
                unnamed.add(source.group(1));
            }
        }
        return new LessonHtml(html, forbidden, images, unnamed);
    }

    boolean isEmpty() {
        return images.isEmpty() && html.replaceAll("<[^>]{0,2000}>", "").isBlank();
    }

    private static final class Findings implements HtmlChangeListener<Set<String>> {
        @Override
        public void discardedTag(Set<String> forbidden, String element) {
            if (!HARMLESS_ELEMENTS.contains(element)) {
                forbidden.add("<" + element + ">");
            }
        }

        @Override
        public void discardedAttributes(Set<String> forbidden, String element, String... attributes) {
            for (var attribute : attributes) {
                if (!HARMLESS_ATTRIBUTES.contains(attribute)) {
                    forbidden.add("<" + element + " " + attribute + ">");
                }
            }
        }
    }
}
