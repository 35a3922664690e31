package org.jiangxin.organization.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jiangxin.organization.entity.OrganizationDeed;
import org.jiangxin.organization.repository.Organizations;
import org.jiangxin.organization.rule.ProofPeriod;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * Periodic re-verification (R-321a): reminds an institution thirty days before its proof ends and tells it when it has ended. That it
 * may do nothing from that day on needs no timer; the day itself is asked on every call.
 */
@Stateless
public class ProofDates {
    private static final int AT_ONCE = 200;

    @Inject
    Organizations organizations;

    @Inject
    OrganizationHistory history;

    @Inject
    OrganizationCases cases;

    @Inject
    DatabaseClock clock;

    /** Tells those who are due today; how many there were. */
    @RolesAllowed(SYSTEM)
    public int tell() {
        return tellOn(cases.today());
    }

    int tellOn(LocalDate today) {
        var now = clock.now();
        var lapsed = organizations.toTellOfLapse(today, AT_ONCE);
        lapsed.forEach(one -> {
            one.toldOfLapse();
            one.reminded();
            history.record(
                    one, OrganizationDeed.LAPSED, null, one.verifiedUntil().toString(), now);
        });
        var ending = organizations.toRemind(today.plusDays(ProofPeriod.REMIND_DAYS), AT_ONCE);
        ending.forEach(one -> {
            one.reminded();
            history.record(
                    one, OrganizationDeed.REMINDED, null, one.verifiedUntil().toString(), now);
        });
        return lapsed.size() + ending.size();
    }
}
