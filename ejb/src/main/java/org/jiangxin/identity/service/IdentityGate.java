package org.jiangxin.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jiangxin.identity.repository.Learners;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * The gate before every lesson and exam: nothing is studied before the real-name check has passed (R-321c). Asked by learning,
 * exam and media delivery; says only yes or no.
 */
@Stateless
public class IdentityGate {
    @Inject
    Learners learners;

    @PermitAll
    public boolean isVerified(long accountId) {
        return learners.isVerified(accountId);
    }

    /** Refuses with {@code identity.verification.required}. */
    @PermitAll
    public void requireVerified(long accountId) {
        if (!isVerified(accountId)) {
            throw new Refused(Refusal.of("identity.verification.required"));
        }
    }
}
