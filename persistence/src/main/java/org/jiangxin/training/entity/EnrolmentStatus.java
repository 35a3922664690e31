package org.jiangxin.training.entity;

/** Life of an enrolment: active until the learner leaves or completes. Neither end can be undone. */
public enum EnrolmentStatus {
    ACTIVE,
    WITHDRAWN,
    COMPLETED;

    public boolean canBecome(EnrolmentStatus next) {
        return this == ACTIVE && next != ACTIVE;
    }
}
