package org.jiangxin.integrity.entity;

/** How a check is answered. */
public enum ChallengeKind {
    /** Pick the named characters, in the order they are named, among others. By mouse, finger or keyboard. */
    CHARACTERS
}
