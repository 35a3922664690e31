package org.jiangxin.training.entity;

/** Steps on the timeline of a class. */
public enum ClassStep {
    DRAFTED,
    APPLIED,
    WITHDRAWN,
    RETURNED,
    REFUSED,
    APPROVED,
    STARTED,
    CLOSED,
    SUSPENDED,
    RESUMED
}
