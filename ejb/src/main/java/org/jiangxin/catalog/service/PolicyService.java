package org.jiangxin.catalog.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.catalog.entity.PolicyDecision;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.entity.PolicyScope;
import org.jiangxin.catalog.entity.PolicySnapshot;
import org.jiangxin.catalog.entity.PolicyTerm;
import org.jiangxin.catalog.entity.Strictness;
import org.jiangxin.catalog.repository.PolicyDecisions;
import org.jiangxin.catalog.repository.PolicySnapshots;
import org.jiangxin.catalog.rule.PolicyHolding;
import org.jiangxin.catalog.rule.PolicyTerms;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.organization.service.RegionDirectory;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.ChinaTime;

/**
 * Values of the study policy, looked at and decided (issue 4.1). A regulator decides for the own region and those below, and
 * may lock a value, after which nobody below may differ; an institution decides for its own projects and classes, only what is not
 * locked, and only more strictly. A decision names its document, begins today or later, and is never changed: the past stays as it was
 * judged. Each is in the audit trail, in the same transaction.
 */
@Stateless
public class PolicyService {
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TITLE = 200;

    @Inject
    PolicyDecisions decisions;

    @Inject
    PolicySnapshots snapshots;

    @Inject
    PolicyReading reading;

    @Inject
    PolicyPlaces places;

    @Inject
    PolicyViewing viewing;

    @Inject
    RegionDirectory regions;

    @Inject
    OrganizationDirectory organizations;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Every value at a place, as it holds today. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR, INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public PolicyBoard board(PolicyTarget target) {
        var found = places.find(target);
        var chain = reading.chain(found.place());
        var known = reading.decisions(chain);
        var resolution = reading.resolution(found.place(), chain, known, today());
        var look = viewing.on(known, today());
        var lines = Arrays.stream(PolicyKey.values())
                .map(key -> look.line(resolution.of(key), found))
                .toList();
        return new PolicyBoard(
                found.title(),
                found.regionCode(),
                found.isRegion() ? places.trail(found.regionCode()) : List.of(),
                found.isRegion() ? regions.children(found.regionCode()) : List.of(),
                lines);
    }

    /** One value at a place, with its history. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR, INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public PolicySheet sheet(PolicyTarget target, String keyCode) {
        var found = places.find(target);
        var key = key(keyCode);
        var chain = reading.chain(found.place());
        var known = reading.decisions(chain);
        var look = viewing.on(known, today());
        var held = reading.resolution(found.place(), chain, known, today()).of(key);
        var wider = without(chain, found.scope());
        var line = look.line(held, found);
        var history = look.history(found.scope(), key);
        return new PolicySheet(
                found.title(),
                found.regionCode(),
                line,
                wider(found, known, key, today()).amount(),
                look.said(wider, key),
                history,
                line.editable() && !history.isEmpty() && history.get(0).amount() != null);
    }

    /** Decides a value, locks or unlocks it, or takes the own value back. Everything wrong with it is said at once. */
    @RolesAllowed({REGULATOR_APPROVER, INSTITUTION_ADMIN, CLASS_MANAGER})
    public void decide(PolicyTarget target, String keyCode, PolicyDraft draft) {
        var found = places.find(target);
        if (!found.mayDecide()) {
            throw new NotPermitted(Refusal.of("catalog.policy.regulators"));
        }
        var key = key(keyCode);
        var history = decisions.history(found.scope().ref(), key);
        Refused.ifAny(refusals(found, key, draft, history));
        var decision = new PolicyDecision(
                found.scope(),
                key,
                history.isEmpty() ? null : history.get(0),
                draft.amount(),
                draft.locked() && draft.amount() != null,
                new PolicyTerm(
                        draft.from(),
                        draft.until(),
                        draft.documentNumber().strip(),
                        draft.documentTitle().strip()),
                organizations.mine().orElseThrow().name(),
                caller.accountId(),
                clock.instant());
        decisions.add(decision, Refusal.of("catalog.policy.meanwhile"));
        record(decision);
    }

