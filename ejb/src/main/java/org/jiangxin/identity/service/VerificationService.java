package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.PhotoKind;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Caller;

/**
 * A learner's own verification after registration (R-321c): try again, correct the papers, take the other way. Both ways have the
 * same effect. Every method works on the caller's own rows; a verified identity is not changed here.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerificationService {
    @Inject
    VerificationFlow flow;

    @Inject
    VerificationRecords records;

    @Inject
    OwnMobile ownMobile;

    @Inject
    IdentityChecks identityChecks;

    @Inject
    PhotoIntake photoIntake;

    @Inject
    Codes codes;

    @Inject
    ConsentService consents;

    @Inject
    Caller caller;

    @RolesAllowed(LEARNER)
    public VerificationView mine() {
        return flow.view(caller.accountId());
    }

    /** Has the portrait compared; needs the separate consent. */
    @RolesAllowed(LEARNER)
    public VerificationView comparePortrait() {
        consents.requireNeeded();
        return flow.comparePortrait(caller.accountId());
    }

    /** Sends a code to the caller's own phone, for the way without a comparison. */
    @RolesAllowed(LEARNER)
    public CodeSent sendCode(String address, String localeTag) {
        return codes.send(ownMobile.of(caller.accountId()), CodePurpose.VERIFY_IDENTITY, address, localeTag);
    }

    /** The way without a comparison: the phone code, then a reviewer. */
    @RolesAllowed(LEARNER)
    public VerificationView askReviewer(String requestId, String code) {
        consents.requireNeeded();
        var accountId = caller.accountId();
        codes.confirm(CodePurpose.VERIFY_IDENTITY, ownMobile.indexOf(accountId), requestId, code);
        return flow.askReviewer(accountId, requestId);
    }

    /** Takes corrected papers; a picture that is not given stays. The verification has to be asked for again. */
    @RolesAllowed(LEARNER)
    public VerificationView correct(IdentityFields identity, Map<PhotoKind, byte[]> newPhotos) {
        consents.requireNeeded();
        var refusals = new ArrayList<Refusal>();
        var valid = IdentityChecks.collect(refusals, () -> identityChecks.valid(identity));
        var accepted = new EnumMap<PhotoKind, byte[]>(PhotoKind.class);
        newPhotos.forEach((kind, upload) ->
                accepted.put(kind, IdentityChecks.collect(refusals, () -> photoIntake.accept(kind, upload))));
        Refused.ifAny(refusals);
        records.correct(caller.accountId(), valid, accepted);
        return flow.view(caller.accountId());
    }
}
