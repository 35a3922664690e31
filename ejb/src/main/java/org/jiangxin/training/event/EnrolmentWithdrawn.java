package org.jiangxin.training.event;

import java.time.Instant;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/**
 * A learner left a class.
 *
 * @param hadStarted whether study had begun: regulators count the two apart
 */
public record EnrolmentWithdrawn(
        long enrolmentId, long learnerId, long classId, String className, boolean hadStarted, Instant at)
        implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.NOTIFICATION, QueueName.STATISTICS);
    }
}
