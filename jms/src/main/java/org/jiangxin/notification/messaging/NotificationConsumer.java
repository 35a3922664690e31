package org.jiangxin.notification.messaging;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.jiangxin.notification.event.NoticePosted;
import org.jiangxin.notification.service.DeliveryService;
import org.jiangxin.shared.messaging.EventConsumer;
import org.jiangxin.shared.outbox.service.Envelope;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.shared.security.Role;

/** Consumes the notification queue (R-324b). A posted message gets its delivery; other events become messages. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/jiangxin.notification"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@RunAs(Role.SYSTEM)
public class NotificationConsumer extends EventConsumer {
    @Inject
    DeliveryService deliveries;

    @Inject
    NoticesOfEvents notices;

    @Override
    protected void handle(Envelope envelope) {
        if (NoticePosted.class.getSimpleName().equals(envelope.type())) {
            deliveries.queue(EventJson.read(envelope.body(), NoticePosted.class).noticeId());
        } else {
            notices.tell(envelope);
        }
    }
}
