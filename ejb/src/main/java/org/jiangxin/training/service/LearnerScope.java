package org.jiangxin.training.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.security.Role;

/** Scope of enrolments: a learner's own ones; the platform itself sees all. */
@Dependent
class LearnerScope {
    @Inject
    Caller caller;

    /** The signed-in learner. */
    long self() {
        return caller.accountId();
    }

    void require(long learnerId) {
        if (!caller.has(Role.SYSTEM) && caller.accountId() != learnerId) {
            throw new NotPermitted(Refusal.of("training.enrolment.other_learner"));
        }
    }
}
