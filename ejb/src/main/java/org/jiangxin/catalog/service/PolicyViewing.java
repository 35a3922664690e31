package org.jiangxin.catalog.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jiangxin.catalog.entity.PolicyDecision;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.entity.PolicyScope;
import org.jiangxin.catalog.entity.Strictness;
import org.jiangxin.catalog.rule.PolicyHolding;
import org.jiangxin.catalog.rule.PolicyResolution;
import org.jiangxin.identity.service.ColleagueNames;
import org.jiangxin.organization.service.RegionDirectory;

/** Turns decisions into what a page shows, with the names of regions and people asked for once. */
@Dependent
class PolicyViewing {
    @Inject
    ColleagueNames names;

    @Inject
    RegionDirectory regions;

    /** Everything that is known about some scopes on a day. */
    final class Look {
        private final Collection<PolicyDecision> decisions;
        private final LocalDate today;
        private final Map<Long, String> people;
        private final Map<String, String> regionNames;

        private Look(Collection<PolicyDecision> decisions, LocalDate today) {
            this.decisions = decisions;
            this.today = today;
            this.people = names.of(
                    decisions.stream().map(PolicyDecision::decidedBy).distinct().toList());
            this.regionNames = regions.pathNames(decisions.stream()
                    .map(PolicyDecision::scope)
                    .filter(scope -> scope.kind().isRegion())
                    .map(PolicyScope::ref)
                    .distinct()
                    .toList());
        }

        PolicyLine line(PolicyHolding held, PolicyPlaces.Found found) {
            var own = held.decision() != null && held.decision().scope().equals(found.scope());
            var isLockedAbove = held.isLocked() && !own;
            var isSettable = found.isRegion() || held.key().strictness() != Strictness.REGULATORS;
            return new PolicyLine(
                    held.key(),
                    held.amount(),
                    held.origin().name(),
                    held.decision() == null ? null : view(held.decision()),
                    own,
                    held.lock() == null ? null : view(held.lock()),
                    found.mayDecide() && isSettable && !isLockedAbove,
                    coming(found.scope(), held.key()));
        }

        private PolicyDecisionView coming(PolicyScope scope, PolicyKey key) {
            return of(scope, key).stream()
                    .filter(decision -> state(decision) == PolicyDecisionView.State.COMING)
                    .min(Comparator.comparing(decision -> decision.term().from()))
                    .map(this::view)
                    .orElse(null);
        }

        List<PolicyDecisionView> history(PolicyScope scope, PolicyKey key) {
            return of(scope, key).stream()
                    .sorted(Comparator.comparingInt(PolicyDecision::revision).reversed())
                    .map(this::view)
                    .toList();
        }

        /** What each scope itself says today. */
        List<PolicyDecisionView> said(List<PolicyScope> scopes, PolicyKey key) {
            return scopes.stream()
                    .flatMap(scope -> PolicyResolution.current(decisions, scope, key, today).stream())
                    .filter(decision -> decision.amount().isPresent())
                    .map(this::view)
                    .toList();
        }

        private List<PolicyDecision> of(PolicyScope scope, PolicyKey key) {
            return decisions.stream()
                    .filter(decision -> decision.scope().equals(scope) && decision.key() == key)
                    .toList();
        }

        private PolicyDecisionView view(PolicyDecision from) {
            var term = from.term();
            return new PolicyDecisionView(
                    from.scope().kind(),
                    regionNames.getOrDefault(from.scope().ref(), ""),
                    from.revision(),
                    from.amount().orElse(null),
                    from.isLocked(),
                    term.from(),
                    term.until(),
                    term.documentNumber(),
                    term.documentTitle(),
                    from.authority(),
                    people.getOrDefault(from.decidedBy(), ""),
                    from.decidedAt(),
                    state(from));
        }

        private PolicyDecisionView.State state(PolicyDecision decision) {
            if (isCurrent(decision, today)) {
                return PolicyDecisionView.State.HOLDS;
            }
            var term = decision.term();
            if (term.from().isAfter(today) && isCurrent(decision, term.from())) {
                return PolicyDecisionView.State.COMING;
            }
            return term.until() != null && term.until().isBefore(today)
                    ? PolicyDecisionView.State.ENDED
                    : PolicyDecisionView.State.SUPERSEDED;
        }

        private boolean isCurrent(PolicyDecision decision, LocalDate day) {
            return PolicyResolution.current(decisions, decision.scope(), decision.key(), day)
                    .filter(decision::equals)
                    .isPresent();
        }
    }

    Look on(Collection<PolicyDecision> decisions, LocalDate today) {
        return new Look(decisions, today);
    }
}
