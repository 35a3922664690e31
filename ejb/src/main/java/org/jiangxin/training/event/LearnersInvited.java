package org.jiangxin.training.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/**
 * A roster named people who had no account: they have one now and must hear of it (R-324b). One event for a part of a roster.
 *
 * @param accounts whose accounts were made by this roster, or whose telephone it corrected before they ever signed in
 */
public record LearnersInvited(long classId, String className, String institutionName, List<Long> accounts, Instant at)
        implements DomainEvent {
    public LearnersInvited {
        accounts = List.copyOf(accounts);
    }

    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.NOTIFICATION);
    }
}
