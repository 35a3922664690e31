package org.jiangxin.exam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.jiangxin.shared.error.Refusal;
import org.junit.jupiter.api.Test;

class StartRulesTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    @Test
    void identity_enrolment_and_marks_say_why() {
        assertThat(code(IdentityIsVerified.refusal(false))).contains("identity.verification.required");
        assertThat(IdentityIsVerified.refusal(true)).isEmpty();
        assertThat(code(EnrolmentIsActive.refusal(false))).contains("exam.enrolment.not_active");
        assertThat(EnrolmentIsActive.refusal(true)).isEmpty();
        assertThat(code(LastIsMarked.refusal(true))).contains("exam.attempt.marking");
        assertThat(LastIsMarked.refusal(false)).isEmpty();
        assertThat(code(NotYetPassed.refusal(true))).contains("exam.attempt.passed");
        assertThat(NotYetPassed.refusal(false)).isEmpty();
    }

    @Test
    void study_that_is_not_done_says_what_is_left_rounded_up() {
        assertThat(StudyIsDone.refusal(true, 0, 0)).isEmpty();
        assertThat(StudyIsDone.refusal(false, 2, 60_001)).contains(Refusal.of("exam.study.incomplete", 2, 2));
        assertThat(StudyIsDone.refusal(false, 1, -5_000)).contains(Refusal.of("exam.study.incomplete", 1, 0));
    }

    @Test
    void the_window_includes_its_opening_and_not_its_closing() {
        assertThat(WindowIsOpen.refusal(NOON, NOON.plusSeconds(1), NOON)).isEmpty();
        assertThat(WindowIsOpen.refusal(null, null, NOON)).isEmpty();
        assertThat(WindowIsOpen.refusal(NOON.plusSeconds(1), null, NOON))
                .contains(Refusal.of("exam.window.not_open", "2026-11-24 12:00"));
        assertThat(WindowIsOpen.refusal(null, NOON, NOON))
                .contains(Refusal.of("exam.window.closed", "2026-11-24 12:00"));
    }

    @Test
    void attempts_end_with_the_allowed_number() {
        assertThat(AttemptsAreLeft.refusal(1, 2)).isEmpty();
        assertThat(AttemptsAreLeft.refusal(2, 2)).contains(Refusal.of("exam.attempts.used_up", 2));
    }

    private static Optional<String> code(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code);
    }
}
