package org.jiangxin.identity.entity;

/** What one attempt at verification came to. */
public enum VerificationResult {
    MATCH,
    MISMATCH,
    UNAVAILABLE,
    SENT_TO_REVIEW,
    REVIEW_ACCEPTED,
    REVIEW_REJECTED
}
