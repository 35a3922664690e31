package org.jiangxin.catalog.rule;

import org.jiangxin.catalog.entity.PolicyDecision;
import org.jiangxin.catalog.entity.PolicyKey;

/**
 * The value of one key that holds somewhere on a day, and why.
 *
 * @param origin what kind of thing said so
 * @param decision the decision that said so, or null for a default and a class's plan
 * @param lock the decision that lets nobody below differ, or null
 */
public record PolicyHolding(PolicyKey key, int amount, Origin origin, PolicyDecision decision, PolicyDecision lock) {
    /** Where a value comes from. */
    public enum Origin {
        /** The platform's recommendation. */
        DEFAULT,
        /** The operator's settings. */
        SETTING,
        /** The terms of the class, as they were approved with its opening. */
        PLAN,
        /** Somebody decided it. */
        DECISION
    }

    public boolean isLocked() {
        return lock != null;
    }

    /** How a snapshot names where the value comes from: reproducible, and without a name. */
    String source() {
        return decision == null ? origin.name() : decision.scope() + "#" + decision.revision();
    }
}
