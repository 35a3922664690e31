package org.jiangxin.integrity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.shared.error.IllegalTransition;
import org.junit.jupiter.api.Test;

class ClueTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final long CHECKER = 5;
    private static final long DECIDER = 6;
    private static final long THIRD = 7;

    @Test
    void whoever_checked_never_decides() {
        var clue = checked(60_000);
        assertThatThrownBy(() -> clue.confirm(CHECKER, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clue.dismiss(CHECKER, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThat(clue.status()).isEqualTo(ClueStatus.CHECKED);
    }

    @Test
    void a_confirmed_clue_takes_back_what_the_check_proposed_and_an_appeal_returns_it() {
        var clue = checked(60_000);
        clue.confirm(DECIDER, NOW);
        assertThat(clue.withdrawnMillis()).isEqualTo(60_000);
        assertThatThrownBy(() -> clue.reverse(DECIDER, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThat(clue.reverse(THIRD, NOW)).isEqualTo(60_000);
        assertThat(clue.status()).isEqualTo(ClueStatus.DISMISSED);
        assertThat(clue.withdrawnMillis()).isZero();
    }

    @Test
    void pictures_belong_to_a_statement_or_an_appeal_and_there_is_room_for_three() throws Exception {
        for (var kind : ClueStepKind.values()) {
            var step = new ClueStep(1, kind, CHECKER, "x", null, NOW);
            var id = ClueStep.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(step, 9L);
            if (kind == ClueStepKind.STATED || kind == ClueStepKind.APPEALED) {
                assertThat(picture(step, 3).stepId()).isEqualTo(9);
                assertThatThrownBy(() -> picture(step, 4)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> picture(step, 0)).isInstanceOf(IllegalArgumentException.class);
            } else {
                assertThatThrownBy(() -> picture(step, 1)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private static CluePicture picture(ClueStep step, int place) {
        return new CluePicture("p", step, place, new byte[1], new byte[1], NOW);
    }

    @Test
    void a_dismissed_clue_takes_nothing_back() {
        var clue = checked(60_000);
        clue.dismiss(DECIDER, NOW);
        assertThat(clue.withdrawnMillis()).isZero();
    }

    @Test
    void no_rule_gets_past_people() {
        var clue = clue();
        clue.assign(DAY.plusDays(5));
        assertThatThrownBy(() -> clue.confirm(DECIDER, NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(clue::file).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void the_institution_has_its_time_before_anybody_checks() {
        var clue = clue();
        clue.assign(DAY.plusDays(5));
        assertThat(clue.isReadyToCheck(DAY.plusDays(5))).isFalse();
        assertThat(clue.isReadyToCheck(DAY.plusDays(6))).isTrue();
        assertThat(clue.isOverdue(DAY.plusDays(6))).isTrue();
        clue.state();
        assertThat(clue.isReadyToCheck(DAY)).isTrue();
    }

    @Test
    void evidence_comes_back_in_its_order() {
        var evidence = clue().evidence();
        assertThat(evidence.facts().keySet()).containsExactly("nightMinutes", "nightPercent");
        assertThat(evidence.references()).containsExactly("ledger/a", "ledger/b");
        assertThat(evidence.limits()).containsEntry("percent", 30L);
    }

    @Test
    void an_appeal_is_answered_once() {
        var appeal = new ClueAppeal(1, 2, "我在上夜班", NOW);
        appeal.answer(true, THIRD, "属实", NOW);
        assertThat(appeal.status()).isEqualTo(AppealStatus.GRANTED);
        assertThatThrownBy(() -> appeal.answer(false, THIRD, "不属实", NOW)).isInstanceOf(IllegalTransition.class);
    }

    private static Clue checked(long proposed) {
        var clue = clue();
        clue.assign(DAY.plusDays(5));
        clue.state();
        clue.check(CHECKER, proposed);
        return clue;
    }

    private static Clue clue() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("nightMinutes", "85");
        facts.put("nightPercent", "71");
        return new Clue(
                ClueKind.NIGHT_STUDY,
                Clue.keyOf(ClueKind.NIGHT_STUDY, 2L, "x"),
                new ClueSubject(2L, 3L, 4L, "班", 5L, "校", "990101"),
                DAY,
                new ClueEvidence(facts, List.of("ledger/a", "ledger/b"), Map.of("percent", 30L)),
                NOW);
    }
}
