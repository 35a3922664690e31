package org.jiangxin.organization.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.service.NewStaff;
import org.jiangxin.identity.service.StaffAccounts;
import org.jiangxin.organization.entity.Licence;
import org.jiangxin.organization.entity.LicenceStanding;
import org.jiangxin.organization.entity.Organization;
import org.jiangxin.organization.entity.OrganizationDeed;
import org.jiangxin.organization.entity.OrganizationStatus;
import org.jiangxin.organization.entity.OrganizationStep;
import org.jiangxin.organization.entity.StaffMember;
import org.jiangxin.organization.repository.Licences;
import org.jiangxin.organization.repository.OrganizationSteps;
import org.jiangxin.organization.repository.Organizations;
import org.jiangxin.organization.repository.StaffMembers;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * Makes institutions and employers that did not register themselves: demo data. Called by the platform only; fields are checked like
 * anybody's, and a code that is registered already is left as it is.
 */
@Stateless
public class OrganizationProvisioning {
    @Inject
    Organizations organizations;

    @Inject
    Licences licences;

    @Inject
    OrganizationSteps steps;

    @Inject
    StaffMembers members;

    @Inject
    StaffAccounts accounts;

    @Inject
    FieldChecks checks;

    @Inject
    OrganizationSeals seals;

    @Inject
    DatabaseClock clock;

    /**
     * How far it has come.
     *
     * @param until last day of its proof; null for one that was never approved
     * @param reason of the last decision, or null
     */
    public record Standing(OrganizationStatus status, LocalDate until, String reason) {}

    /** Makes or finds the organization; its inside number. */
    @RolesAllowed(SYSTEM)
    public long provision(
            OrganizationFields fields, MobileNumber contact, byte[] licence, List<NewStaff> staff, Standing standing) {
        var valid = checks.valid(fields);
        return organizations
                .findByUscc(valid.uscc().value())
                .map(Organization::id)
                .orElseGet(() -> create(valid, contact, licence, staff, standing));
    }

    private long create(
            ValidFields valid, MobileNumber contact, byte[] licence, List<NewStaff> staff, Standing standing) {
        var now = clock.now();
        var publicId = PublicId.random();
        var made = new Organization(publicId, valid.kind(), seals.seal(publicId, valid, contact), now);
        organizations.add(made, OrganizationRecords.taken());
        licences.add(new Licence(made.id(), LicenceStanding.CURRENT, seals.sealLicence(made.id(), licence), now));
        step(made, OrganizationDeed.REGISTERED, null, now);
        if (standing.status() == OrganizationStatus.RETURNED) {
            made.returnForCorrection(standing.reason(), now);
            step(made, OrganizationDeed.RETURNED, standing.reason(), now);
        } else if (standing.status() != OrganizationStatus.PENDING) {
            made.approve(standing.until(), now);
            step(made, OrganizationDeed.APPROVED, null, now);
        }
        if (standing.status() == OrganizationStatus.REMOVED) {
            made.remove(standing.reason(), now);
            step(made, OrganizationDeed.REMOVED, standing.reason(), now);
        }
        for (var person : staff) {
            members.add(
                    new StaffMember(accounts.createNamed(person), made.id(), now),
                    Refusal.of("organization.staff.elsewhere"));
        }
        return made.id();
    }

    private void step(Organization made, OrganizationDeed deed, String reason, Instant now) {
        steps.add(new OrganizationStep(made.id(), deed, reason, "SYSTEM", now));
    }
}
