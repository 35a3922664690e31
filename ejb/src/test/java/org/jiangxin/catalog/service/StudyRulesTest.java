package org.jiangxin.catalog.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.rule.PolicyHolding;
import org.jiangxin.catalog.rule.PolicyHolding.Origin;
import org.jiangxin.catalog.rule.PolicyTerms;
import org.junit.jupiter.api.Test;

class StudyRulesTest {
    @Property
    void the_version_says_what_coverage_completes_a_lesson_that_plays(
            @ForAll @IntRange(min = 50, max = 100) int percent) {
        assertThat(StudyRulesSamples.with(PolicyKey.FINISH_COVERAGE, percent).finishCoverage())
                .isEqualTo(percent);
    }

    @Test
    void a_version_of_before_the_key_was_read_asks_for_no_coverage_of_its_own() {
        var older = new StudyRules(new PolicyTerms("p-0000000000000000", "day.capMinutes=360 default"));

        assertThat(older.finishCoverage()).isZero();
        assertThat(older.amount(PolicyKey.DAY_CAP)).isEqualTo(360);
    }

    @Test
    void another_coverage_is_another_version() {
        assertThat(StudyRulesSamples.with(PolicyKey.FINISH_COVERAGE, 90).version())
                .isNotEqualTo(
                        StudyRulesSamples.with(PolicyKey.FINISH_COVERAGE, 91).version());
    }

    @Test
    void what_is_looked_through_by_the_day_is_no_part_of_the_version() {
        for (var key :
                new PolicyKey[] {PolicyKey.EXAM_SWITCH_MAX, PolicyKey.DEVICE_MAX_PER_DAY, PolicyKey.IP_MAX_ACCOUNTS}) {
            assertThat(key.isOfStudy()).as(key.code()).isFalse();
        }
    }

    @Test
    void limits_that_the_operator_set_for_these_rules_are_what_holds_where_nobody_decided() {
        assertThat(
                        PolicyReading.ofRules(
                                "EXAM_LEFT_PAGE.times=5,SHARED_ADDRESS.accounts=31,DEVICE_SPREAD.devices=6,NIGHT_STUDY.percent=40"))
                .isEqualTo(Map.of(
                        PolicyKey.EXAM_SWITCH_MAX, 5,
                        PolicyKey.IP_MAX_ACCOUNTS, 30,
                        PolicyKey.DEVICE_MAX_PER_DAY, 5));
        assertThat(PolicyReading.ofRules("")).isEmpty();
        assertThat(PolicyReading.ofRules("DEVICE_SPREAD.devices=1"))
                .as("never less than the policy itself may say")
                .isEqualTo(Map.of(PolicyKey.DEVICE_MAX_PER_DAY, 1));
    }

    static PolicyTerms terms(PolicyKey changed, int amount) {
        var holdings = new EnumMap<PolicyKey, PolicyHolding>(PolicyKey.class);
        for (var key : PolicyKey.values()) {
            holdings.put(
                    key, new PolicyHolding(key, key == changed ? amount : key.fallback(), Origin.DEFAULT, null, null));
        }
        return PolicyTerms.of(holdings);
    }
}
