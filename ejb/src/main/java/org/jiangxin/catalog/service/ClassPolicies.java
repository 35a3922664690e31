package org.jiangxin.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.entity.PolicyScope;
import org.jiangxin.catalog.rule.PolicyHolding;
import org.jiangxin.catalog.rule.PolicyTerms;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.time.ChinaTime;

/**
 * The policy that holds for classes now (issue 4.1), for the features that study, draft and approve by it. One statement, however many
 * are asked about; never asked by a beat, which goes by the version its lease began with. Values of policies are no secret, so no scope
 * is asked.
 */
@Stateless
public class ClassPolicies {
    @Inject
    PolicyReading reading;

    @Inject
    PolicyVersions versions;

    @Inject
    Clock clock;

    /** What holds at each place now; each version is kept, so that it can be shown for ever. */
    @PermitAll
    public Map<PolicyPlace, StudyRules> of(Collection<PolicyPlace> places) {
        var scopes = new LinkedHashSet<PolicyScope>();
        places.forEach(place -> scopes.addAll(reading.chain(place)));
        if (scopes.isEmpty()) {
            return Map.of();
        }
        var decisions = reading.decisions(scopes);
        var today = today();
        return places.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        place -> versions.keep(
                                PolicyTerms.of(reading.resolution(place, reading.chain(place), decisions, today)
                                        .all()))));
    }

    @PermitAll
    public StudyRules of(PolicyPlace place) {
        return of(List.of(place)).get(place);
    }

    /** What a version says, if it is one of these; older ledger entries name a text of their class. */
    @PermitAll
    public Optional<StudyRules> version(String version) {
        return versions.rules(version);
    }

    /** One value in a region or project now. */
    @PermitAll
    public int amount(PolicyPlace place, PolicyKey key) {
        return reading.resolution(place, today()).of(key).amount();
    }

    /** One value at each place as it held on a day. */
    @PermitAll
    public Map<PolicyPlace, Integer> amounts(Collection<PolicyPlace> places, PolicyKey key, LocalDate day) {
        var scopes = new LinkedHashSet<PolicyScope>();
        places.forEach(place -> scopes.addAll(reading.chain(place)));
        if (scopes.isEmpty()) {
            return Map.of();
        }
        var decisions = reading.decisions(scopes);
        return places.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        place -> reading.resolution(place, reading.chain(place), decisions, day)
                                .of(key)
                                .amount()));
    }

    /** The smallest value of a key that holds anywhere on a day: below it nobody needs to be looked at. */
    @PermitAll
    public int smallest(PolicyKey key, LocalDate day) {
        return reading.decisions(key).stream()
                .filter(decision -> decision.isValidOn(day))
                .flatMap(decision -> decision.amount().stream())
                .reduce(reading.usual(key), Math::min);
    }

    /** Refuses terms of a class that ask less than what a wider scope has locked. @param field where it was entered */
    @PermitAll
    public void requireUnlocked(PolicyPlace place, PolicyKey key, int amount, String field) {
        var held = reading.resolution(place, today()).of(key);
        if (held.isLocked() && held.amount() != amount && !key.strictness().allows(amount, held.amount())) {
            throw new Refused(locked(held).on(field));
        }
    }

    static Refusal locked(PolicyHolding held) {
        var lock = held.lock();
        return Refusal.of(
                "catalog.policy.locked",
                lock.authority(),
                lock.term().documentTitle(),
                lock.term().documentNumber(),
                held.key().unit().print(held.amount()));
    }

    private LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }
}
