package org.jiangxin.training.entity;

/** A roster that was read waits to be accepted; a newer reading or the passing of a day discards it. */
public enum RosterImportStatus {
    READ,
    ACCEPTED,
    DISCARDED
}
