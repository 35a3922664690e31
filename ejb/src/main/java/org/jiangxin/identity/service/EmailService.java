package org.jiangxin.identity.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.EmailAddress;
import org.jiangxin.shared.security.Caller;

/** The caller's e-mail address (DESIGN §15.15): optional, and used only after the code sent to it was entered. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EmailService {
    private static final String SIGNED_IN = "**";

    @Inject
    EmailRecords records;

    @Inject
    Codes codes;

    @Inject
    PersonalData personalData;

    @Inject
    Caller caller;

    /** Sends a code to an address that the caller wants to use. */
    @RolesAllowed(SIGNED_IN)
    public CodeSent sendCode(String email, String address, String localeTag) {
        return codes.send(new EmailAddress(email), address, localeTag);
    }

    /** Keeps the address whose code is right. */
    @RolesAllowed(SIGNED_IN)
    public void confirm(String email, String requestId, String code) {
        var given = new EmailAddress(email);
        codes.confirm(CodePurpose.CONFIRM_EMAIL, personalData.emailIndex(given), requestId, code);
        records.confirm(caller.accountId(), given, requestId);
    }

    @RolesAllowed(SIGNED_IN)
    public void remove() {
        records.remove(caller.accountId());
    }
}
