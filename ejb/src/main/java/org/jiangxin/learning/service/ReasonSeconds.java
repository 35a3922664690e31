package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.service.ClassPolicies;
import org.jiangxin.catalog.service.StudyRules;
import org.jiangxin.learning.entity.UncountedReason;

/**
 * The number in the words of a reason: after how many seconds in the background, or without network, nothing counts any more. Taken
 * from the version of the policy that has judged, so that an old entry still says what held then.
 */
@ApplicationScoped
class ReasonSeconds {
    @Inject
    ClassPolicies policies;

    /** 0 for a reason without a number. */
    int of(UncountedReason reason, String policyVersion) {
        var key = key(reason);
        return key == null
                ? 0
                : policies.version(policyVersion)
                        .map(rules -> rules.amount(key))
                        .orElse(key.fallback());
    }

    static int of(UncountedReason reason, StudyRules rules) {
        var key = key(reason);
        return key == null ? 0 : rules.amount(key);
    }

    private static PolicyKey key(UncountedReason reason) {
        if (reason == UncountedReason.HIDDEN) {
            return PolicyKey.HIDDEN_GRACE;
        }
        return reason == UncountedReason.OFFLINE ? PolicyKey.BEAT_GAP : null;
    }
}
