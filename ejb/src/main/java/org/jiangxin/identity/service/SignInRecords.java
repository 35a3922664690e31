package org.jiangxin.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.entity.Account;
import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.identity.entity.FailureCounter;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.entity.SignIn;
import org.jiangxin.identity.entity.SignInEnd;
import org.jiangxin.identity.event.SignInSuperseded;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.identity.repository.FailureCounters;
import org.jiangxin.identity.repository.SignIns;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * The rows behind a sign-in, each method one short transaction, so that no connection waits while a password is compared.
 * Called by {@link SignInService} and {@link LiveSignIns} only.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInRecords {
    private static final String ACCOUNT = "Account";

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
    EffectiveRoles effective;

    @Inject
    AuditTrail audit;

    @Inject
    Event<DomainEvent> events;

    /** Account, lock state and the key failures are counted under. */
    @PermitAll
    public SignInCandidate candidate(String login, Device device) {
        var account = findAccount(login);
        var loginIndex = account.map(known -> personalData.sourceIndex("account", known.publicId()))
                .orElseGet(() -> personalData.sourceIndex("login", login == null ? "" : login.strip()));
        var knownDevice =
                account.isPresent() && signIns.knowsDevice(account.get().id(), device.keyHash());
        var sourceIndex = knownDevice
                ? personalData.sourceIndex("device", device.keyHash())
                : personalData.sourceIndex("address", device.address());
        var now = clock.now();
        var minutes = failures.find(loginIndex, sourceIndex)
                .map(counter -> counter.minutesLocked(now))
                .orElse(0L);
        return new SignInCandidate(
                account.map(Account::id).orElse(null),
                account.map(Account::passwordHash).orElse(null),
                account.map(Account::maySignIn).orElse(false),
                loginIndex,
                sourceIndex,
                minutes);
    }

    /** Counts a wrong password. */
    @PermitAll
    public SignInOutcome countFailure(SignInCandidate candidate) {
        var now = clock.now();
        var found = failures.findForCounting(candidate.loginIndex(), candidate.sourceIndex());
        var counter = found.orElseGet(() -> new FailureCounter(candidate.loginIndex(), candidate.sourceIndex(), now));
        counter.fail(now);
        if (found.isEmpty()) {
            failures.add(counter);
        }
        if (counter.isLocked(now) && candidate.isKnown()) {
            audit.record("identity.session.locked", ACCOUNT, publicIdOf(candidate.accountId()), Map.of());
        }
        return counter.isLocked(now)
                ? SignInOutcome.locked(counter.minutesLocked(now))
                : SignInOutcome.wrong(counter.triesLeft());
    }

    /**
     * Makes this sign-in the live one and ends the one before.
     *
     * @param newHash the password under today's parameters, or null
     * @return empty when another sign-in was faster and this one must try again
     */
    @PermitAll
    public Optional<SignInTicket> takeOver(SignInCandidate candidate, Device device, String newHash) {
        var account = accounts.get(candidate.accountId());
        var now = clock.now();
        var seen = account.sessionEpoch();
        if (newHash != null) {
            account.rehash(newHash);
        }
        if (!accounts.moveEpoch(account.id(), seen)) {
            return Optional.empty();
        }
        var signIn = new SignIn(
                account.id(),
                seen + 1,
                device.keyHash(),
                device.kind(),
                device.browser(),
                device.place(),
                personalData.sourceIndex("address", device.address()),
                now);
        var before = signIns.ofEpoch(account.id(), seen).filter(earlier -> earlier.endedAt() == null);
        signIns.add(signIn);
        signIns.end(account.id(), seen, SignInEnd.SUPERSEDED, signIn.id(), now);
        before.filter(earlier -> !earlier.deviceKeyHash().equals(device.keyHash()))
                .ifPresent(earlier -> events.fire(
                        new SignInSuperseded(account.id(), device.kind(), device.browser(), device.place(), now)));
        audit.record(
                before.isPresent() ? "identity.session.superseded" : "identity.session.started",
                ACCOUNT,
                account.publicId(),
                Map.of("device", device.kind(), "browser", device.browser(), "place", device.place()));
        failures.clear(candidate.loginIndex(), candidate.sourceIndex());
        return Optional.of(new SignInTicket(account.id(), seen + 1, signIn.id(), now));
    }

    /** Ends a sign-in if it is still the live one. */
    @PermitAll
    public boolean end(SignInTicket ticket, SignInEnd reason) {
        if (!accounts.moveEpoch(ticket.accountId(), ticket.epoch())) {
            return false;
        }
        signIns.end(ticket.accountId(), ticket.epoch(), reason, null, clock.now());
        audit.record("identity.session.ended", ACCOUNT, publicIdOf(ticket.accountId()), Map.of("reason", reason));
        return true;
    }

    /** Ends whatever is live for an account, at any epoch. */
    @PermitAll
    public void endAny(long accountId, SignInEnd reason) {
        var epoch = accounts.epochOf(accountId).orElse(0L);
        if (accounts.moveEpoch(accountId, epoch)) {
            signIns.end(accountId, epoch, reason, null, clock.now());
        }
    }

    /** The account's epoch as the row has it; 0 for an unknown account. */
    @PermitAll
    public long epoch(long accountId) {
        return accounts.epochOf(accountId).orElse(0L);
    }

    /** The live sign-in as the rows have it. */
    @PermitAll
    public LiveSignIn live(long accountId) {
        var account = accounts.findWithRoles(accountId).orElse(null);
        if (account == null) {
            return new LiveSignIn(0, 0, Set.of(), false);
        }
        if (!account.maySignIn()) {
            return new LiveSignIn(account.sessionEpoch(), 0, Set.of(), false);
        }
        var signInId = signIns.ofEpoch(accountId, account.sessionEpoch())
                .filter(signIn -> signIn.endedAt() == null)
                .map(SignIn::id)
                .orElse(0L);
        return new LiveSignIn(
                account.sessionEpoch(), signInId, effective.of(accountId, account.roles()), account.isPasswordDue());
    }

    /** Why the sign-in of a ticket is over; empty while it is not. */
    @PermitAll
    public Optional<SignInEnding> ending(SignInTicket ticket) {
        return signIns.find(ticket.signInId())
                .filter(signIn -> signIn.accountId() == ticket.accountId() && signIn.endedAt() != null)
                .map(signIn -> {
                    var next = signIn.supersededBy() == null
                            ? Optional.<SignIn>empty()
                            : signIns.find(signIn.supersededBy());
                    return new SignInEnding(
                            signIn.endedReason(),
                            signIn.endedAt(),
                            next.map(SignIn::deviceKind).orElse(null),
                            next.map(SignIn::browser).orElse(null),
                            next.map(SignIn::place).orElse(null));
                });
    }

    private String publicIdOf(long accountId) {
        return accounts.get(accountId).publicId();
    }

    private Optional<Account> findAccount(String login) {
        var text = login == null ? "" : login.strip();
        if (MobileNumber.isValid(text)) {
            return accounts.findByMobileIndex(personalData.mobileIndex(new MobileNumber(text)));
        }
        if (text.length() == 18) {
            try {
                return accounts.findByCitizenIdIndex(personalData.citizenIdIndex(new CitizenId(text)));
            } catch (Refused e) {
                // Eighteen characters that are no citizen id may still be a user name.
                return accounts.findByUsername(text.toLowerCase(Locale.ROOT));
            }
        }
        return text.isEmpty() ? Optional.empty() : accounts.findByUsername(text.toLowerCase(Locale.ROOT));
    }
}
