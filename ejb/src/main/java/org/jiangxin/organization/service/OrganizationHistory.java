package org.jiangxin.organization.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.service.StaffAccounts;
import org.jiangxin.organization.entity.Organization;
import org.jiangxin.organization.entity.OrganizationDeed;
import org.jiangxin.organization.entity.OrganizationStep;
import org.jiangxin.organization.event.OrganizationDecided;
import org.jiangxin.organization.event.StandingChanged;
import org.jiangxin.organization.repository.OrganizationSteps;
import org.jiangxin.organization.repository.StaffMembers;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.security.Role;

/** Writes what happened to an organization into its history and the audit trail, and tells those who must know. */
@ApplicationScoped
class OrganizationHistory {
    private static final int STEPS_SHOWN = 50;

    @Inject
    OrganizationSteps steps;

    @Inject
    StaffMembers staff;

    @Inject
    StaffAccounts accounts;

    @Inject
    AuditTrail audit;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<StandingChanged> standings;

    @Inject
    Caller caller;

    /**
     * Records a deed.
     *
     * @param reason as told to the organization, or null
     * @param detail for the message: the reason or a day
     */
    void record(Organization organization, OrganizationDeed deed, String reason, String detail, Instant now) {
        steps.add(new OrganizationStep(organization.id(), deed, reason, caller.name(), now));
        var details = new TreeMap<String, Object>(Map.of("deed", deed, "status", organization.status()));
        if (organization.verifiedUntil() != null) {
            details.put("until", organization.verifiedUntil().toString());
        }
        audit.record("organization.organization.decided", "Organization", organization.publicId(), details);
        var people = staff.accountIds(organization.id());
        events.fire(new OrganizationDecided(
                organization.id(),
                organization.name(),
                deed,
                detail == null ? "" : detail,
                people.stream()
                        .filter(account -> accounts.rolesOnPaper(account).contains(Role.INSTITUTION_ADMIN))
                        .toList(),
                now));
        standings.fire(new StandingChanged(people));
    }

    List<OrganizationCase.Step> of(long organizationId) {
        return steps.of(organizationId, STEPS_SHOWN).stream()
                .map(step -> new OrganizationCase.Step(
                        step.deed(), step.reason(), step.happenedAt(), !"SYSTEM".equals(step.actor())))
                .toList();
    }
}
