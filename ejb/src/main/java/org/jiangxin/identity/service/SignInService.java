package org.jiangxin.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jiangxin.identity.entity.SignInEnd;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * Sign-in and sign-out (R-324a). One account has at most one live sign-in: the newest wins by compare-and-set on the account's
 * epoch, the one before is told who took over. Five wrong passwords lock their source for half an hour (DESIGN §15.11).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {
    /** A sign-in ends after this time even when it is used all along. */
    public static final Duration ABSOLUTE_LIMIT = Duration.ofHours(12);

    private static final int RACES = 10;

    @Inject
    SignInRecords records;

    @Inject
    LiveSignIns live;

    @Inject
    PasswordHashes hashes;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<SignInGuard> guards;

    @PermitAll
    public SignInOutcome signIn(SignInRequest request) {
        var candidate = records.candidate(request.login(), request.device());
        if (candidate.minutesLocked() > 0) {
            return SignInOutcome.locked(candidate.minutesLocked());
        }
        if (!isRight(request.password(), candidate)) {
            return records.countFailure(candidate);
        }
        if (!candidate.maySignIn()) {
            return SignInOutcome.refused(SignInOutcome.Result.DISABLED);
        }
        return takeOver(candidate, request);
    }

    /**
     * Signs in an account whose holder has just been proved by other means: a registration, a confirmed code. Refuses with
     * {@code identity.sign_in.held_by_exam} while another device sits an exam.
     */
    @PermitAll
    public SignInTicket signInProved(long accountId, Device device) {
        if (isHeld(accountId, device)) {
            throw new Refused(Refusal.of("identity.sign_in.held_by_exam"));
        }
        var candidate = new SignInCandidate(accountId, null, true, "-", "-", 0);
        return raceForEpoch(candidate, device, null);
    }

    /** What the account's live sign-in is, as this node knows it. */
    @PermitAll
    public LiveSignIn live(long accountId) {
        return live.of(accountId);
    }

    /** Whether a ticket has outlived the absolute limit. */
    @PermitAll
    public boolean isTooOld(SignInTicket ticket) {
        return ticket.startedAt().plus(ABSOLUTE_LIMIT).isBefore(clock.instant());
    }

    /** Ends a sign-in; nothing happens when it is not the live one. */
    @PermitAll
    public void signOut(SignInTicket ticket, SignInEnd reason) {
        if (records.end(ticket, reason)) {
            live.publish(ticket.accountId(), records.live(ticket.accountId()));
        }
    }

    /** Why the sign-in of a ticket is over; empty while it is live. */
    @PermitAll
    public Optional<SignInEnding> ending(SignInTicket ticket) {
        return records.ending(ticket);
    }

    private boolean isRight(String password, SignInCandidate candidate) {
        var given = password == null ? "" : password;
        if (!candidate.isKnown()) {
            hashes.spendTheTimeFor(given);
            return false;
        }
        return hashes.matches(given, candidate.passwordHash());
    }

    private SignInOutcome takeOver(SignInCandidate candidate, SignInRequest request) {
        if (isHeld(candidate.accountId(), request.device())) {
            return SignInOutcome.refused(SignInOutcome.Result.HELD_BY_EXAM);
        }
        var newHash = hashes.isOutdated(candidate.passwordHash()) ? hashes.hash(request.password()) : null;
        return SignInOutcome.signedIn(raceForEpoch(candidate, request.device(), newHash));
    }

    private boolean isHeld(long accountId, Device device) {
        return guards.stream().anyMatch(guard -> guard.holds(accountId, device.keyHash()));
    }

    private SignInTicket raceForEpoch(SignInCandidate candidate, Device device, String newHash) {
        for (int i = 0; i < RACES; i++) {
            var ticket = records.takeOver(candidate, device, newHash);
            if (ticket.isPresent()) {
                live.publish(candidate.accountId(), records.live(candidate.accountId()));
                return ticket.get();
            }
        }
        throw new Conflict(Refusal.of("identity.sign_in.busy"));
    }
}
