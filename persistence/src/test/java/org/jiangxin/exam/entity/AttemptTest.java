package org.jiangxin.exam.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.error.IllegalTransition;
import org.junit.jupiter.api.Test;

class AttemptTest {
    private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");
    private static final Duration ALLOWED = Duration.ofMinutes(30);

    @Test
    void the_deadline_is_the_time_allowed_or_the_end_of_the_window_if_that_is_sooner() {
        assertThat(started(null).deadlineAt()).isEqualTo(START.plus(ALLOWED));
        assertThat(started(START.plusSeconds(60)).deadlineAt()).isEqualTo(START.plusSeconds(60));
        assertThat(started(START.plus(ALLOWED).plusSeconds(1)).deadlineAt()).isEqualTo(START.plus(ALLOWED));
    }

    @Test
    void only_the_bound_device_goes_on_and_the_page_before_is_no_writer_any_more() {
        var attempt = started(null);

        attempt.reenter("device");

        assertThat(attempt.writerEpoch()).isEqualTo(2);
        assertThat(attempt.admits("other")).isFalse();
        assertThatThrownBy(() -> attempt.reenter("other")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_released_attempt_takes_the_first_device_that_enters_while_the_clock_runs_on() {
        var attempt = started(null);
        var deadline = attempt.deadlineAt();
        attempt.release();

        attempt.reenter("other");

        assertThat(attempt.admits("device")).isFalse();
        assertThat(attempt.deadlineAt()).isEqualTo(deadline);
        assertThat(attempt.writerEpoch()).isEqualTo(3);
    }

    @Test
    void answers_count_until_the_grace_is_over() {
        var attempt = started(null);
        var graceEnd = attempt.deadlineAt().plus(Attempt.GRACE);

        assertThat(attempt.isOver(graceEnd)).isFalse();
        assertThat(attempt.isOver(graceEnd.plusMillis(1))).isTrue();
        assertThat(attempt.remaining(graceEnd)).isZero();
    }

    @Test
    void what_arrives_after_handing_in_moves_the_journal_and_not_the_final_answer() {
        var attempt = started(null);
        attempt.advance(3, HashChain.sha256(new byte[] {3}));
        attempt.submit("key", START.plusSeconds(90));

        attempt.advance(4, HashChain.sha256(new byte[] {4}));

        assertThat(attempt.finalSeq()).contains(3);
        assertThat(attempt.finalHash()).contains(HashChain.sha256(new byte[] {3}));
        assertThat(attempt.isOver(START.plusSeconds(91))).isTrue();
        assertThat(attempt.duration()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void an_attempt_is_handed_in_once() {
        var attempt = started(null);
        attempt.submit("key", START);

        assertThatThrownBy(() -> attempt.submit("other", START)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(attempt::submitByDeadline).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void the_journal_never_goes_back() {
        var attempt = started(null);
        attempt.advance(2, HashChain.GENESIS);

        assertThatThrownBy(() -> attempt.advance(2, HashChain.GENESIS)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Attempt started(Instant windowEndsAt) {
        var attempt = new Attempt(1, 1, 1, 1, HashChain.GENESIS, START, windowEndsAt);
        attempt.start("device", START, ALLOWED);
        return attempt;
    }
}
