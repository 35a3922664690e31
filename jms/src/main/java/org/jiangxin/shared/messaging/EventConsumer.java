package org.jiangxin.shared.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.jiangxin.shared.outbox.service.Envelope;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.shared.outbox.service.Inbox;
import org.slf4j.MDC;

/**
 * Base of every consumer: reads the envelope, sets the correlation id for the log, guards with the inbox, and lets every
 * failure out so that the broker redelivers and at last sets the message aside in the dead-letter queue.
 */
public abstract class EventConsumer implements MessageListener {
    private static final String CORRELATION = "correlationId";

    @Inject
    Inbox inbox;

    /** Does the event's effect in the running transaction. Unknown types are none of this consumer's business. */
    protected abstract void handle(Envelope envelope);

    /** Open because only the broker calls it; without a role the server would refuse even that. */
    @Override
    @PermitAll
    public void onMessage(Message message) {
        try {
            var envelope = EventJson.read(message.getBody(String.class), Envelope.class);
            MDC.put(CORRELATION, envelope.correlationId());
            inbox.once(getClass().getSimpleName().split("\\$")[0], envelope, () -> handle(envelope));
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        } finally {
            MDC.remove(CORRELATION);
        }
    }
}
