package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.OPERATIONS;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jiangxin.integrity.entity.FlagKind;
import org.jiangxin.integrity.entity.RiskFlag;
import org.jiangxin.integrity.repository.RiskFlags;

/** Keeps what looked wrong, for a person to judge. Raising the same flag again changes nothing. */
@Stateless
public class FlagService {
    @Inject
    RiskFlags flags;

    @Inject
    Clock clock;

    /**
     * Raises a flag, in a transaction of its own: it must stay when the request that earned it is refused.
     *
     * @param subject what it is about; one flag per learner, kind and subject
     * @param details evidence in short facts, no personal data
     */
    @RolesAllowed({LEARNER, OPERATIONS, SYSTEM})
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void raise(long learnerId, FlagKind kind, String subject, String details) {
        if (!flags.exists(learnerId, kind, subject)) {
            // A second one in the same moment is refused by the unique key, and this transaction with it: nothing is
            // lost.
            flags.add(new RiskFlag(learnerId, kind, subject, details, clock.instant()));
        }
    }

    /** Flags of a learner, newest first. */
    @RolesAllowed(SYSTEM)
    public List<FlagView> of(long learnerId, int atMost) {
        return flags.ofLearner(learnerId, atMost).stream()
                .map(flag -> new FlagView(
                        flag.publicId(), flag.kind().name(), flag.subject(), flag.details(), flag.raisedAt()))
                .toList();
    }
}
