package org.jiangxin.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.rule.PasswordIsStrong;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Caller;

/**
 * New passwords (DESIGN §15.11): by phone code for whoever forgot theirs or was locked out, by the old one for whoever is signed
 * in. Either way every sign-in of the account ends, which is what somebody needs who reads that a stranger took over.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordService {
    private static final String SIGNED_IN = "**";

    @Inject
    PasswordRecords records;

    @Inject
    SignInRecords signIns;

    @Inject
    SignInService signInService;

    @Inject
    LiveSignIns live;

    @Inject
    PasswordHashes hashes;

    @Inject
    PasswordIsStrong passwordIsStrong;

    @Inject
    Codes codes;

    @Inject
    PersonalData personalData;

    @Inject
    Caller caller;

    /** Sends a code, or seems to when nobody has this number. */
    @PermitAll
    public CodeSent sendCode(String mobile, String address, String localeTag) {
        var number = new MobileNumber(mobile);
        return records.isKnown(number)
                ? codes.send(number, CodePurpose.RESET_PASSWORD, address, localeTag)
                : codes.pretend(number, CodePurpose.RESET_PASSWORD, address);
    }

    /** Sets a new password for the holder of the phone and opens a lock-out. */
    @PermitAll
    public void reset(String mobile, String requestId, String code, String newPassword) {
        var refusals = new ArrayList<Refusal>();
        var number = IdentityChecks.collect(refusals, () -> new MobileNumber(mobile));
        passwordIsStrong
                .refusal(newPassword, number == null ? List.of() : List.of(number.value()))
                .ifPresent(refusals::add);
        Refused.ifAny(refusals);
        var holder = Objects.requireNonNull(number);
        codes.confirm(CodePurpose.RESET_PASSWORD, personalData.mobileIndex(holder), requestId, code);
        requireStrong(newPassword, records.personalParts(holder));
        endEverything(records.reset(holder, requestId, hashes.hash(newPassword)));
    }

    /** Changes the caller's password; the new sign-in on this device is the only one left. */
    @RolesAllowed(SIGNED_IN)
    public SignInTicket change(String oldPassword, String newPassword, Device device) {
        var accountId = caller.accountId();
        var candidate = records.candidate(accountId, device);
        if (candidate.minutesLocked() > 0) {
            throw new Refused(Refusal.of("identity.password.locked", candidate.minutesLocked())
                    .on("oldPassword"));
        }
        if (oldPassword == null || !hashes.matches(oldPassword, candidate.passwordHash())) {
            var outcome = signIns.countFailure(candidate);
            throw new Refused(Refusal.of("identity.password.old_wrong", outcome.triesLeft())
                    .on("oldPassword"));
        }
        requireStrong(newPassword, records.personalParts(accountId));
        if (hashes.matches(newPassword, candidate.passwordHash())) {
            throw new Refused(Refusal.of("identity.password.same").on(PasswordIsStrong.FIELD));
        }
        records.change(accountId, hashes.hash(newPassword));
        endEverything(accountId);
        return signInService.signInProved(accountId, device);
    }

    private void requireStrong(String password, List<String> personal) {
        Optional<Refusal> refusal = passwordIsStrong.refusal(password, personal);
        refusal.ifPresent(reason -> {
            throw new Refused(reason);
        });
    }

    private void endEverything(long accountId) {
        live.publish(accountId, signIns.live(accountId));
    }
}
