package org.jiangxin.catalog.entity;

/** A draft is edited; what is in force never changes, because lessons are linked to its points; a new text is a new edition. */
public enum StandardStatus {
    DRAFT,
    IN_FORCE,
    RETIRED;

    public boolean canBecome(StandardStatus next) {
        return this == DRAFT && next == IN_FORCE || this == IN_FORCE && next == RETIRED;
    }
}
