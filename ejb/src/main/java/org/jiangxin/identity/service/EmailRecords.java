package org.jiangxin.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.EmailAddress;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.shared.time.DatabaseClock;

/** The row behind an e-mail address. Called by {@link EmailService} only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EmailRecords {
    @Inject
    Accounts accounts;

    @Inject
    Codes codes;

    @Inject
    PersonalData personalData;

    @Inject
    ContactHistory contacts;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail audit;

    @PermitAll
    public void confirm(long accountId, EmailAddress email, String requestId) {
        codes.spend(CodePurpose.CONFIRM_EMAIL, personalData.emailIndex(email), requestId);
        var account = accounts.get(accountId);
        var now = clock.now();
        account.confirmEmail(personalData.sealEmail(account.publicId(), email), now);
        contacts.email(accountId, personalData.emailIndex(email), now);
        audit.record("identity.email.confirmed", "Account", account.publicId(), Map.of());
    }

    @PermitAll
    public void remove(long accountId) {
        var account = accounts.get(accountId);
        account.removeEmail();
        audit.record("identity.email.removed", "Account", account.publicId(), Map.of());
    }
}
