package org.jiangxin.governance.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.outbox.service.Backlog;
import org.jiangxin.shared.outbox.service.DeadLetter;
import org.jiangxin.shared.outbox.service.DeadLetterService;
import org.jiangxin.shared.outbox.service.FailureView;
import org.jiangxin.shared.outbox.service.QueueDepth;
import org.jiangxin.shared.outbox.service.QueueGauge;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;

/** Queues and messages that were set aside: how many, why, and back to work, which is audited. Never shows a message's content. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QueueService {
    private static final int FAILURES_KNOWN = 500;
    private static final String REPLAYED = "governance.message.replayed";

    @Inject
    DeadLetterService letters;

    @Inject
    QueueGauge gauge;

    @Inject
    ReplayRecord record;

    @RolesAllowed(SYSTEM_ADMIN)
    public List<QueueState> queues() {
        var depths = gauge.depths();
        var dead = letters.all().stream().collect(Collectors.groupingBy(DeadLetter::queue, Collectors.counting()));
        return letters.backlog().stream()
                .map(backlog -> state(backlog, depths.get(backlog.queue()), dead))
                .toList();
    }

    /** Messages set aside on this node whose kind, queue or failure holds a text, oldest first. */
    @RolesAllowed(SYSTEM_ADMIN)
    public Page<DeadMessage> deadMessages(String text, PageRequest page) {
        var sought = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        var known = letters.failures(FAILURES_KNOWN).stream()
                .collect(Collectors.toMap(
                        failure -> failure.queue() + "|" + failure.eventId(), Function.identity(), (a, b) -> a));
        return Page.cut(
                letters.all().stream()
                        .map(letter -> dead(letter, known.get(letter.queue() + "|" + letter.eventId())))
                        .filter(letter -> letter.says(sought))
                        .toList(),
                page);
    }

    /** The last failures of consumers on all nodes, newest first. */
    @RolesAllowed(SYSTEM_ADMIN)
    public List<FailureView> failures(int atMost) {
        return letters.failures(atMost);
    }

    /** Puts one message back into its queue. */
    @RolesAllowed(SYSTEM_ADMIN)
    public void replay(String eventId) {
        if (eventId == null || !eventId.matches("[0-9a-f-]{36}")) {
            throw new NotPermitted(Refusal.of("governance.message.unknown"));
        }
        if (!letters.replay(eventId)) {
            throw new Refused(Refusal.of("governance.message.gone"));
        }
        record.write(REPLAYED, eventId, Map.of());
    }

    /** Puts every message back, each by itself; how many there were. */
    @RolesAllowed(SYSTEM_ADMIN)
    public int replayAll() {
        var moved = (int) letters.all().stream()
                .filter(letter -> letter.eventId() != null)
                .filter(letter -> letters.replay(letter.eventId()))
                .count();
        if (moved > 0) {
            record.write(REPLAYED, "all", Map.of("messages", moved));
        }
        return moved;
    }

    private static QueueState state(Backlog backlog, QueueDepth depth, Map<String, Long> dead) {
        return new QueueState(
                backlog.queue(),
                depth == null ? null : depth.messages(),
                depth == null ? null : depth.consumers(),
                backlog.fresh(),
                backlog.sent(),
                backlog.oldest(),
                dead.getOrDefault(backlog.queue(), 0L));
    }

    private static DeadMessage dead(DeadLetter letter, FailureView failure) {
        return new DeadMessage(
                letter.queue(),
                letter.eventId(),
                letter.type(),
                letter.occurredAt(),
                failure == null ? null : failure.failure(),
                failure == null ? null : failure.lastAt());
    }
}
