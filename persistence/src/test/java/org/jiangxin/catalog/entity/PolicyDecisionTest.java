package org.jiangxin.catalog.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PolicyDecisionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final PolicyScope COUNTY = PolicyScope.region("990101");

    private static PolicyDecision decision(PolicyDecision before, Integer amount, boolean locked, LocalDate until) {
        return new PolicyDecision(
                COUNTY,
                PolicyKey.DAY_CAP,
                before,
                amount,
                locked,
                new PolicyTerm(DAY, until, "1", "办法"),
                "局",
                1,
                Instant.EPOCH);
    }

    @Test
    void each_decision_follows_the_one_before_and_holds_from_its_first_to_its_last_day() {
        var first = decision(null, 300, false, DAY.plusDays(1));
        assertThat(first.revision()).isEqualTo(1);
        assertThat(decision(first, null, false, null).revision()).isEqualTo(2);
        assertThat(first.isValidOn(DAY.minusDays(1))).isFalse();
        assertThat(first.isValidOn(DAY)).isTrue();
        assertThat(first.isValidOn(DAY.plusDays(1))).isTrue();
        assertThat(first.isValidOn(DAY.plusDays(2))).isFalse();
    }

    @Test
    void nothing_out_of_bounds_backwards_or_locked_without_a_value_comes_into_being() {
        assertThatThrownBy(() -> decision(null, 961, false, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decision(null, null, true, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decision(null, 300, false, DAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PolicyScope.region("99")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_key_has_a_code_of_its_own_and_a_recommendation_within_its_bounds() {
        assertThat(Arrays.stream(PolicyKey.values()).map(PolicyKey::code)).doesNotHaveDuplicates();
        for (var key : PolicyKey.values()) {
            assertThat(key.isWithin(key.fallback())).as(key.code()).isTrue();
            assertThat(key.least()).as(key.code()).isLessThan(key.most());
            assertThat(PolicyKey.find(key.code())).contains(key);
            assertThat(key.unit().read(key.unit().print(key.most())))
                    .as(key.code())
                    .contains(key.most());
        }
    }

    @Test
    void a_time_of_the_clock_is_read_and_written_as_people_do() {
        assertThat(PolicyUnit.CLOCK.read("5:00")).contains(300);
        assertThat(PolicyUnit.CLOCK.read("24:00")).contains(1440);
        assertThat(PolicyUnit.CLOCK.read("24:01")).isEmpty();
        assertThat(PolicyUnit.CLOCK.print(1439)).isEqualTo("23:59");
        assertThat(PolicyUnit.SECONDS.read("1e3")).isEmpty();
        assertThat(PolicyUnit.SECONDS.read(" 60 ")).contains(60);
        assertThat(PolicyUnit.SECONDS.read(null)).isEmpty();
    }

    @Test
    void stricter_is_smaller_or_greater_and_some_values_only_regulators_move() {
        assertThat(Strictness.LOWER.allows(5, 6)).isTrue();
        assertThat(Strictness.LOWER.allows(7, 6)).isFalse();
        assertThat(Strictness.HIGHER.allows(7, 6)).isTrue();
        assertThat(Strictness.HIGHER.allows(5, 6)).isFalse();
        assertThat(Strictness.REGULATORS.allows(6, 6)).isFalse();
    }
}
