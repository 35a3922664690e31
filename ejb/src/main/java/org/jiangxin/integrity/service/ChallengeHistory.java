package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jiangxin.integrity.repository.Challenges;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.security.Role;

/** The random checks a learner was asked, for the archive (R-331e). A learner reads the own ones only. */
@Stateless
public class ChallengeHistory {
    @Inject
    Challenges challenges;

    @Inject
    Caller caller;

    /** Checks of one enrolment that have ended, newest first. */
    @RolesAllowed({LEARNER, SYSTEM})
    public List<ChallengeEvent> of(long learnerId, long enrolmentId, int atMost) {
        if (!caller.has(Role.SYSTEM) && caller.accountId() != learnerId) {
            throw new NotPermitted(Refusal.of("shared.not_permitted"));
        }
        return challenges.ofEnrolment(learnerId, enrolmentId, atMost).stream()
                .filter(challenge -> !challenge.isOpen())
                .map(challenge -> new ChallengeEvent(
                        challenge.kind().name(),
                        challenge.purpose().name(),
                        challenge.status().name(),
                        challenge.issuedAt()))
                .toList();
    }
}
