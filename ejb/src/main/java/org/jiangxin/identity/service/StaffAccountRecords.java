package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.SECURITY_ADMIN;
import static org.jiangxin.shared.security.Role.SYSTEM_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.entity.Account;
import org.jiangxin.identity.entity.AccountStatus;
import org.jiangxin.identity.entity.SignInEnd;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.identity.repository.FailureCounters;
import org.jiangxin.identity.repository.SignIns;
import org.jiangxin.identity.rule.AdministratorRemains;
import org.jiangxin.identity.rule.RolesAreSeparate;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.security.Role;
import org.jiangxin.shared.time.DatabaseClock;

/** The rows behind {@link StaffAccountService}, each method one short transaction. Called by it only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StaffAccountRecords {
    private static final String ACCOUNT = "Account";
    private static final String REASON = "reason";
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 100;
    private static final int LONGEST_NAME = 40;
    private static final int SIGN_INS_SHOWN = 10;

    @Inject
    Accounts accounts;

    @Inject
    SignIns signIns;

    @Inject
    FailureCounters failures;

    @Inject
    PersonalData personalData;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @RolesAllowed({SYSTEM_ADMIN, SECURITY_ADMIN})
    public Page<StaffAccount> find(String namePart, String role, AccountStatus status, PageRequest page) {
        var name = namePart == null ? "" : namePart.strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9.-]{0,40}")) {
            // No user name holds such a character.
            return new Page<>(List.of(), 0, page.first());
        }
        var wanted = role == null ? "" : role;
        var statuses = status == null ? Set.of(AccountStatus.ACTIVE, AccountStatus.DISABLED) : Set.of(status);
        return new Page<>(
                accounts.staff(name, wanted, statuses, page.first(), page.size()).stream()
                        .map(this::view)
                        .toList(),
                accounts.countStaff(name, wanted, statuses),
                page.first());
    }

    @RolesAllowed({SYSTEM_ADMIN, SECURITY_ADMIN})
    public StaffCard open(String publicId) {
        var account = get(publicId);
        return new StaffCard(
                view(account),
                signIns.latest(account.id(), SIGN_INS_SHOWN).stream()
                        .map(signIn -> new SignInRecord(
                                signIn.deviceKind(),
                                signIn.browser(),
                                signIn.place(),
                                signIn.startedAt(),
                                signIn.endedAt(),
                                signIn.endedReason()))
                        .toList(),
                isOwn(account));
    }

    /** Adds the account; its public id. */
    @RolesAllowed(SYSTEM_ADMIN)
    public String create(String username, String displayName, String passwordHash) {
        var login = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        var name = displayName == null ? "" : displayName.strip();
        var refusals = new ArrayList<Refusal>();
        if (!login.matches("[a-z][a-z0-9.-]{2,39}")) {
            refusals.add(Refusal.of("identity.username.format").on("username"));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            refusals.add(Refusal.of("identity.display_name.format").on("displayName"));
        }
        Refused.ifAny(refusals);
        var publicId = PublicId.random();
        var now = clock.now();
        var account = new Account(publicId, personalData.sealDisplayName(publicId, name), passwordHash, Set.of(), now);
        account.signsInAs(login);
        account.handOutPassword(passwordHash, now);
        accounts.add(account, Refusal.of("identity.username.taken").on("username"));
        audit.record("identity.account.created", ACCOUNT, publicId, Map.of("username", login));
        return publicId;
    }

    /** Sets a handed-out password; the account's inside id. */
    @RolesAllowed(SYSTEM_ADMIN)
    public long reset(String publicId, String passwordHash) {
        var account = another(publicId);
        var now = clock.now();
        account.handOutPassword(passwordHash, now);
        failures.clearAll(personalData.sourceIndex("account", account.publicId()));
        endSignIn(account, SignInEnd.PASSWORD_CHANGED);
        audit.record("identity.password.handed_out", ACCOUNT, publicId, Map.of());
        return account.id();
    }

    @RolesAllowed({SYSTEM_ADMIN, SECURITY_ADMIN})
    public long disable(String publicId, String reason) {
        var why = reason(reason);
        var account = another(publicId);
        if (account.maySignIn()) {
            refuse(AdministratorRemains.refusal(account.roles(), accounts::countActiveWithRole));
        }
        account.disable();
        endSignIn(account, SignInEnd.DISABLED);
        audit.record("identity.account.disabled", ACCOUNT, publicId, Map.of(REASON, why));
        return account.id();
    }

    @RolesAllowed({SYSTEM_ADMIN, SECURITY_ADMIN})
    public long enable(String publicId, String reason) {
        var why = reason(reason);
        var account = another(publicId);
        account.enable();
        audit.record("identity.account.enabled", ACCOUNT, publicId, Map.of(REASON, why));
        return account.id();
    }

    @RolesAllowed(SECURITY_ADMIN)
    public long setRoles(String publicId, Set<String> roles) {
        var account = another(publicId);
        var wanted = roles == null ? Set.<String>of() : Set.copyOf(roles);
        if (isOfInstitution(account)) {
            throw new Refused(Refusal.of("identity.staff.of_institution").on("roles"));
        }
        if (!wanted.stream().allMatch(StaffRoles::isGivenHere)) {
            throw new Refused(Refusal.of("identity.staff.role").on("roles"));
        }
        refuse(RolesAreSeparate.refusal(wanted));
        var before = account.roles();
        var taken = new TreeSet<>(before);
        taken.removeAll(wanted);
        var given = new TreeSet<>(wanted);
        given.removeAll(before);
        if (account.maySignIn()) {
            refuse(AdministratorRemains.refusal(taken, accounts::countActiveWithRole));
        }
        if (!given.isEmpty() || !taken.isEmpty()) {
            account.assume(wanted);
            audit.record("identity.roles.changed", ACCOUNT, publicId, Map.of("given", given, "taken", taken));
        }
        return account.id();
    }

    private void endSignIn(Account account, SignInEnd reason) {
        var epoch = accounts.epochOf(account.id()).orElse(0L);
        if (accounts.moveEpoch(account.id(), epoch)) {
            signIns.end(account.id(), epoch, reason, null, clock.now());
        }
    }

    /** An account of staff that is not the caller's own. */
    private Account another(String publicId) {
        var account = get(publicId);
        if (isOwn(account)) {
            throw new Refused(Refusal.of("identity.staff.own"));
        }
        return account;
    }

    /** Learners are not found here: their accounts are their own. */
    private Account get(String publicId) {
        return accounts.findByPublicId(publicId == null ? "" : publicId)
                .filter(account ->
                        account.username() != null && !account.roles().contains(Role.LEARNER))
                .orElseThrow(() -> new NotFound(Account.class, publicId));
    }

    private boolean isOwn(Account account) {
        return account.id() == caller.accountId();
    }

    private static boolean isOfInstitution(Account account) {
        return account.roles().stream().anyMatch(StaffRoles.INSTITUTION::contains);
    }

    private static String reason(String reason) {
        var text = reason == null ? "" : reason.strip();
        if (text.length() < SHORTEST_REASON || text.length() > LONGEST_REASON) {
            throw new Refused(Refusal.of("identity.staff.reason", SHORTEST_REASON, LONGEST_REASON)
                    .on(REASON));
        }
        return text;
    }

    private static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new Refused(reason);
        });
    }

    private StaffAccount view(Account account) {
        return new StaffAccount(
                account.publicId(),
                account.username(),
                personalData.openDisplayName(account.publicId(), account.displayNameSealed()),
                new ArrayList<>(new TreeSet<>(account.roles())),
                account.status(),
                account.isPasswordDue(),
                isOfInstitution(account),
                account.createdAt());
    }
}
