package org.jiangxin.learning.event;

import java.time.LocalDate;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/** The ledger of an enrolment has a new entry about a day: the day's roll-up must be brought up to it. */
public record IntervalRecorded(long enrolmentId, long entryNumber, LocalDate day) implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.STATISTICS);
    }
}
