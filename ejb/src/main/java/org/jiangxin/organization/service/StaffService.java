package org.jiangxin.organization.service;

import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.rule.InstitutionRolesOnly;
import org.jiangxin.identity.service.ColleagueCard;
import org.jiangxin.identity.service.StaffAccounts;
import org.jiangxin.organization.entity.StaffMember;
import org.jiangxin.organization.event.StandingChanged;
import org.jiangxin.organization.repository.StaffMembers;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * The people of an institution or employer, by its administrator (R-321a): who works there and as what. New people get an account
 * without a password and set one with a code to their phone, so that nobody ever knows another's password. The administrator cannot
 * take the own rights away, so that an institution never stands without one.
 */
@Stateless
public class StaffService {
    private static final int MOST_SEARCHED = 1_000;
    private static final int LAST_OF_MOBILE = 4;
    private static final String SUBJECT = "StaffMember";

    @Inject
    StaffScopes scopes;

    @Inject
    StaffMembers members;

    @Inject
    StaffAccounts accounts;

    @Inject
    FieldChecks checks;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Event<StandingChanged> standings;

    @Inject
    Caller caller;

    /**
     * Those who work here now, longest first.
     *
     * @param text part of a name or sign-in name, or the end of a mobile number; empty for all
     */
    @RolesAllowed(INSTITUTION_ADMIN)
    public Page<StaffItem> list(String text, PageRequest page) {
        var organizationId = scopes.mine().requireOrganization();
        if (text != null && !text.isBlank()) {
            var all = members.active(organizationId, 0, MOST_SEARCHED);
            var known = accounts.cards(all.stream().map(StaffMember::accountId).toList());
            return Page.cut(
                            all.stream()
                                    .filter(member -> known.containsKey(member.accountId())
                                            && isMeant(known.get(member.accountId()), text.strip()))
                                    .toList(),
                            page)
                    .map(member -> item(member, known));
        }
        var found = members.active(organizationId, page.first(), page.size());
        var cards = accounts.cards(found.stream().map(StaffMember::accountId).toList());
        return new Page<>(
                found.stream()
                        .filter(member -> cards.containsKey(member.accountId()))
                        .map(member -> item(member, cards))
                        .toList(),
                members.countActive(organizationId),
                page.first());
    }

    private static boolean isMeant(ColleagueCard card, String text) {
        return card.displayName().contains(text)
                || card.username() != null
                        && card.username().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))
                || text.length() <= LAST_OF_MOBILE
                        && card.maskedMobile() != null
                        && card.maskedMobile().endsWith(text);
    }

    @RolesAllowed(INSTITUTION_ADMIN)
    public StaffItem open(String publicId) {
        var member = get(publicId);
        return item(member, accounts.cards(List.of(member.accountId())));
    }

    /** Takes somebody on; the person then sets a password by phone code. */
    @RolesAllowed(INSTITUTION_ADMIN)
    public void add(String name, String mobile, Set<String> roles) {
        var organizationId = scopes.mine().requireOrganization();
        var refusals = new ArrayList<Refusal>();
        var realName = FieldChecks.collect(refusals, () -> checks.person(name, "name"));
        var number = FieldChecks.collect(refusals, () -> new MobileNumber(mobile));
        InstitutionRolesOnly.refusal(roles).ifPresent(refusals::add);
        Refused.ifAny(refusals);
        var accountId = accounts.create(
                Objects.requireNonNull(number), Objects.requireNonNull(realName).value(), roles);
        var member = new StaffMember(accountId, organizationId, clock.now());
        members.add(member, Refusal.of("organization.staff.elsewhere"));
        audit.record("organization.staff.added", SUBJECT, member.publicId(), Map.of("roles", roles));
    }

    /** Gives other roles, at once also to whoever is signed in. */
    @RolesAllowed(INSTITUTION_ADMIN)
    public void changeRoles(String publicId, Set<String> roles) {
        var member = get(publicId);
        if (member.accountId() == caller.accountId() && !roles.contains(INSTITUTION_ADMIN)) {
            throw new Refused(Refusal.of("organization.staff.own_rights").on("roles"));
        }
        accounts.assign(member.accountId(), roles);
        audit.record("organization.staff.roles_changed", SUBJECT, publicId, Map.of("roles", roles));
        standings.fire(new StandingChanged(List.of(member.accountId())));
    }

    /** Somebody leaves; the account is closed to signing in at once. */
    @RolesAllowed(INSTITUTION_ADMIN)
    public void end(String publicId) {
        var member = get(publicId);
        if (member.accountId() == caller.accountId()) {
            throw new Refused(Refusal.of("organization.staff.own_rights"));
        }
        member.end(clock.now());
        accounts.disable(member.accountId());
        audit.record("organization.staff.ended", SUBJECT, publicId, Map.of());
        standings.fire(new StandingChanged(List.of(member.accountId())));
    }

    private StaffMember get(String publicId) {
        return members.find(publicId == null ? "" : publicId, scopes.mine().requireOrganization())
                .filter(StaffMember::isActive)
                .orElseThrow(() -> new NotFound(StaffMember.class, publicId));
    }

    private StaffItem item(StaffMember member, Map<Long, ColleagueCard> cards) {
        return new StaffItem(
                member.publicId(),
                cards.get(member.accountId()),
                member.since(),
                member.accountId() == caller.accountId());
    }
}
