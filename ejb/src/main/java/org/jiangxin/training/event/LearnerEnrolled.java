package org.jiangxin.training.event;

import java.time.Instant;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/** A learner joined a class. */
public record LearnerEnrolled(
        long enrolmentId,
        String enrolmentPublicId,
        long learnerId,
        long classId,
        String className,
        long courseVersionId,
        Instant at)
        implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.NOTIFICATION, QueueName.STATISTICS);
    }
}
