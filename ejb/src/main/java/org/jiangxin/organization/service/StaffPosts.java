package org.jiangxin.organization.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.identity.service.ColleagueRoles;
import org.jiangxin.organization.entity.Organization;
import org.jiangxin.organization.entity.StaffMember;
import org.jiangxin.organization.repository.Organizations;
import org.jiangxin.organization.repository.StaffMembers;

/** Who decided about a learner, by organization and role: the learner may know the office and has no business with the name. */
@Stateless
public class StaffPosts {
    /** The roles that decide about learners, the one that decides most first. */
    private static final List<String> DECIDING =
            List.of(REGULATOR_APPROVER, REGULATOR_INSPECTOR, INSTITUTION_ADMIN, CLASS_MANAGER);

    @Inject
    StaffMembers members;

    @Inject
    Organizations organizations;

    @Inject
    ColleagueRoles roles;

    /** Posts by account id, also of those who have left; at most 1,000 at once. */
    @RolesAllowed(LEARNER)
    public Map<Long, StaffPost> of(Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        var places = members.ofAccounts(accountIds).stream()
                .collect(Collectors.toMap(StaffMember::accountId, StaffMember::organizationId, (old, now) -> now));
        var names = places.isEmpty()
                ? Map.<Long, String>of()
                : organizations.ofIds(Set.copyOf(places.values())).stream()
                        .collect(Collectors.toMap(Organization::id, Organization::name));
        var held = roles.of(accountIds);
        return accountIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new StaffPost(
                                names.getOrDefault(places.getOrDefault(id, 0L), ""),
                                deciding(held.getOrDefault(id, Set.of())))));
    }

    private static String deciding(Set<String> held) {
        return DECIDING.stream().filter(held::contains).findFirst().orElse("");
    }
}
