package org.jiangxin.catalog.service;

import java.io.Serializable;
import org.jiangxin.catalog.entity.PolicyKey;

/**
 * One policy value as it holds somewhere today.
 *
 * @param origin DEFAULT, SETTING, PLAN or DECISION
 * @param decision who decided it, or null
 * @param own whether it was decided for exactly this region, project or class
 * @param lock the decision that lets nobody below differ, or null
 * @param editable whether the caller may decide it here: the right role, and nothing wider has locked it
 * @param coming the next value that was already decided here, or null
 */
public record PolicyLine(
        PolicyKey key,
        int amount,
        String origin,
        PolicyDecisionView decision,
        boolean own,
        PolicyDecisionView lock,
        boolean editable,
        PolicyDecisionView coming)
        implements Serializable {
    public boolean isLocked() {
        return lock != null;
    }

    /** Whether a wider scope has locked it. */
    public boolean isLockedAbove() {
        return lock != null && !own;
    }
}
