package org.jiangxin.interaction.service;

/** How a live class stands for a class. */
public enum AirState {
    /** Nobody has broadcast it yet. */
    WAITING,
    ON_AIR,
    /** Begun, and nothing comes just now. */
    SILENT,
    ENDED
}
