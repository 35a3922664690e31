package org.jiangxin.statistics.messaging;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.jiangxin.learning.event.IntervalRecorded;
import org.jiangxin.learning.service.StudyRollup;
import org.jiangxin.record.event.CertificateIssued;
import org.jiangxin.shared.messaging.EventConsumer;
import org.jiangxin.shared.outbox.service.Envelope;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.shared.security.Role;
import org.jiangxin.statistics.service.EnrolmentCount;
import org.jiangxin.training.event.EnrolmentCompleted;
import org.jiangxin.training.event.EnrolmentWithdrawn;
import org.jiangxin.training.event.LearnerEnrolled;

/**
 * Consumes the statistics queue: brings learner × course × day up to the ledger, and what enrolments count for up to training and
 * record; the sums above follow in the same transaction (design §10). One at a time on each node: two events of one day would
 * meet on the same row.
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

    @Inject
    EnrolmentCount enrolments;

    @Override
    protected void handle(Envelope envelope) {
        var body = envelope.body();
        if (is(envelope, IntervalRecorded.class)) {
            var event = EventJson.read(body, IntervalRecorded.class);
            rollup.refresh(event.enrolmentId(), event.day());
        } else if (is(envelope, LearnerEnrolled.class)) {
            enrolments.refresh(EventJson.read(body, LearnerEnrolled.class).enrolmentId());
        } else if (is(envelope, EnrolmentWithdrawn.class)) {
            enrolments.refresh(EventJson.read(body, EnrolmentWithdrawn.class).enrolmentId());
        } else if (is(envelope, EnrolmentCompleted.class)) {
            enrolments.refresh(EventJson.read(body, EnrolmentCompleted.class).enrolmentId());
        } else if (is(envelope, CertificateIssued.class)) {
            enrolments.refresh(EventJson.read(body, CertificateIssued.class).enrolmentId());
        }
    }

    private static boolean is(Envelope envelope, Class<?> event) {
        return event.getSimpleName().equals(envelope.type());
    }
}
