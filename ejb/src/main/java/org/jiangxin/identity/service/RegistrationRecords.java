package org.jiangxin.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.entity.Account;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.Consent;
import org.jiangxin.identity.entity.ConsentDecision;
import org.jiangxin.identity.entity.ConsentDocument;
import org.jiangxin.identity.entity.Learner;
import org.jiangxin.identity.entity.LearnerPhoto;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.identity.repository.Consents;
import org.jiangxin.identity.repository.LearnerPhotos;
import org.jiangxin.identity.repository.Learners;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.security.Role;
import org.jiangxin.shared.time.DatabaseClock;

/** The rows of a registration, stored in one transaction or not at all. Called by {@link RegistrationService} only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RegistrationRecords {
    @Inject
    Accounts accounts;

    @Inject
    Learners learners;

    @Inject
    LearnerPhotos photos;

    @Inject
    Consents consents;

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
    public void requireFreeMobile(MobileNumber mobile) {
        if (accounts.findByMobileIndex(personalData.mobileIndex(mobile)).isPresent()) {
            throw new Refused(mobileTaken());
        }
    }

    /** Uses up the phone code and stores account, identity, pictures and consents; the account's id. */
    @PermitAll
    public long create(NewRegistration given) {
        var now = clock.now();
        var mobileIndex = personalData.mobileIndex(given.mobile());
        codes.spend(CodePurpose.REGISTER, mobileIndex, given.requestId());
        var publicId = PublicId.random();
        var account = new Account(
                publicId,
                personalData.sealDisplayName(
                        publicId, given.identity().realName().value()),
                given.passwordHash(),
                Set.of(Role.LEARNER),
                now);
        account.reachableAt(mobileIndex, personalData.sealMobile(publicId, given.mobile()));
        account.prefer(given.localeTag(), false);
        accounts.add(account, mobileTaken());
        contacts.mobile(account.id(), mobileIndex, now);
        addIdentity(account.id(), given, now);
        audit.record("identity.account.registered", "Account", publicId, Map.of("biometric", given.biometric()));
        return account.id();
    }

    private void addIdentity(long accountId, NewRegistration given, Instant now) {
        var learnerId = PublicId.random();
        var identity = given.identity();
        learners.save(
                new Learner(
                        learnerId,
                        accountId,
                        personalData.sealIdentity(
                                learnerId, identity.realName(), identity.citizenId(), identity.socialCard()),
                        now),
                Refusal.of("identity.citizen_id.taken").on("citizenId"));
        given.photos()
                .forEach((kind, jpeg) -> photos.add(
                        new LearnerPhoto(accountId, kind, personalData.sealPhoto(accountId, kind.name(), jpeg), now)));
        consent(accountId, ConsentDocument.SERVICE, ConsentDecision.GIVEN, now);
        consent(accountId, ConsentDocument.IDENTITY_DATA, ConsentDecision.GIVEN, now);
        consent(
                accountId,
                ConsentDocument.BIOMETRIC,
                given.biometric() ? ConsentDecision.GIVEN : ConsentDecision.REFUSED,
                now);
    }

    private void consent(long accountId, ConsentDocument document, ConsentDecision decision, Instant now) {
        consents.add(new Consent(accountId, document, document.currentVersion(), decision, now));
    }

    private static Refusal mobileTaken() {
        return Refusal.of("identity.mobile.taken").on(MobileNumber.FIELD);
    }
}
