package org.jiangxin.learning.entity;

/**
 * Where a ledger entry comes from.
 *
 * @param leaseId the lease under which it was studied, or the correction that two persons decided
 * @param policyVersion the rule text that held
 * @param deviceKind name of the device kind
 */
public record LedgerOrigin(long lessonId, String leaseId, String policyVersion, String deviceKind) {}
