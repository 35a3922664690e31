package org.jiangxin.shared.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DeadLetter;
import org.jiangxin.shared.outbox.service.DeadLetters;
import org.jiangxin.shared.outbox.service.Envelope;
import org.jiangxin.shared.outbox.service.EventJson;

/** Looks into the dead-letter queue without taking from it, and puts single messages back where they came from. */
@ApplicationScoped
public class JmsDeadLetters implements DeadLetters {
    static final String QUEUE = "jiangxin.dead-letter";
    private static final String CAME_FROM = "_AMQ_ORIG_QUEUE";
    static final String UNREADABLE = "unreadable";

    @Resource(lookup = "java:/JmsXA")
    ConnectionFactory connections;

    @Override
    public List<DeadLetter> first(int atMost) {
        return browse(null, atMost);
    }

    @Override
    public boolean holds(QueueName queue, String eventId) {
        return browse(selector(eventId), QueueName.values().length).stream()
                .anyMatch(letter -> letter.queue().equals(queue.queue()));
    }

    @Override
    public boolean replay(String eventId) {
        try (JMSContext context = connections.createContext();
                var consumer = context.createConsumer(context.createQueue(QUEUE), selector(eventId))) {
            var dead = consumer.receiveNoWait();
            if (dead == null) {
                return false;
            }
            var message = context.createTextMessage(dead.getBody(String.class));
            message.setStringProperty(JmsMessageSender.EVENT_ID, eventId);
            // A duplicate id of its own: the broker remembers the one it had and would drop the message.
            message.setStringProperty("_AMQ_DUPL_ID", eventId + "-" + PublicId.random());
            context.createProducer().send(context.createQueue(cameFrom(dead)), message);
            return true;
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private List<DeadLetter> browse(String selector, int atMost) {
        try (JMSContext context = connections.createContext();
                var browser = context.createBrowser(context.createQueue(QUEUE), selector)) {
            var letters = new ArrayList<DeadLetter>();
            Enumeration<?> messages = browser.getEnumeration();
            while (letters.size() < atMost && messages.hasMoreElements()) {
                letters.add(letter((Message) messages.nextElement()));
            }
            return letters;
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private static DeadLetter letter(Message message) throws JMSException {
        var eventId = message.getStringProperty(JmsMessageSender.EVENT_ID);
        try {
            var envelope = EventJson.read(message.getBody(String.class), Envelope.class);
            return new DeadLetter(cameFrom(message), eventId, envelope.type(), envelope.occurredAt());
        } catch (IllegalArgumentException | JMSException e) {
            return new DeadLetter(cameFrom(message), eventId, UNREADABLE, null);
        }
    }

    private static String cameFrom(Message message) throws JMSException {
        var queue = message.getStringProperty(CAME_FROM);
        return queue == null ? UNREADABLE : queue.replaceFirst("^jms\\.queue\\.", "");
    }

    /** Only our own ids become part of a selector; anything else selects nothing. */
    private static String selector(String eventId) {
        return JmsMessageSender.EVENT_ID + " = '" + (eventId.matches("[0-9a-f-]{36}") ? eventId : "none") + "'";
    }
}
