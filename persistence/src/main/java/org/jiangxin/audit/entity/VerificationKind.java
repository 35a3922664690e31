package org.jiangxin.audit.entity;

/** What a verification recomputes. */
public enum VerificationKind {
    /** The chains of the audit trail. */
    AUDIT_TRAIL,
    /** The chains of the study ledger. */
    STUDY_LEDGER,
    /** Totals and roll-ups against the study ledger. */
    STUDY_HOURS,
    /** The chains of the answer journals, and the papers. */
    ANSWER_JOURNALS,
    /** The nightly seals and the rows under them. */
    ANCHORS
}
