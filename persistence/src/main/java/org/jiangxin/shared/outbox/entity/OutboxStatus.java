package org.jiangxin.shared.outbox.entity;

/** Life of an outbox row: NEW until the broker has it, SENT until the consumer's effect is committed, then DONE. */
public enum OutboxStatus {
    NEW,
    SENT,
    DONE
}
