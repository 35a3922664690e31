package org.jiangxin.shared.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jiangxin.shared.outbox.entity.OutboxMessage;
import org.jiangxin.shared.outbox.repository.OutboxMessages;

/** Turns a fired event into outbox rows of the same transaction, one per queue. */
@ApplicationScoped
public class OutboxWriter {
    @Inject
    OutboxMessages messages;

    @Inject
    Clock clock;

    @Inject
    Event<OutboxFilled> filled;

    public void write(@Observes DomainEvent event) {
        var eventId = UUID.randomUUID().toString();
        var body = EventJson.write(event);
        for (var queue : event.queues()) {
            var message = new OutboxMessage(eventId, queue, event.getClass().getSimpleName(), body, clock.instant());
            messages.add(message);
            filled.fire(new OutboxFilled(message.id()));
        }
    }
}
