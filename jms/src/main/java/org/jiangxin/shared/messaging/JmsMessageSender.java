package org.jiangxin.shared.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.MessageSender;

/** Sends durably to Artemis. Takes part in the caller's transaction; the duplicate id lets the broker drop a re-sent copy. */
@ApplicationScoped
public class JmsMessageSender implements MessageSender {
    /** Property by which a message is selected. */
    static final String EVENT_ID = "jxEventId";

    @Resource(lookup = "java:/JmsXA")
    ConnectionFactory connections;

    @Override
    public void send(QueueName queue, String eventId, int attempt, String text) {
        try (JMSContext context = connections.createContext()) {
            var message = context.createTextMessage(text);
            message.setStringProperty(EVENT_ID, eventId);
            message.setStringProperty("_AMQ_DUPL_ID", eventId + "-" + attempt);
            context.createProducer().send(context.createQueue(queue.queue()), message);
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
