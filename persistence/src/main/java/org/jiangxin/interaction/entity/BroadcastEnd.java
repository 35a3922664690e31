package org.jiangxin.interaction.entity;

/** Why a broadcast ended. */
public enum BroadcastEnd {
    /** Somebody of the institution ended it. */
    STOPPED,
    /** Nothing was sent any more. */
    SILENT,
    /** It lasted longer than any class does: a camera that was forgotten. */
    LONG,
    /** The node that made its picture was restarted, or its encoder stopped. */
    LOST
}
