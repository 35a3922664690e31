package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.entity.Account;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.identity.rule.InstitutionRolesOnly;
import org.jiangxin.identity.rule.PasswordIsStrong;
import org.jiangxin.identity.rule.RolesAreSeparate;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * Accounts of people who work for an institution or employer, for organization, which knows who works where and has checked that the
 * caller may ask. Whatever is asked here, an institution gives nothing but the roles of an institution.
 */
@Stateless
public class StaffAccounts {
    private static final String ACCOUNT = "Account";
    private static final String DETAIL = "roles";

    @Inject
    Accounts accounts;

    @Inject
    Codes codes;

    @Inject
    PersonalData personalData;

    @Inject
    ContactHistory contacts;

    @Inject
    PasswordHashes hashes;

    @Inject
    DemoPasswords demoPasswords;

    @Inject
    PasswordIsStrong passwordIsStrong;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail audit;

    /** Checks a new password and computes its hash, before and outside of the transaction that stores it. */
    @PermitAll
    public String passwordHash(String password, List<String> personalParts) {
        passwordIsStrong.refusal(password, personalParts).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return hashes.hash(password);
    }

    /**
     * Makes the account of the contact of an institution that registers, using up the phone code; the account's id. The role has no
     * effect before the institution is approved ({@link RoleScreen}).
     */
    @PermitAll
    public long register(NewApplicant given) {
        var mobileIndex = personalData.mobileIndex(given.mobile());
        codes.spend(CodePurpose.REGISTER, mobileIndex, given.requestId());
        var account = add(given.mobile(), given.displayName(), given.passwordHash(), Set.of(INSTITUTION_ADMIN));
        account.prefer("en".equals(given.localeTag()) ? "en" : "zh-CN", false);
        return account.id();
    }

    /** Makes an account without a known password: its holder sets one by phone code. */
    @RolesAllowed({INSTITUTION_ADMIN, SYSTEM})
    public long create(MobileNumber mobile, String displayName, Set<String> roles) {
        requireInstitutionRoles(roles);
        return add(mobile, displayName, hashes.hash(PublicId.random() + PublicId.random()), roles)
                .id();
    }

    /**
     * Makes or finds an account that signs in by user name, for regulators and for demo institutions; the account's id. A name that
     * somebody with other roles has is refused.
     */
    @RolesAllowed({SYSTEM, SYSTEM_ADMIN})
    public long createNamed(NewStaff given) {
        var username = given.username() == null ? "" : given.username().strip().toLowerCase(Locale.ROOT);
        if (!username.matches("[a-z][a-z0-9.-]{2,39}")) {
            throw new Refused(Refusal.of("identity.username.format").on("username"));
        }
        var known = accounts.findByUsername(username);
        if (known.isPresent()) {
            if (!known.get().roles().equals(given.roles())) {
                throw new Conflict(taken());
            }
            return known.get().id();
        }
        if (given.displayName() == null
                || given.displayName().isBlank()
                || given.displayName().length() > 40) {
            throw new Refused(Refusal.of("identity.display_name.format").on("displayName"));
        }
        RolesAreSeparate.refusal(given.roles()).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        passwordIsStrong.refusal(given.password(), List.of(username)).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        var publicId = PublicId.random();
        var account = new Account(
                publicId,
                personalData.sealDisplayName(publicId, given.displayName().strip()),
                demoPasswords.hash(given.password()),
                given.roles(),
                clock.now());
        account.signsInAs(username);
        accounts.add(account, taken());
        audit.record("identity.account.created", ACCOUNT, publicId, Map.of(DETAIL, given.roles()));
        return account.id();
    }

    /** The account of this name, if it has roles of a regulator and no other. */
    @RolesAllowed({SYSTEM, SYSTEM_ADMIN})
    public long regulatorNamed(String username) {
        var account = accounts.findByUsername(
                        username == null ? "" : username.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        new Refused(Refusal.of("identity.username.unknown").on("username")));
        if (account.roles().isEmpty() || !StaffRoles.REGULATOR.containsAll(account.roles())) {
            throw new Refused(Refusal.of("identity.roles.regulator_only").on("username"));
        }
        return account.id();
    }

    private static Refusal taken() {
        return Refusal.of("identity.username.taken").on("username");
    }

    /** Gives other roles; what is signed in gets them at once if the caller has {@link LiveSignIns#forget} called after the commit. */
    @RolesAllowed({INSTITUTION_ADMIN, SYSTEM})
    public void assign(long accountId, Set<String> roles) {
        requireInstitutionRoles(roles);
        var account = accounts.get(accountId);
        requireInstitutionRoles(account.roles());
        account.assume(roles);
        audit.record("identity.account.roles_assigned", ACCOUNT, account.publicId(), Map.of(DETAIL, roles));
    }

    /** Somebody left: the account signs in no more. */
    @RolesAllowed({INSTITUTION_ADMIN, SYSTEM})
    public void disable(long accountId) {
        var account = accounts.get(accountId);
        requireInstitutionRoles(account.roles());
        account.disable();
        audit.record("identity.account.disabled", ACCOUNT, account.publicId(), Map.of());
    }

    /** Roles an account has on paper, whether in effect or not. */
    @PermitAll
    public Set<String> rolesOnPaper(long accountId) {
        return accounts.findWithRoles(accountId).map(Account::roles).orElse(Set.of());
    }

    /** Accounts by id, at most 1,000 at once. */
    @RolesAllowed({INSTITUTION_ADMIN, REGULATOR_APPROVER, REGULATOR_INSPECTOR, SYSTEM_ADMIN, SECURITY_ADMIN, SYSTEM})
    public Map<Long, ColleagueCard> cards(Collection<Long> accountIds) {
        return accountIds.isEmpty()
                ? Map.of()
                : accounts.withRoles(accountIds).stream()
                        .map(this::card)
                        .collect(Collectors.toMap(ColleagueCard::accountId, Function.identity()));
    }

    private Account add(MobileNumber mobile, String displayName, String passwordHash, Set<String> roles) {
        var publicId = PublicId.random();
        var account = new Account(
                publicId, personalData.sealDisplayName(publicId, displayName), passwordHash, roles, clock.now());
        account.reachableAt(personalData.mobileIndex(mobile), personalData.sealMobile(publicId, mobile));
        accounts.add(account, Refusal.of("identity.mobile.taken").on(MobileNumber.FIELD));
        contacts.mobile(account.id(), personalData.mobileIndex(mobile), clock.now());
        audit.record("identity.account.created", ACCOUNT, publicId, Map.of(DETAIL, roles));
        return account;
    }

    private ColleagueCard card(Account account) {
        return new ColleagueCard(
                account.id(),
                account.username(),
                personalData.openDisplayName(account.publicId(), account.displayNameSealed()),
                account.mobileSealed() == null
                        ? ""
                        : personalData
                                .openMobile(account.publicId(), account.mobileSealed())
                                .masked(),
                account.roles(),
                account.maySignIn());
    }

    private static void requireInstitutionRoles(Set<String> roles) {
        InstitutionRolesOnly.refusal(roles).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }
}
