package org.jiangxin.organization.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.jiangxin.identity.rule.InstitutionRolesOnly;
import org.jiangxin.identity.service.RoleScreen;
import org.jiangxin.organization.repository.Organizations;
import org.jiangxin.shared.security.Role;
import org.jiangxin.shared.time.ChinaTime;

/**
 * Roles of an institution or regulator have effect only while the account works for one that may act. Otherwise all of them shrink to
 * {@link Role#APPLICANT}, so that no service and no page lets a pending, suspended, lapsed or removed institution do anything but look
 * at its own application.
 */
@ApplicationScoped
public class OrganizationRoleScreen implements RoleScreen {
    private static final Set<String> REGULATOR = Set.of(Role.REGULATOR_APPROVER, Role.REGULATOR_INSPECTOR);

    @Inject
    Organizations organizations;

    @Inject
    Clock clock;

    @Override
    public Set<String> effective(long accountId, Set<String> roles) {
        var others = new HashSet<>(roles);
        others.removeAll(InstitutionRolesOnly.ROLES);
        others.removeAll(REGULATOR);
        if (others.size() == roles.size()) {
            return roles;
        }
        var today = ChinaTime.dayOf(clock.instant());
        if (organizations.ofStaff(accountId).filter(own -> own.mayAct(today)).isPresent()) {
            return roles;
        }
        others.add(Role.APPLICANT);
        return Set.copyOf(others);
    }
}
