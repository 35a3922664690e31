package org.jiangxin.notification.event;

import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/** A message stands in somebody's inbox and may have to leave the site, too. */
public record NoticePosted(long noticeId, long accountId, String template) implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.NOTIFICATION);
    }
}
