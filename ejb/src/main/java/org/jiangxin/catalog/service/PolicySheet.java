package org.jiangxin.catalog.service;

import java.io.Serializable;
import java.util.List;

/**
 * One policy value with its history.
 *
 * @param title name of the region, project or class
 * @param line as it holds today
 * @param widerAmount what would hold without an own decision
 * @param wider what wider scopes say today, from the widest
 * @param history every decision made for exactly this region, project or class, newest first
 * @param withdrawable whether there is an own value to take back
 */
public record PolicySheet(
        String title,
        String regionCode,
        PolicyLine line,
        int widerAmount,
        List<PolicyDecisionView> wider,
        List<PolicyDecisionView> history,
        boolean withdrawable)
        implements Serializable {
    public PolicySheet {
        wider = List.copyOf(wider);
        history = List.copyOf(history);
    }
}
