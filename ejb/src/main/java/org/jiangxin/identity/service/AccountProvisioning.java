package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jiangxin.identity.entity.Account;
import org.jiangxin.identity.entity.Consent;
import org.jiangxin.identity.entity.ConsentDecision;
import org.jiangxin.identity.entity.ConsentDocument;
import org.jiangxin.identity.entity.Learner;
import org.jiangxin.identity.entity.LearnerPhoto;
import org.jiangxin.identity.entity.PhotoKind;
import org.jiangxin.identity.entity.VerificationMethod;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.identity.repository.Consents;
import org.jiangxin.identity.repository.LearnerPhotos;
import org.jiangxin.identity.repository.Learners;
import org.jiangxin.identity.rule.RolesAreSeparate;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * Makes accounts that did not register themselves: demo data and the first administrators. Called by the platform only. A
 * mobile number or user name that exists already is left as it is, so that loading twice changes nothing.
 */
@Stateless
public class AccountProvisioning {
    @Inject
    Accounts accounts;

    @Inject
    Learners learners;

    @Inject
    LearnerPhotos photos;

    @Inject
    Consents consents;

    @Inject
    PersonalData personalData;

    @Inject
    ContactHistory contacts;

    @Inject
    DemoPasswords demoPasswords;

    @Inject
    DatabaseClock clock;

    /** Makes or finds the learner with this mobile number; the account's internal id. */
    @RolesAllowed(SYSTEM)
    public long provisionLearner(NewLearner learner) {
        var mobileIndex = personalData.mobileIndex(learner.mobile());
        return accounts.findByMobileIndex(mobileIndex).map(Account::id).orElseGet(() -> create(learner, mobileIndex));
    }

    /** Makes or finds the member of staff with this user name; the account's internal id. */
    @RolesAllowed(SYSTEM)
    public long provisionStaff(NewStaff staff) {
        RolesAreSeparate.refusal(staff.roles()).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        var username = staff.username().strip().toLowerCase(Locale.ROOT);
        return accounts.findByUsername(username).map(Account::id).orElseGet(() -> {
            var publicId = PublicId.random();
            var account = new Account(
                    publicId,
                    personalData.sealDisplayName(publicId, staff.displayName()),
                    demoPasswords.hash(staff.password()),
                    staff.roles(),
                    clock.now());
            account.signsInAs(username);
            accounts.add(account, Refusal.of("identity.username.taken").on("username"));
            return account.id();
        });
    }

    private long create(NewLearner learner, String mobileIndex) {
        var now = clock.now();
        var publicId = PublicId.random();
        var account = new Account(
                publicId,
                personalData.sealDisplayName(publicId, learner.realName().value()),
                demoPasswords.hash(learner.password()),
                Set.of(LEARNER),
                now);
        account.reachableAt(mobileIndex, personalData.sealMobile(publicId, learner.mobile()));
        accounts.add(account, Refusal.of("identity.mobile.taken").on("mobile"));
        contacts.mobile(account.id(), mobileIndex, now);
        addIdentity(account.id(), learner, now);
        return account.id();
    }

    private void addIdentity(long accountId, NewLearner given, Instant now) {
        var publicId = PublicId.random();
        var learner = new Learner(
                publicId,
                accountId,
                personalData.sealIdentity(publicId, given.realName(), given.citizenId(), given.socialCard()),
                now);
        for (var document : Set.of(ConsentDocument.SERVICE, ConsentDocument.IDENTITY_DATA)) {
            consents.add(new Consent(accountId, document, document.currentVersion(), ConsentDecision.GIVEN, now));
        }
        if (given.portrait() != null) {
            photos.add(new LearnerPhoto(
                    accountId,
                    PhotoKind.PORTRAIT,
                    personalData.sealPhoto(accountId, PhotoKind.PORTRAIT.name(), given.portrait()),
                    now));
        }
        if (given.verified()) {
            learner.verify(VerificationMethod.PHONE_AND_REVIEW, now);
        }
        learners.save(learner, Refusal.of("identity.citizen_id.taken").on("citizenId"));
    }
}
