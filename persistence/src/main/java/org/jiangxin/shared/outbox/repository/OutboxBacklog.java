package org.jiangxin.shared.outbox.repository;

import java.time.Instant;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.entity.OutboxStatus;

/**
 * Messages that are not done.
 *
 * @param oldest when the first of them was written
 */
public record OutboxBacklog(QueueName queue, OutboxStatus status, long messages, Instant oldest) {}
