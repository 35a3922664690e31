package org.jiangxin.learning.entity;

/** A correction is decided once: booked in the ledger, or refused. */
public enum CorrectionStatus {
    PROPOSED,
    BOOKED,
    REFUSED;

    public boolean canBecome(CorrectionStatus next) {
        return this == PROPOSED && next != PROPOSED;
    }
}
