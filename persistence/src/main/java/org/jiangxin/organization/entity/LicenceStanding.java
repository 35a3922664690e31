package org.jiangxin.organization.entity;

/** Whether a licence counts, or is offered with a re-verification that is not decided yet. */
public enum LicenceStanding {
    CURRENT,
    PROPOSED
}
