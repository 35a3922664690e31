package org.jiangxin.learning.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/**
 * Two persons have decided on a correction of study time: the learner hears of it when it was booked, who proposed it in any case unless it follows from a clue.
 *
 * @param millis added when positive, taken away when negative
 * @param cluePublicId the confirmed clue that it follows from, or null
 * @param booked whether it stands in the ledger now
 */
public record CorrectionDecided(
        String correctionPublicId,
        String enrolmentPublicId,
        long learnerId,
        long proposedBy,
        String className,
        LocalDate day,
        long millis,
        boolean booked,
        String cluePublicId,
        String reason,
        String note,
        Instant at)
        implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.NOTIFICATION);
    }
}
