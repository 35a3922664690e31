package org.jiangxin.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.AppealStatus;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.ClueStatus;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.service.ClueRow;
import org.jiangxin.integrity.service.ClueView;
import org.jiangxin.supervision.service.ExportMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The summary is opened far from any policy of a page: what people wrote must stay text, and every kind must have its words. */
class ClueSummaryTest {
    private static final Instant AT = Instant.parse("2026-11-25T02:00:00Z");
    private static final String EVIL = "<script>alert('x')</script>${steps}&amp;\"'";

    @Test
    void what_people_wrote_stays_text_and_fills_no_other_place() {
        var html = summary(ClueKind.NIGHT_STUDY);

        assertThat(html)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&#36;{steps}&amp;amp;&quot;&#39;")
                .doesNotContain("${");
    }

    @Test
    void it_says_who_did_what_when_and_shows_the_pictures_where_they_belong() {
        var html = summary(ClueKind.NIGHT_STUDY);

        assertThat(html)
                .contains("DC-1", "赵明", "2026-11-25 10:00:00", "李*", "1101****", "深夜学习过多")
                .contains("<img src=\"pictures/stated-1.jpg\"")
                .contains("申诉内容");
    }

    @ParameterizedTest
    @EnumSource(ClueKind.class)
    void every_kind_has_its_words(ClueKind kind) {
        assertThat(summary(kind)).doesNotContain("?integrity:").doesNotContain("?supervision:");
    }

    private static String summary(ClueKind kind) {
        var row = new ClueRow(
                "clue",
                kind,
                kind.severity(),
                ClueStatus.CONFIRMED,
                "李*",
                EVIL,
                "校",
                LocalDate.of(2026, 11, 24),
                null,
                0,
                false,
                AT,
                AT);
        var view = new ClueView(
                row,
                "1101****",
                Map.of("nightMinutes", "85"),
                List.of("ledger/" + EVIL),
                Map.of("percent", 50L),
                60_000,
                List.of(new ClueView.Step(ClueStepKind.STATED, "周*", AT, EVIL, null, List.of("pic", "unknown"))),
                List.of(new ClueView.Appeal(EVIL, AT, AppealStatus.REJECTED, EVIL, AT, List.of())),
                false,
                false,
                false,
                false,
                false);
        return new ClueSummary()
                .of(view, new ExportMark("DC-1", "赵明", AT, "青石县"), Map.of("pic", "pictures/stated-1.jpg"));
    }
}
