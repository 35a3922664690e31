package org.jiangxin.shared.outbox.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.entity.MessageFailure;
import org.jiangxin.shared.outbox.entity.OutboxStatus;
import org.jiangxin.shared.outbox.repository.MessageFailures;
import org.jiangxin.shared.outbox.repository.OutboxBacklog;
import org.jiangxin.shared.outbox.repository.OutboxMessages;

/** Messages that failed ten times, for the operator: what they are, why, and back to work after the cause is mended. */
@Stateless
public class DeadLetterService {
    private static final int MOST = 10_000;

    @Inject
    DeadLetters deadLetters;

    @Inject
    OutboxMessages messages;

    @Inject
    MessageFailures failures;

    @RolesAllowed({SYSTEM, SYSTEM_ADMIN, OPERATIONS})
    public List<DeadLetter> all() {
        return deadLetters.first(MOST);
    }

    /** REQUIRES_NEW: each message is taken and put back as one unit, whatever happens to the next. */
    @RolesAllowed({SYSTEM, SYSTEM_ADMIN})
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean replay(String eventId) {
        return deadLetters.replay(eventId);
    }

    /** What is on its way, queue by queue, over all nodes. */
    @RolesAllowed({SYSTEM, SYSTEM_ADMIN, OPERATIONS})
    public List<Backlog> backlog() {
        var rows = messages.backlog();
        return Arrays.stream(QueueName.values())
                .map(queue -> new Backlog(
                        queue.queue(),
                        sum(rows, queue, OutboxStatus.NEW),
                        sum(rows, queue, OutboxStatus.SENT),
                        rows.stream()
                                .filter(row -> row.queue() == queue)
                                .map(OutboxBacklog::oldest)
                                .min(java.time.Instant::compareTo)
                                .orElse(null)))
                .toList();
    }

    /** The last failures of consumers, newest first. */
    @RolesAllowed({SYSTEM, SYSTEM_ADMIN})
    public List<FailureView> failures(int atMost) {
        return failures.latest(atMost).stream().map(this::view).toList();
    }

    private FailureView view(MessageFailure failure) {
        return new FailureView(
                failure.queueName().queue(),
                failure.eventId(),
                failure.eventType(),
                failure.failure(),
                failure.count(),
                failure.lastAt(),
                messages.statuses(failure.eventId()).get(failure.queueName()) == OutboxStatus.DONE);
    }

    private static long sum(List<OutboxBacklog> rows, QueueName queue, OutboxStatus status) {
        return rows.stream()
                .filter(row -> row.queue() == queue && row.status() == status)
                .mapToLong(OutboxBacklog::messages)
                .sum();
    }
}
