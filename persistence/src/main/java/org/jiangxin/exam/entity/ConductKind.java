package org.jiangxin.exam.entity;

/** What is seen of the conduct during an attempt. A flag for a person to look at, never by itself a verdict. */
public enum ConductKind {
    /** The exam page was out of sight; the length is in the event. */
    LEFT_PAGE,
    /** The page lost the server and found it again. */
    RECONNECTED,
    /** The same device came in again: reload, second tab, crash. */
    REENTERED,
    /** Another device tried and was kept out. */
    DEVICE_REFUSED,
    /** A proctor stopped the writing. */
    LOCKED,
    /** A proctor freed the attempt for another device or let it go on. */
    UNLOCKED;

    /** May the page report it? The others are the server's own. */
    public boolean isReportedByPage() {
        return this == LEFT_PAGE || this == RECONNECTED;
    }
}
