package org.jiangxin.catalog.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jiangxin.catalog.entity.PolicyDecision;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.entity.PolicyScope;
import org.jiangxin.catalog.entity.PolicyTerm;
import org.jiangxin.catalog.repository.PolicyDecisions;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.ChinaTime;

/**
 * Decisions of invented regulators, for demo data alone: outside demo mode it refuses. They begin in the past, which nobody else may
 * do; there is no study yet that they could alter.
 */
@Stateless
public class DemoPolicies {
    private static final Refusal TAKEN = Refusal.of("catalog.policy.meanwhile");

    @Inject
    PolicyDecisions decisions;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** What a regulator decided some days ago. */
    public record Decree(
            String regionCode,
            PolicyKey key,
            int amount,
            boolean locked,
            int daysAgo,
            String documentNumber,
            String documentTitle,
            String authority) {}

    /** The first decision of a key in a region; once there is one, nothing happens. @param by account of the regulator */
    @RolesAllowed(SYSTEM)
    public void decided(Decree decree, long by) {
        if (!settings.isDemo()) {
            throw new IllegalStateException("only in demo mode");
        }
        var scope = PolicyScope.region(decree.regionCode());
        if (!decisions.history(scope.ref(), decree.key()).isEmpty()) {
            return;
        }
        var then = clock.instant().minus(Duration.ofDays(decree.daysAgo()));
        decisions.add(
                new PolicyDecision(
                        scope,
                        decree.key(),
                        null,
                        decree.amount(),
                        decree.locked(),
                        new PolicyTerm(ChinaTime.dayOf(then), null, decree.documentNumber(), decree.documentTitle()),
                        decree.authority(),
                        by,
                        then),
                TAKEN);
    }
}
