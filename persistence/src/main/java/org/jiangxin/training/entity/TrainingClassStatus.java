package org.jiangxin.training.entity;

/** Life of a class: planned, running between its dates, closed for good. */
public enum TrainingClassStatus {
    PLANNED,
    RUNNING,
    CLOSED;

    public boolean canBecome(TrainingClassStatus next) {
        return this == PLANNED && next != PLANNED || this == RUNNING && next == CLOSED;
    }
}
