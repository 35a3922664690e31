package org.jiangxin.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jiangxin.identity.entity.ContactBinding;
import org.jiangxin.identity.entity.ContactKind;
import org.jiangxin.identity.repository.ContactBindings;

/** Remembers by what accounts were reached, as keyed indexes. Called wherever an account gets a number or an address. */
@ApplicationScoped
class ContactHistory {
    @Inject
    ContactBindings bindings;

    void mobile(long accountId, String mobileIndex, Instant now) {
        bindings.add(new ContactBinding(accountId, ContactKind.MOBILE, mobileIndex, now));
    }

    void email(long accountId, String emailIndex, Instant now) {
        bindings.add(new ContactBinding(accountId, ContactKind.EMAIL, emailIndex, now));
    }
}
