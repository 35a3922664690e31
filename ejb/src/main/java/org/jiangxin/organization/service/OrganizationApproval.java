package org.jiangxin.organization.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.organization.entity.Licence;
import org.jiangxin.organization.entity.LicenceStanding;
import org.jiangxin.organization.entity.Organization;
import org.jiangxin.organization.entity.OrganizationDeed;
import org.jiangxin.organization.entity.OrganizationStatus;
import org.jiangxin.organization.entity.TrainingCapacity;
import org.jiangxin.organization.repository.Licences;
import org.jiangxin.organization.repository.Organizations;
import org.jiangxin.organization.repository.TrainingCapacities;
import org.jiangxin.organization.rule.ProofPeriod;
import org.jiangxin.organization.rule.ReasonIsGiven;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * The regulator's view of the institutions and employers of its region (R-321a): who waits, what they say, and the decision. One of
 * another region does not exist for the caller. Decisions are the approver's; an inspector only reads.
 */
@Stateless
public class OrganizationApproval {
    private static final String SUBJECT = "Organization";
    private static final int MOST_PEOPLE = 99_999;

    /** Input field of the reason for a decision against it. */
    private static final String AGAINST = "because";

    @Inject
    StaffScopes scopes;

    @Inject
    Organizations organizations;

    @Inject
    Licences licences;

    @Inject
    TrainingCapacities capacities;

    @Inject
    FieldChecks checks;

    @Inject
    Caller caller;

    @Inject
    OrganizationCases cases;

    @Inject
    OrganizationSeals seals;

    @Inject
    OrganizationHistory history;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail audit;

    /** Who waits for a decision, longest waiting first. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<OrganizationItem> waiting(String text, PageRequest page) {
        var pattern = scopes.mine().regionPattern();
        var wanted = new OrganizationFilter(text, null, null).pattern();
        return new Page<>(
                cases.items(organizations.waiting(pattern, wanted, page.first(), page.size())),
                organizations.countWaiting(pattern, wanted),
                page.first());
    }

    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public long countWaiting() {
        return organizations.countWaiting(scopes.mine().regionPattern(), "%");
    }

    /** Institutions and employers of the region, by name. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<OrganizationItem> search(OrganizationFilter filter, PageRequest page) {
        var pattern = scopes.mine().regionPattern();
        return new Page<>(
                cases.items(organizations.search(
                        pattern, filter.kinds(), filter.statuses(), filter.pattern(), page.first(), page.size())),
                organizations.count(pattern, filter.kinds(), filter.statuses(), filter.pattern()),
                page.first());
    }

    /** One of them, the contact masked. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public OrganizationCase open(String publicId) {
        return cases.open(get(publicId), false);
    }

    /** The licence as JPEG, or the one proposed. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Optional<byte[]> licence(String publicId, LicenceStanding standing) {
        var organization = get(publicId);
        audit.record("organization.licence.shown", SUBJECT, publicId, Map.of("standing", standing));
        return cases.licence(organization.id(), standing);
    }

    /** The contact in clear, for a reason that is written into the audit trail. */
    @RolesAllowed(REGULATOR_APPROVER)
    public RevealedContact reveal(String publicId, String reason) {
        var organization = get(publicId);
        audit.record(
                "organization.contact.revealed",
                SUBJECT,
                publicId,
                Map.of("reason", ReasonIsGiven.require(reason, "reason")));
        return new RevealedContact(
                seals.openContact(publicId, organization.contactNameSealed()).value(),
                seals.openMobile(publicId, organization.contactMobileSealed()).value());
    }

    /** The last day of proof that is proposed to the approver. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public LocalDate usualEnd() {
        return ProofPeriod.usual(cases.today());
    }

    /** Admits it, or confirms it again, until a day. */
    @RolesAllowed(REGULATOR_APPROVER)
    public void approve(String publicId, LocalDate until) {
        var organization = waitingOne(publicId);
        ProofPeriod.require(until, cases.today());
        var now = clock.now();
        if (organization.status() == OrganizationStatus.PENDING) {
            organization.approve(until, now);
            history.record(organization, OrganizationDeed.APPROVED, null, until.toString(), now);
        } else {
            organization.verifyAgain(until, now);
            licences.find(organization.id(), LicenceStanding.PROPOSED).ifPresent(proposed -> {
                licences.find(organization.id(), LicenceStanding.CURRENT)
                        .ifPresentOrElse(
                                current -> current.replace(proposed.contentSealed(), now),
                                () -> licences.add(new Licence(
                                        organization.id(), LicenceStanding.CURRENT, proposed.contentSealed(), now)));
                licences.remove(proposed);
            });
            history.record(organization, OrganizationDeed.VERIFIED_AGAIN, null, until.toString(), now);
        }
    }

