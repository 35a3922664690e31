package org.jiangxin.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.entity.Account;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.entity.SignInEnd;
import org.jiangxin.identity.event.PasswordChanged;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.identity.repository.FailureCounters;
import org.jiangxin.identity.repository.Learners;
import org.jiangxin.identity.repository.SignIns;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.time.DatabaseClock;

/** The rows behind new passwords, each method one short transaction. Called by {@link PasswordService} only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PasswordRecords {
    @Inject
    Accounts accounts;

    @Inject
    Learners learners;

    @Inject
    FailureCounters failures;

    @Inject
    SignIns signIns;

    @Inject
    Codes codes;

    @Inject
    PersonalData personalData;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Event<DomainEvent> events;

    @PermitAll
    public boolean isKnown(MobileNumber mobile) {
        return find(mobile).isPresent();
    }

    /** Hash and lock of an account that is signed in on a device it knows. */
    @PermitAll
    public SignInCandidate candidate(long accountId, Device device) {
        var account = accounts.get(accountId);
        var loginIndex = personalData.sourceIndex("account", account.publicId());
        var sourceIndex = personalData.sourceIndex("device", device.keyHash());
        var now = clock.now();
        return new SignInCandidate(
                accountId,
                account.passwordHash(),
                account.maySignIn(),
                loginIndex,
                sourceIndex,
                failures.find(loginIndex, sourceIndex)
                        .map(counter -> counter.minutesLocked(now))
                        .orElse(0L));
    }

    /** What the holder's password may not contain. */
    @PermitAll
    public List<String> personalParts(MobileNumber mobile) {
        return find(mobile).map(account -> parts(account)).orElse(List.of());
    }

    @PermitAll
    public List<String> personalParts(long accountId) {
        return parts(accounts.get(accountId));
    }

    /** Sets the password of the holder of a phone; the account's id. */
    @PermitAll
    public long reset(MobileNumber mobile, String requestId, String newHash) {
        codes.spend(CodePurpose.RESET_PASSWORD, personalData.mobileIndex(mobile), requestId);
        var account = find(mobile)
                .orElseThrow(() -> new Refused(Refusal.of("identity.code.used").on("code")));
        set(account, newHash, "identity.password.reset");
        return account.id();
    }

    @PermitAll
    public void change(long accountId, String newHash) {
        set(accounts.get(accountId), newHash, "identity.password.changed");
    }

    private void set(Account account, String newHash, String action) {
        var now = clock.now();
        account.changePassword(newHash, now);
        failures.clearAll(personalData.sourceIndex("account", account.publicId()));
        var epoch = accounts.epochOf(account.id()).orElse(0L);
        if (accounts.moveEpoch(account.id(), epoch)) {
            signIns.end(account.id(), epoch, SignInEnd.PASSWORD_CHANGED, null, now);
        }
        audit.record(action, "Account", account.publicId(), Map.of());
        events.fire(new PasswordChanged(account.id(), now));
    }

    private java.util.Optional<Account> find(MobileNumber mobile) {
        return accounts.findByMobileIndex(personalData.mobileIndex(mobile));
    }

    private List<String> parts(Account account) {
        var parts = new ArrayList<String>();
        if (account.mobileSealed() != null) {
            parts.add(personalData
                    .openMobile(account.publicId(), account.mobileSealed())
                    .value());
        }
        parts.add(personalData.openDisplayName(account.publicId(), account.displayNameSealed()));
        learners.findByAccount(account.id()).ifPresent(learner -> {
            var citizenId = personalData
                    .openCitizenId(learner.publicId(), learner.citizenIdSealed())
                    .value();
            parts.add(citizenId.substring(6, 14));
            parts.add(citizenId.substring(12));
        });
        return parts;
    }
}
