package org.jiangxin.exam.messaging;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.jiangxin.exam.event.MarkAttempt;
import org.jiangxin.exam.service.MarkingService;
import org.jiangxin.shared.messaging.EventConsumer;
import org.jiangxin.shared.outbox.service.Envelope;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.shared.security.Role;

/**
 * Consumes the marking queue: each handed-in attempt is marked in the transaction of its message. Few at once, so that a rush
 * of hand-ins leaves the processors to those who still write.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/jiangxin.marking"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@RunAs(Role.SYSTEM)
public class MarkingConsumer extends EventConsumer {
    @Inject
    MarkingService marking;

    @Override
    protected void handle(Envelope envelope) {
        if (MarkAttempt.class.getSimpleName().equals(envelope.type())) {
            marking.mark(EventJson.read(envelope.body(), MarkAttempt.class).attemptId());
        }
    }
}
