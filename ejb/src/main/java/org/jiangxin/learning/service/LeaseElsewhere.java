package org.jiangxin.learning.service;

import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;

/** Another page has the lease: {@code learning.lease.held} when asking for it, {@code learning.lease.lost} in a beat. */
public class LeaseElsewhere extends Conflict {
    private static final long serialVersionUID = 1L;

    private final LeaseHolding holding;

    LeaseElsewhere(Refusal refusal, LeaseHolding holding) {
        super(refusal);
        this.holding = holding;
    }

    /** Who has it. */
    public LeaseHolding holding() {
        return holding;
    }
}
