package org.jiangxin.training.event;

import java.time.Instant;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/**
 * A regulator decided on the opening of a class (开班审核, R-324b).
 *
 * @param organizationId whose class it is, or null
 * @param submittedBy who applied
 * @param status name of the application's state after the decision
 * @param reason why it was returned or refused; may be null
 */
public record OpeningDecided(
        long classId,
        String classPublicId,
        String className,
        Long organizationId,
        long submittedBy,
        String status,
        String reason,
        Instant at)
        implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.NOTIFICATION);
    }
}
