package org.jiangxin.audit.entity;

/** The streams of rows that are chained and therefore sealed each night. */
public enum StreamKind {
    /** One of the chains of the audit trail; its id is the shard. */
    AUDIT_TRAIL,
    /** The study ledger of an enrolment. */
    STUDY_LEDGER,
    /** The answer journal of an attempt. */
    ANSWER_JOURNAL
}
