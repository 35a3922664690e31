package org.jiangxin.learning.event;

import java.time.Instant;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/** All required lessons are complete and the credited time is enough: the exam is open. Once per enrolment. */
public record StudyRequirementsMet(long enrolmentId, long learnerId, long courseVersionId, Instant at)
        implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.NOTIFICATION);
    }
}
