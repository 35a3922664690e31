package org.jiangxin.catalog.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.catalog.entity.PolicyDecision;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.entity.PolicyMoment;
import org.jiangxin.catalog.entity.PolicyScope;
import org.jiangxin.catalog.entity.PolicyScopeKind;
import org.jiangxin.catalog.rule.PolicyHolding.Origin;

/**
 * Which value of a policy key holds (issue 4.1): the most specific one that is valid on the day, unless a wider scope has locked the
 * key; then the lock's. In one scope the newest decision that is valid holds, so that a value with an end gives way to what was
 * decided before it. The terms of a class stand between its project and what was decided for the class itself; what a class is drafted
 * with for good ({@link PolicyMoment#CLASS}) nothing changes afterwards. A pure function.
 */
public final class PolicyResolution {
    private final PolicyDefaults defaults;
    private final Map<PolicyKey, Integer> plan;
    private final List<PolicyScope> chain;
    private final Collection<PolicyDecision> decisions;
    private final LocalDate day;

    /**
     * @param plan what the terms of a class say by themselves; empty where no class is asked about
     * @param chain scopes from the widest to the most specific
     * @param decisions of these scopes; others are passed over
     */
    public PolicyResolution(
            PolicyDefaults defaults,
            Map<PolicyKey, Integer> plan,
            List<PolicyScope> chain,
            Collection<PolicyDecision> decisions,
            LocalDate day) {
        this.defaults = defaults;
        this.plan = Map.copyOf(plan);
        this.chain = List.copyOf(chain);
        this.decisions = List.copyOf(decisions);
        this.day = day;
    }

    public Map<PolicyKey, PolicyHolding> all() {
        var all = new EnumMap<PolicyKey, PolicyHolding>(PolicyKey.class);
        for (var key : PolicyKey.values()) {
            all.put(key, of(key));
        }
        return all;
    }

    public PolicyHolding of(PolicyKey key) {
        if (key.moment() == PolicyMoment.CLASS && plan.containsKey(key)) {
            return planned(key).orElseThrow();
        }
        var holding = defaults.of(key);
        var isPlanned = false;
        for (var scope : chain) {
            if (scope.kind() == PolicyScopeKind.CLASS) {
                isPlanned = true;
                holding = planned(key).orElse(holding);
            }
            var said = current(decisions, scope, key, day)
                    .filter(decision -> decision.amount().isPresent());
            if (said.isPresent()) {
                holding = held(said.get());
                if (holding.isLocked()) {
                    return holding;
                }
            }
        }
        return isPlanned ? holding : planned(key).orElse(holding);
    }

    private Optional<PolicyHolding> planned(PolicyKey key) {
        return Optional.ofNullable(plan.get(key))
                .map(amount -> new PolicyHolding(key, amount, Origin.PLAN, null, null));
    }

    private static PolicyHolding held(PolicyDecision decision) {
        return new PolicyHolding(
                decision.key(),
                decision.amount().orElseThrow(),
                Origin.DECISION,
                decision,
                decision.isLocked() ? decision : null);
    }

    /** What a scope itself says about a key on a day: its newest decision that is valid then. */
    public static Optional<PolicyDecision> current(
            Collection<PolicyDecision> decisions, PolicyScope scope, PolicyKey key, LocalDate day) {
        return decisions.stream()
                .filter(decision -> decision.key() == key && decision.scope().equals(scope) && decision.isValidOn(day))
                .max(Comparator.comparingInt(PolicyDecision::revision));
    }
}
