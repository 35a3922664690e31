package org.jiangxin.training.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/** A suspended class goes on (恢复班级, R-324a). Its components are those of {@link ClassSuspended}. */
public record ClassResumed(
        long classId,
        String classPublicId,
        String className,
        Long organizationId,
        List<ClassSuspended.Studying> studying,
        String reason,
        Instant at)
        implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.NOTIFICATION);
    }
}
