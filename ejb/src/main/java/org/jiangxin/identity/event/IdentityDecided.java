package org.jiangxin.identity.event;

import java.time.Instant;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/** The identity of a learner was confirmed, or it was not (R-321c). For observers of the same transaction. */
public record IdentityDecided(long accountId, boolean verified, Instant at) implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of();
    }
}
