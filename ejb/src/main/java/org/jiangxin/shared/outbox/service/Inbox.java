package org.jiangxin.shared.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jiangxin.shared.outbox.repository.InboxEntries;
import org.jiangxin.shared.outbox.repository.OutboxMessages;
import org.jiangxin.shared.setting.CrashPoint;

/** Makes a consumer's effect happen once per event: inbox row, effect and outbox confirmation are one transaction. */
@ApplicationScoped
public class Inbox {
    @Inject
    InboxEntries entries;

    @Inject
    OutboxMessages messages;

    @Inject
    Clock clock;

    @Inject
    CrashPoint crash;

    /**
     * Runs the effect unless this consumer has done the event before.
     *
     * @param consumer stable name of the consumer
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void once(String consumer, Envelope envelope, Runnable effect) {
        if (!entries.contains(consumer, envelope.eventId())) {
            crash.at("before-effect");
            entries.add(consumer, envelope.eventId(), clock.instant());
            effect.run();
            crash.at("after-effect");
        }
        messages.markDone(envelope.outboxId());
    }
}
