package org.jiangxin.audit.event;

import java.time.Instant;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/** Something to be remembered was done; travels to the consumer that appends it to the chain. Fields as in the audit entry. */
public record AuditRecorded(
        Instant occurredAt, String actor, String action, String subjectType, String subjectId, String details)
        implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.AUDIT);
    }
}
