package org.jiangxin.record.event;

import java.time.Instant;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/**
 * A learner has earned a certificate.
 *
 * @param programme 培训项目名称, for the message
 */
public record CertificateIssued(
        String certificatePublicId, String serial, long enrolmentId, long learnerId, String programme, Instant at)
        implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.NOTIFICATION, QueueName.STATISTICS);
    }
}
