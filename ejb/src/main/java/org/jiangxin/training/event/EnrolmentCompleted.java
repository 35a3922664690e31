package org.jiangxin.training.event;

import java.time.Instant;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/** A learner has done everything the class asks for. */
public record EnrolmentCompleted(long enrolmentId, long learnerId, long classId, long courseVersionId, Instant at)
        implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.STATISTICS);
    }
}
