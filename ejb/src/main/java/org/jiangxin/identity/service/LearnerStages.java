package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;
import static org.jiangxin.shared.security.Role.SYSTEM;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.identity.entity.AccountStatus;
import org.jiangxin.identity.entity.VerificationStatus;
import org.jiangxin.identity.repository.Learners;

/** How far learners have come with their accounts, for whole classes at once. Says nothing about who they are. */
@Stateless
public class LearnerStages {
    private static final int AT_ONCE = 1_000;

    @Inject
    Learners learners;

    /**
     * Where a learner stands.
     *
     * @param verification real-name verification
     * @param invited whether the account waits for its first password
     */
    public record Stage(VerificationStatus verification, boolean invited) implements Serializable {
        private static final long serialVersionUID = 1L;

        public boolean isVerified() {
            return verification == VerificationStatus.VERIFIED;
        }
    }

    /** By account. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER, REGULATOR_APPROVER, REGULATOR_INSPECTOR, SYSTEM})
    public Map<Long, Stage> of(Collection<Long> accountIds) {
        var all = List.copyOf(accountIds);
        var stages = new HashMap<Long, Stage>();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            learners.stages(all.subList(from, Math.min(from + AT_ONCE, all.size())))
                    .forEach(stage -> stages.put(
                            stage.accountId(),
                            new Stage(stage.verification(), stage.account() == AccountStatus.INVITED)));
        }
        return stages;
    }
}
