package org.jiangxin.learning.messaging;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.jiangxin.learning.event.IntervalRecorded;
import org.jiangxin.learning.service.StudyRollup;
import org.jiangxin.shared.messaging.EventConsumer;
import org.jiangxin.shared.outbox.service.Envelope;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.shared.security.Role;

/**
 * Consumes the statistics queue: brings the roll-up learner × course × day up to the ledger (design §10). One at a time on each node:
 * two events of one day would meet on the same row.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/jiangxin.statistics"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
        })
@RunAs(Role.SYSTEM)
public class StatisticsConsumer extends EventConsumer {
    @Inject
    StudyRollup rollup;

    @Override
    protected void handle(Envelope envelope) {
        if (IntervalRecorded.class.getSimpleName().equals(envelope.type())) {
            var event = EventJson.read(envelope.body(), IntervalRecorded.class);
            rollup.refresh(event.enrolmentId(), event.day());
        }
    }
}
