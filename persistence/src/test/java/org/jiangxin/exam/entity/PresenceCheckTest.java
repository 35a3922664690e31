package org.jiangxin.exam.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jiangxin.shared.error.IllegalTransition;
import org.junit.jupiter.api.Test;

/** Whoever does not let themselves be asked has missed it; whoever could not answer any more has not. */
class PresenceCheckTest {
    private static final Instant DUE = Instant.parse("2026-11-24T01:00:00Z");
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final Duration LATE = Duration.ofSeconds(120);

    private final PresenceCheck check = new PresenceCheck(1, DUE);

    @Test
    void it_is_not_due_before_its_moment() {
        assertThat(check.isDue(DUE.minusMillis(1))).isFalse();
        assertThat(check.isDue(DUE)).isTrue();
    }

    @Test
    void shown_in_time_it_is_not_missed() {
        check.ask(WINDOW, DUE);
        assertThat(check.end(true, DUE.plus(WINDOW))).isEqualTo(PresenceCheckStatus.SHOWN);
        assertThat(check.isMissed(DUE.plusSeconds(3600), LATE)).isFalse();
        assertThatThrownBy(() -> check.end(false, DUE)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void shown_too_late_it_is_missed() {
        check.ask(WINDOW, DUE);
        assertThat(check.isOverdue(DUE.plus(WINDOW))).isFalse();
        assertThat(check.isOverdue(DUE.plus(WINDOW).plusMillis(1))).isTrue();
        assertThat(check.end(true, DUE.plus(WINDOW).plusMillis(1))).isEqualTo(PresenceCheckStatus.MISSED);
    }

    @Test
    void a_page_that_never_asked_has_missed_it() {
        assertThat(check.isMissed(DUE.plusSeconds(600), LATE)).isTrue();
        check.ask(WINDOW, DUE);
        assertThat(check.isMissed(DUE.plusSeconds(600), LATE))
                .as("asked and left")
                .isTrue();
    }

    @Test
    void handing_in_right_after_it_was_due_is_no_miss() {
        assertThat(check.isMissed(DUE.plusSeconds(100), LATE)).isFalse();
        assertThat(check.isMissed(DUE.minusSeconds(100), LATE)).isFalse();
    }

    @Test
    void a_way_that_was_begun_prolongs_it_and_not_for_ever() {
        check.ask(WINDOW, DUE);
        check.waitUntil(DUE.plusSeconds(180));
        assertThat(check.deadlineAt()).isEqualTo(DUE.plusSeconds(180));
        check.waitUntil(DUE.plusSeconds(100_000));
        assertThat(check.deadlineAt()).isEqualTo(DUE.plus(PresenceCheck.LONGEST));
    }
}
