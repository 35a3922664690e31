package org.jiangxin.catalog.entity;

/** What a policy value is about; the order in which people read them. */
public enum PolicyGroup {
    HOURS,
    PLAY,
    CHECK,
    OPENING,
    FACE,
    EXAM,
    DEVICE,
    SERVICE
}
