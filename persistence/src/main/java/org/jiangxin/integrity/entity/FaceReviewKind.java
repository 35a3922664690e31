package org.jiangxin.integrity.entity;

/** What a reviewer looks at. */
public enum FaceReviewKind {
    /** A new template that was not surely the portrait's. */
    PORTRAIT,
    /** A check that was passed by a phone code instead of a face. */
    PHONE,
    /** A check whose comparison was a near thing or got no answer. */
    UNSURE,
    /** A passed check, drawn at random, of an engine nobody has measured. */
    SAMPLE
}