    /** What a version that a ledger entry names says. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR, INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public PolicyVersionView version(String version) {
        var found = snapshots.find(version).orElseThrow(() -> new NotFound(PolicySnapshot.class, version));
        var terms = new PolicyTerms(found.version(), found.content());
        return new PolicyVersionView(
                version,
                found.firstUsedAt(),
                terms.isIntact(),
                terms.values().entrySet().stream()
                        .map(entry -> new PolicyVersionView.Row(
                                entry.getKey(),
                                entry.getValue().amount(),
                                entry.getValue().source()))
                        .toList());
    }

    private List<Refusal> refusals(
            PolicyPlaces.Found found, PolicyKey key, PolicyDraft draft, List<PolicyDecision> history) {
        var refusals = new ArrayList<Refusal>();
        PointInput.text(draft.documentNumber(), LONGEST_NUMBER, "documentNumber", refusals);
        PointInput.text(draft.documentTitle(), LONGEST_TITLE, "documentTitle", refusals);
        if (draft.from() == null) {
            refusals.add(Refusal.of("catalog.field.missing").on("from"));
        } else if (draft.from().isBefore(today())) {
            refusals.add(Refusal.of("catalog.policy.backdated", today()).on("from"));
        }
        if (draft.from() != null && draft.until() != null && draft.until().isBefore(draft.from())) {
            refusals.add(Refusal.of("catalog.policy.end_before_start").on("until"));
        }
        if (draft.amount() == null
                && (history.isEmpty() || history.get(0).amount().isEmpty())) {
            refusals.add(Refusal.of("catalog.policy.nothing_own"));
        } else if (draft.amount() != null && !key.isWithin(draft.amount())) {
            refusals.add(Refusal.of("catalog.policy.bounds", print(key, key.least()), print(key, key.most()))
                    .on("amount"));
        }
        scope(found, key, draft).ifPresent(refusals::add);
        return refusals;
    }

    /** Whether the caller may decide just this, seen from what is wider. */
    private Optional<Refusal> scope(PolicyPlaces.Found found, PolicyKey key, PolicyDraft draft) {
        var day = draft.from() == null ? today() : draft.from();
        var wider = wider(found, reading.decisions(reading.chain(found.place())), key, day);
        if (wider.isLocked()) {
            return Optional.of(ClassPolicies.locked(wider));
        }
        if (found.isRegion()) {
            return Optional.empty();
        }
        if (key.strictness() == Strictness.REGULATORS || draft.locked()) {
            return Optional.of(Refusal.of("catalog.policy.regulators"));
        }
        return draft.amount() == null || key.strictness().allows(draft.amount(), wider.amount())
                ? Optional.empty()
                : Optional.of(Refusal.of("catalog.policy.looser", print(key, wider.amount()))
                        .on("amount"));
    }

    /** What would hold without a decision for exactly this region, project or class. */
    private PolicyHolding wider(PolicyPlaces.Found found, List<PolicyDecision> known, PolicyKey key, LocalDate day) {
        return reading.resolution(found.place(), without(reading.chain(found.place()), found.scope()), known, day)
                .of(key);
    }

    private static List<PolicyScope> without(List<PolicyScope> chain, PolicyScope scope) {
        return chain.stream().filter(other -> !other.equals(scope)).toList();
    }

    private void record(PolicyDecision decision) {
        var details = new TreeMap<String, Object>(Map.of(
                "scope", decision.scope().toString(),
                "key", decision.key().code(),
                "revision", decision.revision(),
                "from", decision.term().from().toString(),
                "document", decision.term().documentNumber()));
        decision.amount().ifPresent(amount -> details.put("amount", amount));
        if (decision.term().until() != null) {
            details.put("until", decision.term().until().toString());
        }
        var action = decision.amount().isEmpty() ? "withdrawn" : decision.isLocked() ? "locked" : "set";
        audit.record("catalog.policy." + action, "PolicyDecision", decision.publicId(), details);
    }

    private static String print(PolicyKey key, int amount) {
        return key.unit().print(amount);
    }

    private static PolicyKey key(String code) {
        return PolicyKey.find(code == null ? "" : code).orElseThrow(() -> new NotFound(PolicyKey.class, code));
    }

    private LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }
}
