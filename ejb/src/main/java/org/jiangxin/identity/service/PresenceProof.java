package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.ConsentDecision;
import org.jiangxin.identity.entity.ConsentDocument;
import org.jiangxin.identity.repository.Consents;
import org.jiangxin.shared.security.Caller;

/**
 * What identity lends to checks of who is there: the code to the own phone, the way that is equal to a face (人脸识别技术应用安全管理办法),
 * and the separate consent. The features above decide when; nothing here says yes by itself.
 */
@Stateless
public class PresenceProof {
    @Inject
    Codes codes;

    @Inject
    OwnMobile ownMobile;

    @Inject
    Consents consents;

    @Inject
    Caller caller;

    /** Sends a code to the caller's own phone. */
    @RolesAllowed(LEARNER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CodeSent sendCode(String address, String localeTag) {
        return codes.send(ownMobile.of(caller.accountId()), CodePurpose.PROVE_PRESENCE, address, localeTag);
    }

    /** The number that it goes to, masked. */
    @RolesAllowed(LEARNER)
    public String maskedMobile() {
        return ownMobile.of(caller.accountId()).masked();
    }

    /** Takes a code and uses it up in the caller's transaction; refuses as {@code identity.code.*}, and counts the try whatever follows. */
    @RolesAllowed(LEARNER)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void prove(String requestId, String code) {
        var index = ownMobile.indexOf(caller.accountId());
        codes.confirm(CodePurpose.PROVE_PRESENCE, index, requestId, code);
        codes.spend(CodePurpose.PROVE_PRESENCE, index, requestId);
    }

    /** Whether the separate consent to handling the face stands, in the version in force. */
    @RolesAllowed({LEARNER, SYSTEM})
    public boolean isFaceAllowed(long accountId) {
        return consents.latest(accountId, ConsentDocument.BIOMETRIC)
                .filter(consent -> consent.decision() == ConsentDecision.GIVEN
                        && consent.documentVersion() == ConsentDocument.BIOMETRIC.currentVersion())
                .isPresent();
    }
}
