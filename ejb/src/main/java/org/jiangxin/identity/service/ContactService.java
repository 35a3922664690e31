package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.OPERATIONS;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jiangxin.identity.repository.Accounts;

/** Where a message to an account goes. For notification; a learner may ask only about the own account. */
@Stateless
public class ContactService {
    @Inject
    Accounts accounts;

    @Inject
    PersonalData personalData;

    @Inject
    OwnData ownData;

    @RolesAllowed({SYSTEM, OPERATIONS, LEARNER})
    public Contact contact(long accountId) {
        ownData.require(accountId);
        var account = accounts.get(accountId);
        return new Contact(
                account.mobileSealed() == null
                        ? null
                        : personalData
                                .openMobile(account.publicId(), account.mobileSealed())
                                .value(),
                account.emailSealed() == null
                        ? null
                        : personalData
                                .openEmail(account.publicId(), account.emailSealed())
                                .value(),
                account.localeTag());
    }
}
