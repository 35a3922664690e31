package org.jiangxin.learning.entity;

/** Why time does not count. The learner always reads it as a sentence (bundle learning, {@code enum.UncountedReason.*}). */
public enum UncountedReason {
    /** Nothing has been played since the page opened. */
    NOT_STARTED,
    PAUSED,
    /** Plays, but the picture stands still: it waits for the network. */
    BUFFERING,
    /** The page was out of sight for longer than the grace. */
    HIDDEN,
    /** Faster than the class allows. */
    RATE,
    /** Moved ahead of what was studied. */
    SEEK_AHEAD,
    /** This part was credited before. */
    REWATCH,
    /** A text or document has had its least time. */
    ENOUGH,
    /** The most that counts in one day is reached. */
    DAY_CAP,
    /** Outside of the hours in which study counts. */
    NIGHT,
    /** The class is over. */
    CLASS_ENDED,
    /** No beat came for so long that only its beginning counts. */
    OFFLINE,
    /** A check waits for an answer. */
    CHALLENGE_OPEN,
    /** A check was missed; what was studied before waits for the next one. */
    CHALLENGE_MISSED,
    /** Another page or device studies. */
    LEASE_LOST,
    /** The picture or sound of this part was not fetched, so nobody can have seen or heard it. */
    NO_MEDIA,
    /** A check was missed and not made up for in the days that the policy gives. */
    CHECK_LAPSED,
    /** A live class that nobody broadcasts at that time. */
    NOT_ON_AIR
}
