package org.jiangxin.shared.outbox.service;

/** An outbox row waits; observed after the transaction's success to send it at once. */
public record OutboxFilled(long outboxId) {}
