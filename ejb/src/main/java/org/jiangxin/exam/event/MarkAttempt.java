package org.jiangxin.exam.event;

import java.time.Instant;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/** An attempt was handed in, by the learner or by the deadline, and waits for its marks. */
public record MarkAttempt(long attemptId, Instant at) implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.MARKING);
    }
}
