package org.jiangxin.integrity.entity;

/** What looked wrong. A flag is evidence for a person to judge; it never takes time or a result away by itself. */
public enum FlagKind {
    /** A playback ticket whose seal is wrong. */
    TICKET_BAD_MAC,
    /** One ticket was used for two different requests. */
    TICKET_FORK,
    /** The material moved faster than time. */
    RATE,
    /** The material moved to a place that was never studied. */
    SEEK_AHEAD,
    /** A check was answered faster than a person can. */
    CHALLENGE_TOO_FAST,
    /** A check was answered wrongly or not at all. */
    CHALLENGE_MISSED,
    /** A request about another learner's lease, check or record. */
    OTHER_LEARNER,
    /** Half a minute of a video or sound was claimed that was never fetched. */
    NO_MEDIA,
    /** The face before the camera was not the one that the template knows, as often as may be tried. */
    FACE_MISMATCH,
    /** A picture was sent that had been sent before. */
    FACE_REUSED,
    /** A reviewer doubted who it was. */
    FACE_DOUBTED,
    /** The network address changed under one lease. */
    IP_HOP,
    /** The page itself says that a program drives its browser. */
    AUTOMATION,
    /** Beats came as evenly as no page of the platform sends them. */
    EVEN_BEATS,
    /** Somebody with the right password came from another device while the account sat an exam. */
    EXAM_OTHER_DEVICE
}
