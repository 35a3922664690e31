package org.jiangxin.identity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.security.Role;

/** Scope of a learner: the own account. Staff and the platform itself read others within the scope their service checked. */
@Dependent
class OwnData {
    @Inject
    Caller caller;

    void require(long accountId) {
        if (caller.has(Role.LEARNER) && caller.accountId() != accountId) {
            throw new NotPermitted(Refusal.of("identity.other_account"));
        }
    }
}
