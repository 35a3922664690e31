package org.jiangxin.training.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiangxin.shared.error.Refusal;
import org.junit.jupiter.api.Test;

/** An opening application says everything that is missing at once. */
class OpeningIsCompleteTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void a_complete_one_is_not_refused() {
        assertThat(OpeningIsComplete.refusals(
                        new OpeningIsComplete.Facts(10, 4, 90, 90, 1, true, true, true, TODAY), TODAY))
                .isEmpty();
    }

    @Test
    void an_empty_one_lacks_everything() {
        assertThat(OpeningIsComplete.refusals(
                        new OpeningIsComplete.Facts(0, 0, 0, 90, 0, false, false, false, TODAY.minusDays(1)), TODAY))
                .extracting(Refusal::code)
                .containsExactly(
                        "training.application.roster_missing",
                        "training.application.plan_missing",
                        "training.application.teachers_missing",
                        "training.application.course_missing",
                        "training.application.exam_plan_missing",
                        "training.application.too_late",
                        "training.application.commitment_missing");
    }

    @Test
    void practice_that_was_promised_must_be_in_the_timetable() {
        assertThat(OpeningIsComplete.refusals(
                        new OpeningIsComplete.Facts(10, 4, 45, 90, 1, true, true, true, TODAY), TODAY))
                .extracting(Refusal::code)
                .containsExactly("training.application.practice_short");
    }
}