    /** Sends it back with what is to be corrected. */
    @RolesAllowed(REGULATOR_APPROVER)
    public void returnWith(String publicId, String reason) {
        var organization = waitingOne(publicId);
        var text = ReasonIsGiven.require(reason, AGAINST);
        var now = clock.now();
        if (organization.status() == OrganizationStatus.PENDING) {
            organization.returnForCorrection(text, now);
            history.record(organization, OrganizationDeed.RETURNED, text, text, now);
        } else {
            organization.returnReview(text, now);
            licences.find(organization.id(), LicenceStanding.PROPOSED).ifPresent(licences::remove);
            history.record(organization, OrganizationDeed.REVIEW_RETURNED, text, text, now);
        }
    }

    /** Stops it for the time being. */
    @RolesAllowed(REGULATOR_APPROVER)
    public void suspend(String publicId, String reason) {
        var organization = inStatus(publicId, OrganizationStatus.SUSPENDED);
        var text = ReasonIsGiven.require(reason, AGAINST);
        var now = clock.now();
        organization.suspend(text, now);
        history.record(organization, OrganizationDeed.SUSPENDED, text, text, now);
    }

    /** Lets it work again. */
    @RolesAllowed(REGULATOR_APPROVER)
    public void resume(String publicId) {
        var organization = get(publicId);
        if (organization.status() != OrganizationStatus.SUSPENDED) {
            throw decidedAlready();
        }
        var now = clock.now();
        organization.resume(now);
        history.record(organization, OrganizationDeed.RESUMED, null, null, now);
    }

    /** Takes it off the platform for good; its records stay. */
    @RolesAllowed(REGULATOR_APPROVER)
    public void remove(String publicId, String reason) {
        var organization = inStatus(publicId, OrganizationStatus.REMOVED);
        var text = ReasonIsGiven.require(reason, AGAINST);
        var now = clock.now();
        organization.remove(text, now);
        history.record(organization, OrganizationDeed.REMOVED, text, text, now);
    }

    /** Records how many people its rooms hold at one time, and where that stands. What was recorded before stays in the rows. */
    @RolesAllowed(REGULATOR_APPROVER)
    public void recordCapacity(String publicId, Integer people, String source) {
        var organization = get(publicId);
        var refusals = new ArrayList<Refusal>();
        if (people == null || people < 1 || people > MOST_PEOPLE) {
            refusals.add(Refusal.of("organization.capacity.people", MOST_PEOPLE).on("capacity"));
        }
        var document = FieldChecks.collect(refusals, () -> checks.document(source, "capacitySource"));
        Refused.ifAny(refusals);
        capacities.add(new TrainingCapacity(
                organization.id(), people == null ? 0 : people, document, caller.accountId(), clock.now()));
        audit.record(
                "organization.capacity.recorded", SUBJECT, publicId, Map.of("people", people, "document", document));
    }

    private Organization get(String publicId) {
        return organizations
                .findInRegion(publicId == null ? "" : publicId, scopes.mine().regionPattern())
                .filter(found -> found.kind().isAdmitted())
                .orElseThrow(() -> new NotFound(Organization.class, publicId));
    }

    private Organization waitingOne(String publicId) {
        var organization = get(publicId);
        if (!organization.waitsForDecision()) {
            throw decidedAlready();
        }
        return organization;
    }

    private Organization inStatus(String publicId, OrganizationStatus next) {
        var organization = get(publicId);
        if (!organization.status().canBecome(next)) {
            throw decidedAlready();
        }
        return organization;
    }

    private static Conflict decidedAlready() {
        return new Conflict(Refusal.of("organization.decided_already"));
    }
}
