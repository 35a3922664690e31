package org.jiangxin.integrity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.RegisterKind;
import org.jiangxin.integrity.entity.RegisterSource;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.Registers.Match;
import org.junit.jupiter.api.Test;

class RegisterMatchTest {
    private static final LocalDate JOINED = LocalDate.of(2026, 11, 24);
    /** Five past midnight in China, still the day before in Greenwich. */
    private static final Instant JOINED_AT = Instant.parse("2026-11-23T16:05:00Z");

    @Test
    void the_dead_the_retired_and_the_public_payroll_are_found_in_every_group() {
        for (var kind : List.of(RegisterKind.DECEASED, RegisterKind.PENSION, RegisterKind.PUBLIC_PAYROLL)) {
            assertThat(judge(kind, "EMPLOYEE", null)).as(kind.name()).hasSize(1);
            assertThat(judge(kind, null, null)).as(kind.name()).hasSize(1);
        }
    }

    @Test
    void who_has_work_is_found_only_where_the_training_is_for_people_without() {
        assertThat(judge(RegisterKind.EMPLOYED, "UNEMPLOYED", null)).hasSize(1);
        assertThat(judge(RegisterKind.EMPLOYED, "GRADUATE", null)).hasSize(1);
        assertThat(judge(RegisterKind.EMPLOYED, "EMPLOYEE", null)).isEmpty();
        assertThat(judge(RegisterKind.EMPLOYED, "RURAL", null)).isEmpty();
        assertThat(judge(RegisterKind.EMPLOYED, null, null)).isEmpty();
    }

    @Test
    void who_is_at_school_may_be_trained_as_a_student() {
        assertThat(judge(RegisterKind.IN_SCHOOL, "RURAL", null)).hasSize(1);
        assertThat(judge(RegisterKind.IN_SCHOOL, null, null)).hasSize(1);
        assertThat(judge(RegisterKind.IN_SCHOOL, "STUDENT", null)).isEmpty();
        assertThat(judge(RegisterKind.IN_SCHOOL, "GRADUATE", null)).isEmpty();
    }

    @Test
    void what_ended_before_the_enrolment_says_nothing_and_what_ended_on_that_day_does() {
        assertThat(judge(RegisterKind.PENSION, null, JOINED.minusDays(1))).isEmpty();
        assertThat(judge(RegisterKind.PENSION, null, JOINED)).hasSize(1);
    }

    @Test
    void the_clue_names_authority_and_document_and_is_one_for_each_kind() {
        var first = judge(RegisterKind.DECEASED, null, null).get(0);
        assertThat(first.facts())
                .containsExactly(
                        Map.entry("register", "DECEASED"),
                        Map.entry("authority", "演示省民政厅"),
                        Map.entry("document", "演民函〔2026〕3号"),
                        Map.entry("asOf", "2026-11-01"));
        assertThat(first.references()).containsExactly("register/batch");
        assertThat(first.about()).isEqualTo("register/2/DECEASED");
    }

    private static List<Suspicion> judge(RegisterKind kind, String group, LocalDate until) {
        var source = new RegisterSource(kind, "演示省民政厅", "演民函〔2026〕3号", LocalDate.of(2026, 11, 1));
        return new RegisterMatch()
                .judge(new Match(1, 2, JOINED_AT, group, "batch", source, null, until), new Limits(Map.of()));
    }
}
