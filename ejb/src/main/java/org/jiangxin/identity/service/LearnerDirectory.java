package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.identity.entity.Account;
import org.jiangxin.identity.entity.Learner;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.entity.PhotoKind;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.identity.repository.LearnerPhotos;
import org.jiangxin.identity.repository.Learners;
import org.jiangxin.shared.error.NotFound;

/**
 * Learners by their account, for the features that show or print them. A learner reads only the own card; others read within
 * the scope that the asking feature has checked.
 */
@Stateless
@RolesAllowed({
    LEARNER,
    INSTITUTION_ADMIN,
    CLASS_MANAGER,
    TEACHER,
    PROCTOR,
    REGULATOR_APPROVER,
    REGULATOR_INSPECTOR,
    SUPPORT_AGENT,
    OPERATIONS,
    SYSTEM
})
public class LearnerDirectory {
    @Inject
    Learners learners;

    @Inject
    Accounts accounts;

    @Inject
    LearnerPhotos photos;

    @Inject
    PersonalData personalData;

    @Inject
    OwnData ownData;

    /** The card of a learner who has given the identity fields. */
    @RolesAllowed({
        LEARNER,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        PROCTOR,
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        SUPPORT_AGENT,
        OPERATIONS,
        SYSTEM
    })
    public LearnerCard card(long accountId) {
        ownData.require(accountId);
        return view(accounts.get(accountId), learners.getByAccount(accountId));
    }

    /** Cards by account id, at most 1,000 at once; accounts without identity fields are left out. Never for learners. */
    @RolesAllowed({
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        PROCTOR,
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        SUPPORT_AGENT,
        OPERATIONS,
        SYSTEM
    })
    public Map<Long, LearnerCard> cards(Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        var holders = accounts.ofIds(accountIds).stream().collect(Collectors.toMap(Account::id, Function.identity()));
        return learners.ofAccounts(accountIds).stream()
                .map(learner -> view(holders.get(learner.accountId()), learner))
                .collect(Collectors.toMap(LearnerCard::accountId, Function.identity()));
    }

    /** The portrait as JPEG, for certificate and archive. */
    @RolesAllowed({LEARNER, OPERATIONS, REGULATOR_APPROVER, REGULATOR_INSPECTOR, SYSTEM})
    public Optional<byte[]> portrait(long accountId) {
        ownData.require(accountId);
        return photos.find(accountId, PhotoKind.PORTRAIT)
                .map(photo -> personalData.openPhoto(accountId, PhotoKind.PORTRAIT.name(), photo.contentSealed()));
    }

    /** The citizen id in clear, for a certificate that prints it masked or an archive that must carry it. */
    @RolesAllowed({SYSTEM})
    public String citizenId(long accountId) {
        var learner = learners.getByAccount(accountId);
        return personalData
                .openCitizenId(learner.publicId(), learner.citizenIdSealed())
                .value();
    }

    /** The account with this mobile number, for an operator who was given one. */
    @RolesAllowed(SYSTEM)
    public long byMobile(String mobile) {
        return accounts.findByMobileIndex(personalData.mobileIndex(new MobileNumber(mobile)))
                .map(Account::id)
                .orElseThrow(() -> new NotFound(Account.class, "with this mobile number"));
    }

    private LearnerCard view(Account account, Learner learner) {
        var name = personalData.openRealName(learner.publicId(), learner.realNameSealed());
        return new LearnerCard(
                account.id(),
                learner.publicId(),
                name.value(),
                name.masked(),
                personalData
                        .openCitizenId(learner.publicId(), learner.citizenIdSealed())
                        .masked(),
                account.mobileSealed() == null
                        ? ""
                        : personalData
                                .openMobile(account.publicId(), account.mobileSealed())
                                .masked());
    }
}
