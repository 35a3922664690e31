package org.jiangxin.exam.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.AttemptResult;
import org.jiangxin.exam.entity.Conduct;
import org.jiangxin.exam.entity.ItemMark;
import org.jiangxin.exam.service.ExamStanding.State;
import org.jiangxin.shared.error.Refusal;
import org.junit.jupiter.api.Test;

class CandidacyTest {
    private static final Instant NOW = ExamSamples.START.plusSeconds(3600);
    private static final List<Refusal> NONE = List.of();

    @Test
    void without_an_attempt_it_is_open_when_nothing_speaks_against_it() {
        var candidacy = candidacy(Map.of());

        assertThat(candidacy.standing(NONE).state()).isEqualTo(State.OPEN);
        assertThat(candidacy
                        .standing(List.of(Refusal.of("exam.study.incomplete", 1, 1)))
                        .state())
                .isEqualTo(State.NOT_READY);
        assertThat(candidacy.standing(NONE).attemptPublicId()).isNull();
    }

    @Test
    void an_assigned_attempt_waits_and_is_not_used() {
        var waiting = ExamSamples.attempt();
        var candidacy = candidacy(Map.of(), waiting);

        assertThat(candidacy.open()).contains(waiting);
        assertThat(candidacy.used()).isZero();
        assertThat(candidacy.standing(NONE).attemptPublicId()).isEqualTo(waiting.publicId());
    }

    @Test
    void a_running_attempt_is_in_progress_and_used() {
        var candidacy = candidacy(Map.of(), ExamSamples.running());

        assertThat(candidacy.standing(NONE).state()).isEqualTo(State.IN_PROGRESS);
        assertThat(candidacy.left()).isEqualTo(1);
    }

    @Test
    void handed_in_waits_for_marks() {
        var attempt = ExamSamples.running();
        attempt.submit("key", NOW);

        assertThat(candidacy(Map.of(), attempt).standing(NONE).state()).isEqualTo(State.MARKING);
        assertThat(candidacy(Map.of(), attempt).isSettled()).isFalse();
    }

    @Test
    void a_failed_attempt_leaves_it_open_and_its_answers_secret_until_none_is_left() {
        var first = marked(1);
        var second = marked(2);

        assertThat(candidacy(failed(first), first).standing(NONE).state()).isEqualTo(State.OPEN);
        assertThat(candidacy(failed(first), first).isSettled()).isFalse();
        assertThat(candidacy(failed(first, second), first, second)
                        .standing(NONE)
                        .state())
                .isEqualTo(State.FAILED);
        assertThat(candidacy(failed(first, second), first, second).isSettled()).isTrue();
    }

    @Test
    void a_passed_attempt_ends_it() {
        var attempt = marked(1);
        var candidacy = candidacy(Map.of(attempt.id(), result(attempt, true)), attempt);

        assertThat(candidacy.standing(NONE).state()).isEqualTo(State.PASSED);
        assertThat(candidacy.isSettled()).isTrue();
    }

    @Test
    void it_closes_with_the_last_day_of_the_class() {
        var over = new Candidacy(
                ExamSamples.enrolment(LocalDate.parse("2026-11-23")),
                ExamSamples.exam(5, 0, 0),
                List.of(),
                Map.of(),
                NOW);

        assertThat(over.closesAt()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
        assertThat(over.standing(List.of(Refusal.of("exam.window.closed", "x"))).state())
                .isEqualTo(State.CLOSED);
    }

    private static Candidacy candidacy(Map<Long, AttemptResult> results, Attempt... attempts) {
        return new Candidacy(
                ExamSamples.enrolment(LocalDate.parse("2026-12-31")),
                ExamSamples.exam(5, 0, 0),
                Arrays.asList(attempts),
                results,
                NOW);
    }

    private static Attempt marked(int number) {
        var attempt = ExamSamples.attempt(number);
        attempt.start("device", ExamSamples.START, Duration.ofMinutes(30));
        attempt.submit("key", NOW);
        attempt.publishMarks();
        return attempt;
    }

    private static Map<Long, AttemptResult> failed(Attempt... attempts) {
        return Stream.of(attempts)
                .map(attempt -> result(attempt, false))
                .collect(Collectors.toMap(AttemptResult::attemptId, Function.identity()));
    }

    private static AttemptResult result(Attempt attempt, boolean passed) {
        var mark = new ItemMark(attempt.id(), 1, "i", 1, "点", "a", passed, BigDecimal.TEN);
        return new AttemptResult(
                attempt.id(),
                List.of(mark),
                BigDecimal.ONE,
                Duration.ofMinutes(1),
                new Conduct(List.of(), 0, false),
                NOW);
    }
}
