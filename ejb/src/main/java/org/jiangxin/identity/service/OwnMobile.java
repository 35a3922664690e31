package org.jiangxin.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/** The mobile number of an account, for sending it a code. */
@ApplicationScoped
class OwnMobile {
    @Inject
    Accounts accounts;

    @Inject
    PersonalData personalData;

    MobileNumber of(long accountId) {
        var account = accounts.get(accountId);
        if (account.mobileSealed() == null) {
            throw new Refused(Refusal.of("identity.mobile.none"));
        }
        return personalData.openMobile(account.publicId(), account.mobileSealed());
    }

    String indexOf(long accountId) {
        return personalData.mobileIndex(of(accountId));
    }
}
