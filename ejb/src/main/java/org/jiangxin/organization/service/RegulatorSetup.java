package org.jiangxin.organization.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;
import static org.jiangxin.shared.security.Role.SYSTEM;
import static org.jiangxin.shared.security.Role.SYSTEM_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.service.NewStaff;
import org.jiangxin.identity.service.StaffAccounts;
import org.jiangxin.organization.entity.Organization;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.entity.RegionCode;
import org.jiangxin.organization.entity.StaffMember;
import org.jiangxin.organization.event.StandingChanged;
import org.jiangxin.organization.repository.Organizations;
import org.jiangxin.organization.repository.Regions;
import org.jiangxin.organization.repository.StaffMembers;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * Regulators and their people, set up by the platform: a system administrator in the console, or an operator command. Doing it again
 * changes nothing.
 */
@Stateless
public class RegulatorSetup {
    /** Regions of a province whose path names are asked for at once. */
    private static final int MOST = 300;

    private static final Set<String> ROLES = Set.of(REGULATOR_APPROVER, REGULATOR_INSPECTOR);

    @Inject
    Organizations organizations;

    @Inject
    StaffMembers members;

    @Inject
    Regions regions;

    @Inject
    RegionDirectory directory;

    @Inject
    StaffAccounts accounts;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Event<StandingChanged> standings;

    /** Regulators by name; a province has no more than some hundred. */
    @RolesAllowed({SYSTEM, SYSTEM_ADMIN})
    public List<RegulatorItem> list() {
        var found = organizations.regulators(MOST);
        var paths = directory.pathNames(
                found.stream().map(Organization::regionCode).distinct().toList());
        return found.stream()
                .map(one -> new RegulatorItem(
                        one.id(), one.name(), paths.get(one.regionCode()), members.countActive(one.id())))
                .toList();
    }

    /** Makes or finds the regulator of this name for a region; its inside number. */
    @RolesAllowed({SYSTEM, SYSTEM_ADMIN})
    public long regulator(String regionCode, String name, String address) {
        var region = new RegionCode(regionCode);
        var clean = name == null ? "" : name.strip();
        if (clean.length() < 4 || clean.length() > FieldChecks.LONGEST_NAME) {
            throw new Refused(Refusal.of("organization.name.length", 4, FieldChecks.LONGEST_NAME)
                    .on("name"));
        }
        if (regions.latest(region.value())
                .filter(found -> found.validTo() == null)
                .isEmpty()) {
            throw new Refused(Refusal.of("organization.region.choose").on(RegionCode.FIELD));
        }
        return organizations
                .findRegulator(region.value(), clean)
                .map(Organization::id)
                .orElseGet(() -> {
                    var publicId = PublicId.random();
                    var made = new Organization(
                            publicId,
                            clean,
                            region,
                            address == null || address.isBlank() ? "—" : address.strip(),
                            clock.now());
                    organizations.add(made, OrganizationRecords.taken());
                    audit.record(
                            "organization.regulator.set_up",
                            "Organization",
                            publicId,
                            Map.of("region", region.value()));
                    return made.id();
                });
    }

    /**
     * Puts an account of the console, already given a regulator's roles, to work for a regulator; whoever works elsewhere is refused.
     *
     * @param username as the person signs in
     */
    @RolesAllowed({SYSTEM, SYSTEM_ADMIN})
    public void join(long regulatorId, String username) {
        if (organizations
                .find(regulatorId)
                .filter(found -> found.kind() == OrganizationKind.REGULATOR)
                .isEmpty()) {
            throw new Refused(Refusal.of("organization.regulator.choose").on("regulator"));
        }
        var accountId = accounts.regulatorNamed(username);
        members.add(new StaffMember(accountId, regulatorId, clock.now()), Refusal.of("organization.staff.elsewhere"));
        standings.fire(new StandingChanged(List.of(accountId)));
    }

    /** Makes or finds the account and its membership in a regulator; the account's id. */
    @RolesAllowed({SYSTEM, SYSTEM_ADMIN})
    public long staff(long regulatorId, NewStaff given) {
        if (given.roles().isEmpty() || !ROLES.containsAll(given.roles())) {
            throw new Refused(Refusal.of("organization.regulator.roles").on("roles"));
        }
        if (organizations.get(regulatorId).kind() != OrganizationKind.REGULATOR) {
            throw new NotFound(Organization.class, regulatorId);
        }
        var accountId = accounts.createNamed(given);
        if (members.findActive(accountId).isEmpty()) {
            members.add(
                    new StaffMember(accountId, regulatorId, clock.now()), Refusal.of("organization.staff.elsewhere"));
            standings.fire(new StandingChanged(List.of(accountId)));
        }
        return accountId;
    }
}
