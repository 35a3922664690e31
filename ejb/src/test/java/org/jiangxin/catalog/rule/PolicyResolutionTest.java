package org.jiangxin.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jiangxin.catalog.entity.PolicyDecision;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.entity.PolicyScope;
import org.jiangxin.catalog.entity.PolicyTerm;
import org.jiangxin.catalog.rule.PolicyHolding.Origin;
import org.junit.jupiter.api.Test;

/** Which value holds: the most specific valid one, unless a wider scope has locked the key. */
class PolicyResolutionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final PolicyKey CAP = PolicyKey.DAY_CAP;
    private static final PolicyScope PROVINCE = PolicyScope.region("990000");
    private static final PolicyScope CITY = PolicyScope.region("990100");
    private static final PolicyScope COUNTY = PolicyScope.region("990101");
    private static final PolicyScope PROJECT = PolicyScope.project(7);
    private static final PolicyScope CLASS = PolicyScope.trainingClass(9);
    private static final List<PolicyScope> CHAIN = List.of(PROVINCE, CITY, COUNTY, PROJECT, CLASS);

    private final List<PolicyDecision> decisions = new ArrayList<>();
    private final Map<PolicyScope, PolicyDecision> newest = new HashMap<>();
    private Map<PolicyKey, Integer> plan = Map.of();

    private void decide(PolicyScope scope, Integer amount, boolean locked, LocalDate from, LocalDate until) {
        var decision = decision(scope, CAP, newest.get(scope), amount, locked, from, until);
        newest.put(scope, decision);
        decisions.add(decision);
    }

    private static PolicyDecision decision(
            PolicyScope scope,
            PolicyKey key,
            PolicyDecision before,
            Integer amount,
            boolean locked,
            LocalDate from,
            LocalDate until) {
        return new PolicyDecision(
                scope,
                key,
                before,
                amount,
                locked,
                new PolicyTerm(from, until, "演示〔2026〕1号", "演示办法"),
                "演示厅",
                1,
                Instant.EPOCH);
    }

    private PolicyHolding held(LocalDate day) {
        return new PolicyResolution(PolicyDefaults.RECOMMENDED, plan, CHAIN, decisions, day).of(CAP);
    }

    @Test
    void where_nobody_decided_the_recommendation_holds_or_the_operators_setting() {
        assertThat(held(DAY)).isEqualTo(new PolicyHolding(CAP, 360, Origin.DEFAULT, null, null));
        var set = new PolicyDefaults(Map.of(CAP, 300));
        assertThat(new PolicyResolution(set, Map.of(), CHAIN, List.of(), DAY).of(CAP))
                .isEqualTo(new PolicyHolding(CAP, 300, Origin.SETTING, null, null));
    }

    @Test
    void the_most_specific_value_holds_and_a_class_before_its_plan_before_its_project() {
        decide(PROVINCE, 480, false, DAY, null);
        decide(COUNTY, 400, false, DAY, null);
        assertThat(held(DAY).amount()).isEqualTo(400);
        decide(PROJECT, 380, false, DAY, null);
        assertThat(held(DAY).amount()).isEqualTo(380);
        plan = Map.of(CAP, 300);
        assertThat(held(DAY).origin()).isEqualTo(Origin.PLAN);
        decide(CLASS, 240, false, DAY, null);
        assertThat(held(DAY).amount()).isEqualTo(240);
    }

    @Test
    void a_lock_beats_everything_below_it_and_its_end_gives_way_again() {
        plan = Map.of(CAP, 300);
        decide(CLASS, 240, false, DAY, null);
        decide(CITY, 360, true, DAY, DAY.plusDays(9));
        assertThat(held(DAY).amount()).isEqualTo(360);
        assertThat(held(DAY).lock().scope()).isEqualTo(CITY);
        assertThat(held(DAY.plusDays(10)).amount()).isEqualTo(240);
        assertThat(held(DAY.plusDays(10)).isLocked()).isFalse();
    }

    @Test
    void the_widest_lock_counts_and_unlocking_is_another_decision() {
        decide(CITY, 200, true, DAY, null);
        decide(PROVINCE, 480, true, DAY, null);
        assertThat(held(DAY).amount()).isEqualTo(480);
        decide(PROVINCE, 480, false, DAY, null);
        assertThat(held(DAY).amount()).isEqualTo(200);
    }

    @Test
    void a_value_with_an_end_gives_way_to_what_was_decided_before_and_taking_back_to_what_is_wider() {
        decide(COUNTY, 400, false, DAY, null);
        decide(COUNTY, 300, false, DAY.plusDays(2), DAY.plusDays(3));
        assertThat(held(DAY.plusDays(1)).amount()).isEqualTo(400);
        assertThat(held(DAY.plusDays(2)).amount()).isEqualTo(300);
        assertThat(held(DAY.plusDays(4)).amount()).isEqualTo(400);
        decide(COUNTY, null, false, DAY.plusDays(5), null);
        assertThat(held(DAY.plusDays(5)).amount()).isEqualTo(360);
    }

    @Test
    void what_a_class_was_drafted_with_for_good_no_lock_changes() {
        var lock = decision(PROVINCE, PolicyKey.HOUR_MINUTES, null, 45, true, DAY, null);
        var resolution = new PolicyResolution(
                PolicyDefaults.RECOMMENDED, Map.of(PolicyKey.HOUR_MINUTES, 50), CHAIN, List.of(lock), DAY);
        assertThat(resolution.of(PolicyKey.HOUR_MINUTES).amount()).isEqualTo(50);
    }

    /** One decision of a random history. */
    record Said(int scope, Integer amount, boolean locked, int from, Integer days) {}

    @Property(tries = 2000)
    void any_history_gives_the_widest_lock_else_the_most_specific_value(
            @ForAll("histories") List<Said> histories, @ForAll boolean planned) {
        histories.forEach(said -> decide(
                CHAIN.get(said.scope()),
                said.amount(),
                said.locked() && said.amount() != null,
                DAY.plusDays(said.from()),
                said.days() == null ? null : DAY.plusDays(said.from() + said.days())));
        plan = planned ? Map.of(CAP, 333) : Map.of();
        for (var at = 0; at < 12; at++) {
            var day = DAY.plusDays(at);
            var held = held(day);
            assertThat(held.amount()).as("day %s", at).isEqualTo(expected(day));
            if (held.isLocked()) {
                assertThat(held.decision()).isSameAs(held.lock());
            }
        }
    }

    /** The same, said the slow way: from below, and locks first. */
    private int expected(LocalDate day) {
        var said = CHAIN.stream()
                .map(scope -> decisions.stream()
                        .filter(decision -> decision.scope().equals(scope) && decision.isValidOn(day))
                        .reduce((first, second) -> first.revision() > second.revision() ? first : second)
                        .orElse(null))
                .toList();
        for (var one : said) {
            if (one != null && one.isLocked()) {
                return one.amount().orElseThrow();
            }
        }
        for (var at = CHAIN.size() - 1; at >= 0; at--) {
            if (said.get(at) != null && said.get(at).amount().isPresent()) {
                return said.get(at).amount().get();
            }
            if (at == CHAIN.size() - 1 && plan.containsKey(CAP)) {
                return plan.get(CAP);
            }
        }
        return CAP.fallback();
    }

    @Provide
    Arbitrary<List<Said>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(30, 960).injectNull(0.2),
                        Arbitraries.of(false, false, true),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 5).injectNull(0.5))
                .as(Said::new)
                .list()
                .ofMaxSize(14);
    }

    @Property
    void the_order_in_which_decisions_are_read_does_not_matter(@ForAll("histories") List<Said> histories) {
        histories.forEach(said ->
                decide(CHAIN.get(said.scope()), said.amount(), said.locked() && said.amount() != null, DAY, null));
        var before = held(DAY);
        Collections.reverse(decisions);
        assertThat(held(DAY)).isEqualTo(before);
    }

    @Test
    void a_version_is_made_of_the_values_and_gives_them_back() {
        decide(COUNTY, 400, false, DAY, null);
        var terms = terms();
        assertThat(terms.version()).matches("p-[0-9a-f]{16}").isEqualTo(terms().version());
        assertThat(terms.isIntact()).isTrue();
        assertThat(new PolicyTerms(terms.version(), terms.content().replace("400", "401")).isIntact())
                .isFalse();
        assertThat(terms.amounts()).containsEntry(CAP, 400).containsEntry(PolicyKey.BEAT_GAP, 60);
        assertThat(terms.values().get(CAP).source()).isEqualTo("COUNTY:990101#1");
        assertThat(terms.values().keySet()).allMatch(PolicyKey::isOfStudy);
        decide(COUNTY, 400, false, DAY, null);
        assertThat(terms().version())
                .as("the same value by another decision is another version")
                .isNotEqualTo(terms.version());
    }

    private PolicyTerms terms() {
        return PolicyTerms.of(new PolicyResolution(PolicyDefaults.RECOMMENDED, plan, CHAIN, decisions, DAY).all());
    }

    @Property
    void any_values_survive_being_written_down(@ForAll("amounts") List<Integer> amounts) {
        var holdings = new EnumMap<PolicyKey, PolicyHolding>(PolicyKey.class);
        IntStream.range(0, PolicyKey.values().length).forEach(at -> {
            var key = PolicyKey.values()[at];
            holdings.put(key, new PolicyHolding(key, amounts.get(at), Origin.PLAN, null, null));
        });
        var read = PolicyTerms.of(holdings).amounts();
        holdings.forEach(
                (key, held) -> assertThat(read.get(key)).isEqualTo(key.isOfStudy() ? held.amount() : key.fallback()));
    }

    @Provide
    Arbitrary<List<Integer>> amounts() {
        return Arbitraries.integers().between(0, 100_000).list().ofSize(PolicyKey.values().length);
    }
}
