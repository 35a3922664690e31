package org.jiangxin.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.entity.PhotoKind;
import org.jiangxin.identity.rule.PasswordIsStrong;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * Registration of a learner (R-321b, R-321c): for the pages step by step, for programs at once, under the same rules. Cheap checks
 * come before dear ones: fields, then the phone code, then pictures and the password hash, then one short transaction, then the
 * identity check. Whether a number or an identity is taken is told only to somebody who has proved to hold the phone.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationService {
    @Inject
    RegistrationRecords records;

    @Inject
    Codes codes;

    @Inject
    IdentityChecks identityChecks;

    @Inject
    PersonalData personalData;

    @Inject
    PhotoIntake photoIntake;

    @Inject
    PasswordIsStrong passwordIsStrong;

    @Inject
    PasswordHashes hashes;

    @Inject
    VerificationFlow verification;

    /** Sends a code to the phone that somebody wants to register with. */
    @PermitAll
    public CodeSent sendCode(String mobile, String address, String localeTag) {
        return codes.send(new MobileNumber(mobile), CodePurpose.REGISTER, address, localeTag);
    }

    /** First step: the phone is theirs, and nobody has registered with it. */
    @PermitAll
    public void confirmMobile(String mobile, String requestId, String code) {
        var number = new MobileNumber(mobile);
        codes.confirm(CodePurpose.REGISTER, personalData.mobileIndex(number), requestId, code);
        records.requireFreeMobile(number);
    }

    /** Second step: the papers, for somebody whose phone code was right. */
    @PermitAll
    public void checkIdentity(String mobile, String requestId, String code, IdentityFields identity) {
        var valid = identityChecks.valid(identity);
        confirmMobile(mobile, requestId, code);
        identityChecks.requireFree(valid, 0);
    }

    /** Third step: our own JPEG of one picture. */
    @PermitAll
    public byte[] acceptPhoto(PhotoKind kind, byte[] upload) {
        return photoIntake.accept(kind, upload);
    }

    /** Stores the registration and asks the identity check; the account and how far its verification has come. */
    @PermitAll
    public Registered register(RegisterLearner given) {
        var refusals = new ArrayList<Refusal>();
        var mobile = IdentityChecks.collect(refusals, () -> new MobileNumber(given.mobile()));
        var identity = IdentityChecks.collect(refusals, () -> identityChecks.valid(given.identity()));
        refusals.addAll(consentRefusals(given));
        passwordIsStrong.refusal(given.password(), personalParts(given)).ifPresent(refusals::add);
        Refused.ifAny(refusals);
        confirmMobile(given.mobile(), given.requestId(), given.code());
        identityChecks.requireFree(identity, 0);
        var accountId = records.create(new NewRegistration(
                mobile,
                given.requestId(),
                identity,
                acceptAll(given.photos()),
                hashes.hash(given.password()),
                given.biometric(),
                "en".equals(given.localeTag()) ? "en" : "zh-CN"));
        return new Registered(accountId, verification.start(accountId, given.biometric()));
    }

    private static List<Refusal> consentRefusals(RegisterLearner given) {
        var refusals = new ArrayList<Refusal>();
        if (!given.service()) {
            refusals.add(Refusal.of("identity.consent.service_needed").on("service"));
        }
        if (!given.identityData()) {
            refusals.add(Refusal.of("identity.consent.identity_data_needed").on("identityData"));
        }
        return refusals;
    }

    /** What may not be part of the password: the numbers, the name, and the birth date that stands in the citizen id. */
    private static List<String> personalParts(RegisterLearner given) {
        var parts = new ArrayList<String>();
        parts.add(given.mobile());
        parts.add(given.identity().realName());
        var citizenId = given.identity().citizenId();
        if (citizenId != null && citizenId.strip().length() == 18) {
            parts.add(citizenId.strip().substring(6, 14));
            parts.add(citizenId.strip().substring(12));
        }
        parts.removeIf(part -> part == null || part.isBlank());
        return parts;
    }

    private Map<PhotoKind, byte[]> acceptAll(Map<PhotoKind, byte[]> uploads) {
        var refusals = new ArrayList<Refusal>();
        var accepted = new EnumMap<PhotoKind, byte[]>(PhotoKind.class);
        for (var kind : PhotoKind.values()) {
            accepted.put(kind, IdentityChecks.collect(refusals, () -> photoIntake.accept(kind, uploads.get(kind))));
        }
        Refused.ifAny(refusals);
        return accepted;
    }
}
