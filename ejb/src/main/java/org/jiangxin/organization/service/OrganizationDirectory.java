package org.jiangxin.organization.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangxin.organization.entity.Organization;
import org.jiangxin.organization.repository.Organizations;
import org.jiangxin.organization.repository.StaffMembers;
import org.jiangxin.shared.security.Caller;

/**
 * Organizations by their inside number, for the features that show one. Holds nothing of persons, so no scope is asked: names and
 * regions of institutions are public.
 */
@Stateless
public class OrganizationDirectory {
    @Inject
    Organizations organizations;

    @Inject
    StaffMembers staff;

    @Inject
    RegionDirectory regions;

    @Inject
    Caller caller;

    @PermitAll
    public OrganizationView of(long id) {
        return view(organizations.get(id));
    }

    @PermitAll
    public Optional<OrganizationView> find(String publicId) {
        return organizations.findByPublicId(publicId).map(this::view);
    }

    @PermitAll
    public Optional<OrganizationView> findByUscc(String uscc) {
        return organizations.findByUscc(uscc).map(this::view);
    }

    /** The organization the caller works for; empty for operators and learners. */
    @PermitAll
    public Optional<OrganizationView> mine() {
        return organizations.ofStaff(caller.accountId()).map(this::view);
    }

    /** Names by id, at most 1,000 at once. */
    @PermitAll
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : organizations.ofIds(ids).stream().collect(Collectors.toMap(Organization::id, Organization::name));
    }

    /** Accounts of those who work there now, for messages to them. */
    @RolesAllowed(SYSTEM)
    public List<Long> staffAccounts(long organizationId) {
        return staff.accountIds(organizationId);
    }

    private OrganizationView view(Organization organization) {
        return new OrganizationView(
                organization.id(),
                organization.publicId(),
                organization.kind(),
                organization.status(),
                organization.name(),
                organization.uscc(),
                organization.address(),
                organization.regionCode(),
                regions.pathName(organization.regionCode()),
                organization.verifiedUntil());
    }
}
