package org.jiangxin.organization.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangxin.organization.entity.LicenceStanding;
import org.jiangxin.organization.entity.Organization;
import org.jiangxin.organization.repository.Licences;
import org.jiangxin.organization.repository.Organizations;
import org.jiangxin.organization.repository.StaffMembers;
import org.jiangxin.organization.repository.TrainingCapacities;
import org.jiangxin.organization.rule.ProofPeriod;
import org.jiangxin.shared.time.ChinaTime;

/** Makes views of organizations, for the services that have checked the scope. */
@ApplicationScoped
class OrganizationCases {
    @Inject
    Organizations organizations;

    @Inject
    Licences licences;

    @Inject
    StaffMembers staff;

    @Inject
    TrainingCapacities capacities;

    @Inject
    OrganizationDirectory directory;

    @Inject
    RegionDirectory regions;

    @Inject
    OrganizationHistory history;

    @Inject
    OrganizationSeals seals;

    @Inject
    Clock clock;

    LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }

    OrganizationCase open(Organization of, boolean inClear) {
        var publicId = of.publicId();
        var contact = seals.openContact(publicId, of.contactNameSealed());
        var mobile = seals.openMobile(publicId, of.contactMobileSealed());
        return new OrganizationCase(
                directory.of(of.id()),
                of.isUsccSuspect(),
                organizations.countOthersNamed(of.name(), of.id()),
                seals.openLegal(publicId, of.legalRepresentativeSealed()).value(),
                inClear ? contact.value() : contact.masked(),
                of.contactPosition(),
                mobile.masked(),
                of.proposedName(),
                of.proposedLegalSealed() == null
                        ? null
                        : seals.openLegal(publicId, of.proposedLegalSealed()).value(),
                licences.find(of.id(), LicenceStanding.PROPOSED).isPresent(),
                of.createdAt(),
                of.reviewAskedAt(),
                of.decisionReason(),
                of.isLapsed(today()),
                of.verifiedUntil() == null ? null : ProofPeriod.opensOn(of.verifiedUntil()),
                staff.countActive(of.id()),
                capacities
                        .of(of.id())
                        .map(known -> new OrganizationCase.Capacity(known.people(), known.source(), known.recordedAt()))
                        .orElse(null),
                history.of(of.id()));
    }

    List<OrganizationItem> items(List<Organization> found) {
        var paths = regions.pathNames(
                found.stream().map(Organization::regionCode).distinct().toList());
        var today = today();
        return found.stream()
                .map(one -> new OrganizationItem(
                        one.publicId(),
                        one.kind(),
                        one.status(),
                        one.name(),
                        one.uscc(),
                        one.isUsccSuspect(),
                        paths.get(one.regionCode()),
                        one.reviewAskedAt(),
                        one.verifiedUntil() != null && one.waitsForDecision(),
                        one.verifiedUntil(),
                        one.isLapsed(today)))
                .toList();
    }

    Optional<byte[]> licence(long organizationId, LicenceStanding standing) {
        return licences.find(organizationId, standing)
                .map(licence -> seals.openLicence(organizationId, licence.contentSealed()));
    }
}
