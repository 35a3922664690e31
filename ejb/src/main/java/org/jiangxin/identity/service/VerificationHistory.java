package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jiangxin.identity.repository.VerificationAttempts;

/** The real-name checks of a learner, for the archive (R-331e). A learner reads the own ones only. */
@Stateless
public class VerificationHistory {
    @Inject
    VerificationAttempts attempts;

    @Inject
    OwnData ownData;

    /** Attempts of an account, newest first. */
    @RolesAllowed({LEARNER, SYSTEM})
    public List<VerificationEvent> of(long accountId, int atMost) {
        ownData.require(accountId);
        return attempts.ofAccount(accountId, atMost).stream()
                .map(attempt -> new VerificationEvent(
                        attempt.method().name(), attempt.result().name(), attempt.attemptedAt()))
                .toList();
    }
}
