package org.jiangxin.exam.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/**
 * An attempt has its marks and they are published. Fired inside the marking transaction, so that whoever completes an
 * enrolment by it does so together with the marks or not at all.
 *
 * @param attemptsLeft sittings the learner may still begin
 */
public record AttemptMarked(
        long attemptId,
        String attemptPublicId,
        long enrolmentId,
        long learnerId,
        boolean passed,
        BigDecimal score,
        BigDecimal fullScore,
        int attemptsLeft,
        Instant at)
        implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.NOTIFICATION, QueueName.STATISTICS);
    }
}
