package org.jiangxin.audit.messaging;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.jiangxin.audit.event.AuditRecorded;
import org.jiangxin.audit.service.AuditAppender;
import org.jiangxin.shared.messaging.EventConsumer;
import org.jiangxin.shared.outbox.service.Envelope;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.shared.security.Role;

/** Consumes the audit queue: each record becomes one link of its shard's chain (R-324c). */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/jiangxin.audit"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@RunAs(Role.SYSTEM)
public class AuditConsumer extends EventConsumer {
    @Inject
    AuditAppender appender;

    @Override
    protected void handle(Envelope envelope) {
        if (AuditRecorded.class.getSimpleName().equals(envelope.type())) {
            appender.append(envelope.eventId(), EventJson.read(envelope.body(), AuditRecorded.class));
        }
    }
}
