package org.jiangxin.shared.messaging;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.Queue;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.Envelope;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.shared.outbox.service.FailureLog;
import org.jiangxin.shared.outbox.service.Inbox;
import org.jiangxin.shared.setting.CrashPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Base of every consumer: reads the envelope, sets the correlation id for the log, guards with the inbox, and lets every
 * failure out so that the broker redelivers and at last sets the message aside in the dead-letter queue.
 */
public abstract class EventConsumer implements MessageListener {
    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
    private static final String CORRELATION = "correlationId";

    @Inject
    Inbox inbox;

    @Inject
    EventEffect effect;

    @Inject
    FailureLog failures;

    @Inject
    CrashPoint crash;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry delivery;

    /** Does the event's effect in the running transaction. Unknown types are none of this consumer's business. */
    protected abstract void handle(Envelope envelope);

    /** Open because only the broker calls it; without a role the server would refuse even that. */
    @Override
    @PermitAll
    public void onMessage(Message message) {
        delivery.registerInterposedSynchronization(new AckCrashPoints(crash));
        try {
            var envelope = EventJson.read(message.getBody(String.class), Envelope.class);
            MDC.put(CORRELATION, envelope.correlationId());
            var consumer = getClass().getSimpleName().split("\\$")[0];
            effect.run(() -> inbox.once(consumer, envelope, () -> handle(envelope)));
            crash.at("after-effect-commit");
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        } catch (RuntimeException e) {
            keep(message, e);
            throw e;
        } finally {
            MDC.remove(CORRELATION);
        }
    }

    /** For the operator's page. What cannot be kept is in the log all the same. */
    private void keep(Message message, RuntimeException why) {
        try {
            var eventId = message.getStringProperty(JmsMessageSender.EVENT_ID);
            var queue = message.getJMSDestination() instanceof Queue from ? from.getQueueName() : "";
            var name = Arrays.stream(QueueName.values())
                    .filter(known -> known.queue().equals(queue.replaceFirst("^jms\\.queue\\.", "")))
                    .findFirst();
            if (eventId != null && name.isPresent()) {
                failures.record(name.get(), eventId, typeOf(message), why);
            }
        } catch (JMSException | RuntimeException e) {
            LOG.warn("The failure of a message was not kept: {}", e.toString());
        }
    }

    private static String typeOf(Message message) throws JMSException {
        try {
            return EventJson.read(message.getBody(String.class), Envelope.class).type();
        } catch (IllegalArgumentException e) {
            return JmsDeadLetters.UNREADABLE;
        }
    }

    /** The last moment before the container acknowledges the message, and the first one after. */
    private record AckCrashPoints(CrashPoint crash) implements Synchronization {
        @Override
        public void beforeCompletion() {
            crash.at("before-ack");
        }

        @Override
        public void afterCompletion(int status) {
            crash.at("after-ack");
        }
    }
}
