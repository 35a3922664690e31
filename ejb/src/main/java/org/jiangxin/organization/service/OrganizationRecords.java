package org.jiangxin.organization.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.service.NewApplicant;
import org.jiangxin.identity.service.StaffAccounts;
import org.jiangxin.organization.entity.Licence;
import org.jiangxin.organization.entity.LicenceStanding;
import org.jiangxin.organization.entity.Organization;
import org.jiangxin.organization.entity.OrganizationDeed;
import org.jiangxin.organization.entity.OrganizationStep;
import org.jiangxin.organization.entity.StaffMember;
import org.jiangxin.organization.entity.Uscc;
import org.jiangxin.organization.repository.Licences;
import org.jiangxin.organization.repository.OrganizationSteps;
import org.jiangxin.organization.repository.Organizations;
import org.jiangxin.organization.repository.StaffMembers;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.time.DatabaseClock;

/** The rows of a registration, stored in one transaction or not at all. Called by {@link OrganizationRegistration} only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OrganizationRecords {
    @Inject
    Organizations organizations;

    @Inject
    Licences licences;

    @Inject
    OrganizationSteps steps;

    @Inject
    StaffMembers staff;

    @Inject
    StaffAccounts staffAccounts;

    @Inject
    OrganizationSeals seals;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail audit;

    @PermitAll
    public void requireFree(Uscc uscc) {
        if (organizations.findByUscc(uscc.value()).isPresent()) {
            throw new Refused(taken());
        }
    }

    /** Uses up the phone code and stores account, organization, licence and membership; the account's id. */
    @PermitAll
    public long create(NewOrganization given) {
        var now = clock.now();
        var accountId = staffAccounts.register(new NewApplicant(
                given.mobile(),
                given.requestId(),
                given.fields().contactName().value(),
                given.passwordHash(),
                given.localeTag()));
        var publicId = PublicId.random();
        var organization = new Organization(
                publicId, given.fields().kind(), seals.seal(publicId, given.fields(), given.mobile()), now);
        organizations.add(organization, taken());
        licences.add(new Licence(
                organization.id(),
                LicenceStanding.CURRENT,
                seals.sealLicence(organization.id(), given.licence()),
                now));
        staff.add(new StaffMember(accountId, organization.id(), now), Refusal.of("organization.staff.elsewhere"));
        steps.add(new OrganizationStep(
                organization.id(), OrganizationDeed.REGISTERED, null, Long.toString(accountId), now));
        audit.record(
                "organization.application.handed_in",
                "Organization",
                publicId,
                Map.of("kind", organization.kind(), "region", organization.regionCode()));
        return accountId;
    }

    static Refusal taken() {
        return Refusal.of("organization.uscc.taken").on(Uscc.FIELD);
    }
}
