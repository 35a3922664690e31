package org.jiangxin.training.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/**
 * A regulator suspended a running class (暂停班级, R-324a).
 *
 * @param organizationId whose class it is, or null
 * @param studying who studied in it until now
 * @param reason as told to the institution and the learners
 */
public record ClassSuspended(
        long classId,
        String classPublicId,
        String className,
        Long organizationId,
        List<Studying> studying,
        String reason,
        Instant at)
        implements DomainEvent {
    /** A learner of the class. */
    public record Studying(long learnerId, long enrolmentId, String enrolmentPublicId) {}

    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.NOTIFICATION);
    }
}
