package org.jiangxin.identity.event;

import java.time.Instant;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/** The password of an account was changed and every sign-in has ended. For observers of the same transaction. */
public record PasswordChanged(long accountId, Instant at) implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of();
    }
}
