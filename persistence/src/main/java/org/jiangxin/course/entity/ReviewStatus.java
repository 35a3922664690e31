package org.jiangxin.course.entity;

/** Life of one round of content review. A decided or withdrawn round never changes; the next submission begins a new one. */
public enum ReviewStatus {
    OPEN,
    APPROVED,
    RETURNED,
    WITHDRAWN;

    public boolean canBecome(ReviewStatus next) {
        return this == OPEN && next != OPEN;
    }
}
