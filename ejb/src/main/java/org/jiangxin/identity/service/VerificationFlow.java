package org.jiangxin.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jiangxin.identity.provider.IdentityCheck;

/**
 * One verification from question to answer: read what is to be asked, ask the provider outside of every transaction, write down
 * what it said. For the services of identity.
 */
@ApplicationScoped
class VerificationFlow {
    @Inject
    VerificationRecords records;

    @Inject
    IdentityCheck check;

    /** Right after registration: the portrait is compared, or without consent to that a reviewer is asked. */
    VerificationView start(long accountId, boolean biometric) {
        return biometric ? comparePortrait(accountId) : askReviewer(accountId, null);
    }

    VerificationView comparePortrait(long accountId) {
        var person = records.personToCompare(accountId);
        records.concludeComparison(accountId, check.name(), check.check(person));
        return view(accountId);
    }

    /** The other way: the phone code was right, now a person looks at the documents. */
    VerificationView askReviewer(long accountId, String requestId) {
        records.sendToReview(accountId, requestId);
        return view(accountId);
    }

    VerificationView view(long accountId) {
        return records.view(accountId, check.isSimulated());
    }
}
