package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LessonHtmlTest {
    @Test
    void structure_emphasis_tables_and_own_pictures_stay() {
        var html =
                LessonHtml.of("<div class=\"x\"><h2>题</h2><p>文<strong>重</strong></p><table><tr><th>a</th></tr></table>"
                        + "<figure><img src=\"images/a-1.svg\" alt=\"图\"><figcaption>注</figcaption></figure></div>");
        assertThat(html.forbidden()).isEmpty();
        assertThat(html.images()).containsExactly("images/a-1.svg");
        assertThat(html.unnamedImages()).isEmpty();
        assertThat(html.html())
                .contains("<h2>题</h2>", "<strong>重</strong>", "<th>a</th>", "<figcaption>注</figcaption>");
        assertThat(html.html()).doesNotContain("class");
    }

    @Test
    void whatever_runs_styles_or_leads_away_goes_and_is_named() {
        var html = LessonHtml.of("<p onclick=\"x()\">a</p><script>alert(1)</script><style>p{}</style>"
                + "<a href=\"http://elsewhere\">b</a><iframe src=\"/x\"></iframe><form><input></form>");
        assertThat(html.html())
                .doesNotContain("onclick", "script", "alert", "style", "href", "iframe", "form", "input");
        assertThat(html.forbidden())
                .contains("<p onclick>", "<script>", "<style>", "<iframe>", "<form>", "<input>")
                .anyMatch(name -> name.startsWith("<a"));
    }

    @Test
    void pictures_of_other_places_are_refused() {
        for (var source : new String[] {
            "http://elsewhere/a.png",
            "//elsewhere/a.png",
            "/media/x/a.png",
            "../a.png",
            "images/../a.png",
            "images/A.png",
            "images/a.gif",
            "data:image/png;base64,AA",
            "javascript:x"
        }) {
            var html = LessonHtml.of("<p>x</p><img src=\"" + source + "\" alt=\"y\">");
            assertThat(html.images()).as(source).isEmpty();
            assertThat(html.forbidden()).as(source).contains("<img src>");
        }
    }

    @Test
    void a_picture_needs_words_for_those_who_cannot_see_it() {
        assertThat(LessonHtml.of("<img src=\"images/a.png\">").unnamedImages()).containsExactly("images/a.png");
        assertThat(LessonHtml.of("<img src=\"images/a.png\" alt=\" \">").unnamedImages())
                .containsExactly("images/a.png");
    }

    @Test
    void nothing_to_read_is_nothing() {
        assertThat(LessonHtml.of("<p> </p>").isEmpty()).isTrue();
        assertThat(LessonHtml.of("<p>x</p>").isEmpty()).isFalse();
        assertThat(LessonHtml.of("<img src=\"images/a.png\" alt=\"x\">").isEmpty())
                .isFalse();
    }

    @Test
    void markdown_becomes_the_same_structure() {
        var html = LessonHtml.of(Markdown.toHtml("""
                # 题
                第一行
                第二行 **重**

                - 一
                - 二

                1. 甲
                2. 乙

                | a | b |
                |---|---|
                | c | d |

                > 注意

                ![图里有弧](images/arc.svg "图注")
                """));
        assertThat(html.forbidden()).isEmpty();
        assertThat(html.images()).containsExactly("images/arc.svg");
        assertThat(html.html().replace("\n", ""))
                .contains(
                        "<h2>题</h2>",
                        "<p>第一行第二行 <strong>重</strong></p>",
                        "<ul><li>一</li><li>二</li></ul>",
                        "<ol><li>甲</li><li>乙</li></ol>",
                        "<th>a</th>",
                        "<td>d</td>",
                        "<blockquote><p>注意</p></blockquote>",
                        "<figcaption>图注</figcaption>");
    }

    @Test
    void html_inside_markdown_is_shown_not_obeyed() {
        var html = LessonHtml.of(Markdown.toHtml("<script>alert(1)</script>\n\n![x\" onerror=\"y](images/a.svg)"));
        assertThat(html.html()).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(html.html()).doesNotContain("onerror=\"");
    }
}
