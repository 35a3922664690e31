package org.jiangxin.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangxin.course.web.Situations.SAY;
import static org.jiangxin.course.web.Situations.TODAY;
import static org.jiangxin.course.web.Situations.progress;

import java.time.Instant;
import org.jiangxin.learning.entity.UncountedReason;
import org.jiangxin.learning.service.LedgerInterval;
import org.junit.jupiter.api.Test;

class UncountedSpanTest {
    private static final Instant START = Instant.parse("2026-11-18T01:00:00Z");

    @Test
    void every_reason_has_its_sentence_and_something_to_do_or_not() {
        var at = new Situations().make();
        for (var reason : UncountedReason.values()) {
            var span = UncountedSpan.of(SAY, at, lost(reason.name()));
            assertThat(span.reason()).as(reason.name()).isNotBlank().doesNotContain("enum.");
            assertThat(span.remedy()).as(reason.name()).isNotBlank().doesNotContain("uncounted.");
        }
    }

    @Test
    void what_was_not_fetched_is_watched_again_in_its_lesson() {
        var span = UncountedSpan.of(SAY, new Situations().make(), lost("NO_MEDIA"));
        assertThat(span.amount()).isEqualTo("30 秒");
        assertThat(span.when()).isEqualTo("今天 09:00–09:01");
        assertThat(span.reason()).contains("没有收到");
        assertThat(span.remedy()).contains("刷新");
        assertThat(span.href()).startsWith("/learner/learning/study.xhtml?lesson=");
    }

    @Test
    void nothing_is_asked_of_who_has_finished_the_lesson_or_whose_class_is_over() {
        var done = UncountedSpan.of(
                SAY,
                new Situations().video(progress(1, 60_000, 0, 0, true, true)).make(),
                lost("HIDDEN"));
        assertThat(done.remedy()).contains("已学完");
        assertThat(done.href()).isEmpty();
        var over = UncountedSpan.of(
                SAY,
                new Situations().lasting(TODAY.minusDays(9), TODAY.minusDays(1)).make(),
                lost("HIDDEN"));
        assertThat(over.remedy()).contains("不能补");
        assertThat(over.href()).isEmpty();
    }

    @Test
    void what_waits_for_a_check_is_offered_with_its_amount() {
        var at = new Situations().video(progress(1, 0, 90_000, 0, true, false)).make();
        var waiting = at.outline().lessons().stream()
                .flatMap(lesson -> UncountedSpan.Waiting.of(SAY, at, lesson).stream())
                .toList();
        assertThat(waiting).singleElement().satisfies(due -> {
            assertThat(due.amount()).isEqualTo("1 分 30 秒");
            assertThat(due.href()).startsWith("/learner/learning/study.xhtml?lesson=");
        });
    }

    private static LedgerInterval lost(String reason) {
        return new LedgerInterval(
                "p", 1, START, START.plusSeconds(60), 0, 0, 30_000, reason, 10, 0, 0, "v1", "WINDOWS_PC", "h");
    }
}
