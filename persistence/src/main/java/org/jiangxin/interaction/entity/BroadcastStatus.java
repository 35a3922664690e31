package org.jiangxin.interaction.entity;

/** Whether a broadcast may still be fed. */
public enum BroadcastStatus {
    ON_AIR,
    ENDED
}
