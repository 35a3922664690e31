package org.jiangxin.identity.event;

import java.time.Instant;
import java.util.Set;
import org.jiangxin.identity.entity.DeviceKind;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/**
 * A new sign-in ended the one before, from another device (R-324a). For observers of the same transaction.
 *
 * @param kind device that took over
 * @param browser its browser, or an empty text
 * @param place where it is
 */
public record SignInSuperseded(long accountId, DeviceKind kind, String browser, String place, Instant at)
        implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of();
    }
}
