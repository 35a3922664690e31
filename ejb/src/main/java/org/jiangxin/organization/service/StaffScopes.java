package org.jiangxin.organization.service;

import static org.jiangxin.shared.security.Role.CONTENT_REVIEWER;
import static org.jiangxin.shared.security.Role.OPERATIONS;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.entity.RegionCode;
import org.jiangxin.organization.repository.Organizations;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.ChinaTime;

/**
 * Tells every service whose rows its caller may see; the first line of each method that serves staff. Somebody whose institution is
 * not approved, or no longer, has no scope at all.
 */
@Stateless
public class StaffScopes {
    private static final StaffScope PLATFORM = new StaffScope(null, "");

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Scope of the present caller; refuses with {@code organization.not_approved}. */
    @PermitAll
    public StaffScope mine() {
        if (caller.has(OPERATIONS) || caller.has(CONTENT_REVIEWER)) {
            return PLATFORM;
        }
        return organizations
                .ofStaff(caller.accountId())
                .filter(own -> own.mayAct(ChinaTime.dayOf(clock.instant())))
                .map(own -> own.kind() == OrganizationKind.REGULATOR
                        ? new StaffScope(null, new RegionCode(own.regionCode()).prefix())
                        : new StaffScope(own.id(), ""))
                .orElseThrow(() -> new NotPermitted(Refusal.of("organization.not_approved")));
    }

    /** Everything, for consumers, timers and operator commands. */
    @RolesAllowed(SYSTEM)
    public StaffScope system() {
        return PLATFORM;
    }
}
