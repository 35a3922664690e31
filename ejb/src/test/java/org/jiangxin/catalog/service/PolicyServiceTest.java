package org.jiangxin.catalog.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.catalog.entity.PolicyDecision;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.entity.PolicyScope;
import org.jiangxin.catalog.entity.PolicyScopeKind;
import org.jiangxin.catalog.repository.PolicyDecisions;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.organization.service.OrganizationView;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.ChinaTime;
import org.junit.jupiter.api.Test;

/** Who may decide what: bounds, terms, locks, and only more strictly for institutions. */
class PolicyServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String CAP = PolicyKey.DAY_CAP.code();
    private static final PolicyTarget COUNTY = PolicyTarget.region("990101");
    private static final PolicyTarget CLASS = new PolicyTarget(PolicyScopeKind.CLASS, "c");

    private final List<PolicyDecision> kept = new ArrayList<>();
    private final List<String> audited = new ArrayList<>();
    private boolean mayDecide = true;
    private String authority = "演示厅";
    private Map<PolicyKey, Integer> plan = Map.of(PolicyKey.DAY_CAP, 360);

    private PolicyService service() {
        var service = new PolicyService();
        service.decisions = new PolicyDecisions() {
            @Override
            public void add(PolicyDecision decision, Refusal whenTaken) {
                kept.add(decision);
            }

            @Override
            public List<PolicyDecision> ofScopes(Collection<String> refs) {
                return kept.stream()
                        .filter(decision -> refs.contains(decision.scope().ref()))
                        .toList();
            }

            @Override
            public List<PolicyDecision> history(String ref, PolicyKey key) {
                return kept.stream()
                        .filter(decision -> decision.scope().ref().equals(ref) && decision.key() == key)
                        .sorted(Comparator.comparingInt(PolicyDecision::revision)
                                .reversed())
                        .toList();
            }
        };
        service.reading = new PolicyReading();
        service.reading.decisions = service.decisions;
        service.reading.settings = new Settings() {
            @Override
            public String text(Setting setting) {
                return setting.fallback();
            }

            @Override
            public int number(Setting setting) {
                return Integer.parseInt(setting.fallback());
            }
        };
        service.reading.readSettings();
        service.places = new PolicyPlaces() {
            @Override
            Found find(PolicyTarget target) {
                return target.isRegion()
                        ? new Found(
                                target.id(),
                                target.id(),
                                PolicyPlace.region(target.id()),
                                PolicyScope.region(target.id()),
                                mayDecide)
                        : new Found(
                                "班",
                                null,
                                new PolicyPlace("990101", 7L, 9L, plan),
                                PolicyScope.trainingClass(9),
                                mayDecide);
            }
        };
        service.organizations = new OrganizationDirectory() {
            @Override
            public Optional<OrganizationView> mine() {
                return Optional.of(
                        new OrganizationView(1, "o", null, null, authority, null, null, "990000", "演示省", null));
            }
        };
        service.audit = new AuditTrail() {
            @Override
            public void record(String action, String subjectType, Object subjectId, Map<String, ?> details) {
                audited.add(action + " " + details.get("scope") + " " + details.get("amount"));
            }
        };
        service.caller = new Caller() {
            @Override
            public long accountId() {
                return 5;
            }
        };
        service.clock = Clock.fixed(NOW, ChinaTime.ZONE);
        return service;
    }

    private static PolicyDraft draft(Integer amount, boolean locked, LocalDate from, LocalDate until) {
        return new PolicyDraft(amount, locked, from, until, "演示〔2026〕1号", "演示办法");
    }

    private static PolicyDraft draft(Integer amount) {
        return draft(amount, false, TODAY, null);
    }

    private void refused(PolicyTarget target, String key, PolicyDraft draft, String code) {
        var before = kept.size();
        assertThatThrownBy(() -> service().decide(target, key, draft))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::code)
                                .contains(code));
        assertThat(kept).hasSize(before);
    }

    @Test
    void a_decision_is_kept_with_its_document_and_audited_and_the_next_follows_it() {
        service().decide(COUNTY, CAP, draft(400));
        service().decide(COUNTY, CAP, draft(420, true, TODAY.plusDays(1), null));
        service().decide(COUNTY, CAP, draft(null));
        assertThat(kept).extracting(PolicyDecision::revision).containsExactly(1, 2, 3);
        assertThat(kept.get(0).term().documentNumber()).isEqualTo("演示〔2026〕1号");
        assertThat(kept.get(0).authority()).isEqualTo("演示厅");
        assertThat(kept.get(0).decidedBy()).isEqualTo(5);
        assertThat(audited)
                .containsExactly(
                        "catalog.policy.set COUNTY:990101 400",
                        "catalog.policy.locked COUNTY:990101 420",
                        "catalog.policy.withdrawn COUNTY:990101 null");
    }

    @Test
    void the_past_is_not_altered_and_terms_and_bounds_are_kept() {
        refused(COUNTY, CAP, draft(400, false, TODAY.minusDays(1), null), "catalog.policy.backdated");
        refused(
                COUNTY,
                CAP,
                draft(400, false, TODAY.plusDays(2), TODAY.plusDays(1)),
                "catalog.policy.end_before_start");
        refused(COUNTY, CAP, draft(961), "catalog.policy.bounds");
        refused(COUNTY, CAP, draft(29), "catalog.policy.bounds");
        refused(COUNTY, CAP, draft(null), "catalog.policy.nothing_own");
        refused(COUNTY, CAP, new PolicyDraft(400, false, TODAY, null, " ", ""), "catalog.field.missing");
        assertThatCode(() -> service().decide(COUNTY, CAP, draft(400, false, TODAY, TODAY)))
                .doesNotThrowAnyException();
    }

    @Test
    void what_a_wider_scope_locked_nobody_below_sets_and_is_told_who_locked_it() {
        service().decide(PolicyTarget.region("990000"), CAP, draft(300, true, TODAY, null));
        authority = "演示县局";
        assertThatThrownBy(() -> service().decide(COUNTY, CAP, draft(200)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .singleElement()
                                .satisfies(refusal -> {
                                    assertThat(refusal.code()).isEqualTo("catalog.policy.locked");
                                    assertThat(refusal.arguments()).containsExactly("演示厅", "演示办法", "演示〔2026〕1号", "300");
                                }));
        refused(CLASS, CAP, draft(240), "catalog.policy.locked");
        service().decide(PolicyTarget.region("990000"), CAP, draft(300));
        assertThatCode(() -> service().decide(CLASS, CAP, draft(240))).doesNotThrowAnyException();
    }

    @Test
    void a_lock_that_begins_later_refuses_only_what_begins_after_it() {
        service().decide(PolicyTarget.region("990000"), CAP, draft(300, true, TODAY.plusDays(5), null));
        assertThatCode(() -> service().decide(COUNTY, CAP, draft(200))).doesNotThrowAnyException();
        refused(COUNTY, CAP, draft(200, false, TODAY.plusDays(5), null), "catalog.policy.locked");
    }

    @Test
    void an_institution_only_tightens_what_it_may_and_never_locks() {
        refused(CLASS, CAP, draft(361), "catalog.policy.looser");
        refused(CLASS, CAP, draft(300, true, TODAY, null), "catalog.policy.regulators");
        refused(CLASS, PolicyKey.BEAT_LEASE.code(), draft(60), "catalog.policy.regulators");
        refused(CLASS, PolicyKey.TICK_REST.code(), draft(60), "catalog.policy.looser");
        service().decide(CLASS, CAP, draft(300));
        service().decide(CLASS, PolicyKey.TICK_REST.code(), draft(300));
        service().decide(CLASS, CAP, draft(360));
        assertThat(kept).hasSize(3);
    }

    @Test
    void who_only_looks_decides_nothing() {
        mayDecide = false;
        assertThatThrownBy(() -> service().decide(COUNTY, CAP, draft(400))).isInstanceOf(NotPermitted.class);
        assertThat(kept).isEmpty();
    }
}
