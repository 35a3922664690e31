package org.jiangxin.organization.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.service.PhotoIntake;
import org.jiangxin.identity.service.StaffAccounts;
import org.jiangxin.organization.entity.Licence;
import org.jiangxin.organization.entity.LicenceStanding;
import org.jiangxin.organization.entity.Organization;
import org.jiangxin.organization.entity.OrganizationDeed;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.entity.OrganizationStatus;
import org.jiangxin.organization.repository.Licences;
import org.jiangxin.organization.repository.Organizations;
import org.jiangxin.organization.rule.ProofPeriod;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * The own institution or employer: where its application stands, correcting and handing it in again, being verified again (R-321a).
 * Scope is the caller's own membership, whatever the organization's state; changes are for its administrators.
 */
@Stateless
public class OwnOrganizationService {
    @Inject
    Organizations organizations;

    @Inject
    Licences licences;

    @Inject
    OrganizationCases cases;

    @Inject
    OrganizationSeals seals;

    @Inject
    OrganizationHistory history;

    @Inject
    FieldChecks checks;

    @Inject
    PhotoIntake intake;

    @Inject
    StaffAccounts staffAccounts;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    /** The caller's organization; empty for an account that belongs to none. */
    @RolesAllowed({APPLICANT, INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER, AUTHOR, PROCTOR})
    public Optional<OrganizationCase> mine() {
        return organizations
                .ofStaff(caller.accountId())
                .filter(own -> own.kind() != OrganizationKind.REGULATOR)
                .map(own -> cases.open(own, isAdministrator()));
    }

    /** Whether the caller may change the application and the profile. */
    @RolesAllowed({APPLICANT, INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER, AUTHOR, PROCTOR})
    public boolean isAdministrator() {
        return staffAccounts.rolesOnPaper(caller.accountId()).contains(INSTITUTION_ADMIN);
    }

    /** The own licence as JPEG. */
    @RolesAllowed({APPLICANT, INSTITUTION_ADMIN})
    public Optional<byte[]> licence(LicenceStanding standing) {
        return cases.licence(own().id(), standing);
    }

    /** Our own JPEG of a licence. */
    @RolesAllowed({APPLICANT, INSTITUTION_ADMIN})
    public byte[] acceptLicence(byte[] upload) {
        return intake.accept(OrganizationRegistration.LICENCE, upload);
    }

    /**
     * Hands the corrected application in again after it was returned.
     *
     * @param licence a new picture, or null when the one handed in stays
     */
    @RolesAllowed({APPLICANT, INSTITUTION_ADMIN})
    public void handInAgain(OrganizationFields fields, byte[] licence) {
        var organization = own();
        if (organization.status() != OrganizationStatus.RETURNED) {
            throw new Conflict(Refusal.of("organization.decided_already"));
        }
        var valid = checks.valid(fields);
        organizations
                .findByUscc(valid.uscc().value())
                .filter(other -> !other.equals(organization))
                .ifPresent(other -> {
                    throw new Refused(OrganizationRecords.taken());
                });
        var now = clock.now();
        var mobile = seals.openMobile(organization.publicId(), organization.contactMobileSealed());
        organization.handInAgain(seals.seal(organization.publicId(), valid, mobile), now);
        if (licence != null) {
            keep(organization, LicenceStanding.CURRENT, licence);
        }
        organizations.flush(OrganizationRecords.taken());
        history.record(organization, OrganizationDeed.HANDED_IN_AGAIN, null, null, now);
    }

    /**
     * Asks to be verified again, within thirty days of the end or after it, or because name, legal representative or licence changed.
     *
     * @param licence a new picture, or null when the present one is still right
     */
    @RolesAllowed({APPLICANT, INSTITUTION_ADMIN})
    public void askReview(String name, String legalRepresentative, byte[] licence) {
        var organization = own();
        if (organization.status() != OrganizationStatus.APPROVED || organization.waitsForDecision()) {
            throw new Conflict(Refusal.of("organization.decided_already"));
        }
        var refusals = new ArrayList<Refusal>();
        var newName = FieldChecks.collect(refusals, () -> checks.name(name));
        var newLegal = FieldChecks.collect(refusals, () -> checks.person(legalRepresentative, "legalRepresentative"));
        Refused.ifAny(refusals);
        var sameName = organization.name().equals(newName);
        var sameLegal = seals.openLegal(organization.publicId(), organization.legalRepresentativeSealed())
                .equals(newLegal);
        if (sameName
                && sameLegal
                && licence == null
                && cases.today().isBefore(ProofPeriod.opensOn(organization.verifiedUntil()))) {
            throw new Refused(
                    Refusal.of("organization.review.too_early", ProofPeriod.opensOn(organization.verifiedUntil())));
        }
        var now = clock.now();
        organization.askReview(
                sameName ? null : newName, sameLegal ? null : seals.sealLegal(organization.publicId(), newLegal), now);
        if (licence != null) {
            keep(organization, LicenceStanding.PROPOSED, licence);
        }
        history.record(organization, OrganizationDeed.REVIEW_ASKED, null, null, now);
    }

    /** Changes what needs no approval: address, contact's name and position. */
    @RolesAllowed({APPLICANT, INSTITUTION_ADMIN})
    public void correctContact(String address, String contactName, String contactPosition) {
        var organization = own();
        if (organization.status() == OrganizationStatus.REMOVED) {
            throw new Conflict(Refusal.of("organization.decided_already"));
        }
        var refusals = new ArrayList<Refusal>();
        var newAddress = FieldChecks.collect(refusals, () -> checks.address(address));
        var newName = FieldChecks.collect(refusals, () -> checks.person(contactName, "contactName"));
        var newPosition = FieldChecks.collect(refusals, () -> checks.position(contactPosition));
        Refused.ifAny(refusals);
        organization.correctContact(newAddress, seals.sealContact(organization.publicId(), newName), newPosition);
        audit.record("organization.contact.changed", "Organization", organization.publicId(), Map.of());
    }

    private void keep(Organization organization, LicenceStanding standing, byte[] upload) {
        var sealed = seals.sealLicence(organization.id(), intake.accept(OrganizationRegistration.LICENCE, upload));
        var now = clock.now();
        licences.find(organization.id(), standing)
                .ifPresentOrElse(
                        known -> known.replace(sealed, now),
                        () -> licences.add(new Licence(organization.id(), standing, sealed, now)));
    }

    /** The caller's organization, for its administrators. */
    private Organization own() {
        if (!isAdministrator()) {
            throw new NotPermitted(Refusal.of("organization.administrator_only"));
        }
        return organizations
                .ofStaff(caller.accountId())
                .filter(own -> own.kind().isAdmitted())
                .orElseThrow(() -> new NotFound(Organization.class, "own"));
    }
}
