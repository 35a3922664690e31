package org.jiangxin.shared.outbox.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangxin.shared.outbox.entity.OutboxStatus;
import org.jiangxin.shared.outbox.repository.OutboxMessages;
import org.jiangxin.shared.setting.CrashPoint;

/** Claims an outbox row, hands it to the broker and leaves it SENT; the consumer's transaction makes it DONE. */
@Stateless
public class OutboxDelivery {
    private static final Duration NEW_GRACE = Duration.ofSeconds(5);
    private static final Duration RESEND_AFTER = Duration.ofMinutes(2);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);
    private static final Duration THEN_EVERY = Duration.ofHours(1);
    private static final int BATCH = 100;

    @Inject
    OutboxMessages messages;

    @Inject
    MessageSender sender;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Clock clock;

    @Inject
    CrashPoint crash;

    /** REQUIRES_NEW: the claim and the broker's receipt of one row are one unit, whatever the caller does next. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void deliver(long outboxId) {
        var message = messages.find(outboxId).orElse(null);
        if (message == null || message.status() == OutboxStatus.DONE) {
            return;
        }
        var now = clock.instant();
        if (message.status() == OutboxStatus.SENT && deadLetters.holds(message.queueName(), message.eventId())) {
            // The broker gave it up and an operator decides; a copy would only die again.
            messages.postpone(outboxId, now);
            return;
        }
        if (!messages.claim(outboxId, message.attempts(), now)) {
            return;
        }
        crash.at("before-send");
        var envelope = new Envelope(
                message.eventId(),
                message.eventType(),
                1,
                message.createdAt(),
                message.eventId(),
                outboxId,
                message.body());
        sender.send(message.queueName(), message.eventId(), message.attempts(), EventJson.write(envelope));
        crash.at("after-send");
    }

    /** Rows that were not sent after commit, or sent and never confirmed; the pauses grow with the attempts. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Long> overdue() {
        Instant now = clock.instant();
        return messages.unconfirmed(
                now.minus(NEW_GRACE), now.minus(RESEND_AFTER), now.minus(AGAIN_AFTER), now.minus(THEN_EVERY), BATCH);
    }
}
