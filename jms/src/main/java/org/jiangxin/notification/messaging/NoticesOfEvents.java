package org.jiangxin.notification.messaging;

import static org.jiangxin.notification.entity.NoticeTemplate.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.notification.service.NotificationService;
import org.jiangxin.shared.outbox.service.Envelope;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.training.service.EnrolmentService;

/**
 * Who is told what when something happened in a feature above notification. Events are matched by their type and read by the
 * fields that the message needs, so that a newer node's event is still understood; a type not named here is told to nobody.
 */
@ApplicationScoped
public class NoticesOfEvents {
    @Inject
    NotificationService notifications;

    @Inject
    EnrolmentService enrolments;

    @Inject
    CourseService courses;

    record Joined(long enrolmentId, String enrolmentPublicId, long learnerId, String className, long courseVersionId) {}

    record Left(long learnerId, String className) {}

    record StudyDone(long learnerId, long courseVersionId) {}

    record Marked(
            String attemptPublicId,
            long enrolmentId,
            long learnerId,
            boolean passed,
            BigDecimal score,
            BigDecimal fullScore,
            int attemptsLeft) {}

    record Certified(long learnerId, String programme, String serial) {}

    void tell(Envelope envelope) {
        switch (envelope.type()) {
            case "LearnerEnrolled" -> joined(read(envelope, Joined.class));
            case "EnrolmentWithdrawn" -> {
                var event = read(envelope, Left.class);
                notifications.notify(event.learnerId(), CLASS_LEFT, event.className());
            }
            case "StudyRequirementsMet" -> {
                var event = read(envelope, StudyDone.class);
                notifications.notify(event.learnerId(), EXAM_OPENED, courseTitle(event.courseVersionId()));
            }
            case "AttemptMarked" -> marked(read(envelope, Marked.class));
            case "CertificateIssued" -> {
                var event = read(envelope, Certified.class);
                notifications.notify(event.learnerId(), CERTIFICATE_ISSUED, event.programme(), event.serial());
            }
            default -> {
                // Other events of this queue concern nobody's inbox.
            }
        }
    }

    private void joined(Joined event) {
        notifications.notify(
                event.learnerId(),
                CLASS_JOINED,
                event.className(),
                courseTitle(event.courseVersionId()),
                enrolments.get(event.enrolmentId()).endsOn(),
                event.enrolmentPublicId());
    }

    private void marked(Marked event) {
        var course = courseTitle(enrolments.get(event.enrolmentId()).courseVersionId());
        if (event.passed()) {
            notifications.notify(
                    event.learnerId(),
                    EXAM_PASSED,
                    course,
                    plain(event.score()),
                    plain(event.fullScore()),
                    event.attemptPublicId());
        } else {
            notifications.notify(
                    event.learnerId(),
                    EXAM_FAILED,
                    course,
                    plain(event.score()),
                    plain(event.fullScore()),
                    event.attemptsLeft(),
                    event.attemptPublicId());
        }
    }

    private String courseTitle(long courseVersionId) {
        return courses.outline(courseVersionId).title();
    }

    private static String plain(BigDecimal score) {
        return score.stripTrailingZeros().toPlainString();
    }

    private static <T> T read(Envelope envelope, Class<T> type) {
        return EventJson.read(envelope.body(), type);
    }
}
