package org.jiangxin.organization.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiangxin.organization.entity.OrganizationDeed;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/**
 * Something was decided about an institution or employer, or a day came near (R-321a). For observers of the same transaction.
 *
 * @param accounts whom to tell: those who administer it
 * @param detail reason given, or a day as ISO text; empty when there is none
 */
public record OrganizationDecided(
        long organizationId, String name, OrganizationDeed deed, String detail, List<Long> accounts, Instant at)
        implements DomainEvent {
    public OrganizationDecided {
        accounts = List.copyOf(accounts);
    }

    @Override
    public Set<QueueName> queues() {
        return Set.of();
    }
}
