package org.jiangxin.notification.messaging;

import static org.jiangxin.notification.entity.NoticeTemplate.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.identity.service.StaffAccounts;
import org.jiangxin.notification.entity.NoticeTemplate;
import org.jiangxin.notification.service.NotificationService;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.shared.outbox.service.Envelope;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.shared.security.Role;
import org.jiangxin.training.service.EnrolmentService;

/**
 * Who is told what when something happened in a feature above notification. Events are matched by their type and read by the
 * fields that the message needs, so that a newer node's event is still understood; a type not named here is told to nobody.
 */
@ApplicationScoped
public class NoticesOfEvents {
    private static final int LONGEST_SAID = 300;
    private static final long MILLIS_PER_MINUTE = 60_000;
    private static final String NOTHING_SAID = "见页面上的意见|see the remarks on the page";

    @Inject
    NotificationService notifications;

    @Inject
    OrganizationDirectory organizations;

    @Inject
    StaffAccounts accounts;

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

    record Decided(
            String classPublicId,
            String className,
            Long organizationId,
            long submittedBy,
            String status,
            String reason) {}

    record Stopped(String classPublicId, String className, Long organizationId, List<Stands> studying, String reason) {}

    record Stands(long learnerId, String enrolmentPublicId) {}

    record Reviewed(String draftId, String title, boolean approved, String note, List<Long> authors) {}

    record Corrected(
            String enrolmentPublicId,
            long learnerId,
            long proposedBy,
            String className,
            LocalDate day,
            long millis,
            boolean booked,
            String cluePublicId,
            String reason,
            String note) {}

    record Invited(String className, String institutionName, List<Long> accounts) {}

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
            case "OpeningDecided" -> decided(read(envelope, Decided.class));
            case "ClassSuspended" -> stopped(read(envelope, Stopped.class), CLASS_SUSPENDED, STUDY_SUSPENDED);
            case "ClassResumed" -> stopped(read(envelope, Stopped.class), CLASS_RESUMED, STUDY_RESUMED);
            case "CourseReviewed" -> reviewed(read(envelope, Reviewed.class));
            case "CorrectionDecided" -> corrected(read(envelope, Corrected.class));
            case "LearnersInvited" -> {
                var event = read(envelope, Invited.class);
                event.accounts()
                        .forEach(account -> notifications.notify(
                                account, LEARNER_INVITED, event.institutionName(), event.className()));
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

    /** Whoever applied and the administrators of the institution hear of it. */
    private void decided(Decided event) {
        var people = new LinkedHashSet<>(List.of(event.submittedBy()));
        people.addAll(administrators(event.organizationId()));
        for (var account : people) {
            switch (event.status()) {
                case "APPROVED" ->
                    notifications.notify(account, OPENING_APPROVED, event.className(), event.classPublicId());
                case "RETURNED" ->
                    notifications.notify(
                            account, OPENING_RETURNED, event.className(), said(event.reason()), event.classPublicId());
                case "REFUSED" ->
                    notifications.notify(
                            account, OPENING_REFUSED, event.className(), said(event.reason()), event.classPublicId());
                default -> throw new IllegalArgumentException("opening decided as " + event.status());
            }
        }
    }

    /** Institution and learners hear that a class stands still, or goes on. */
    private void stopped(Stopped event, NoticeTemplate toInstitution, NoticeTemplate toLearner) {
        administrators(event.organizationId())
                .forEach(account -> notifications.notify(
                        account, toInstitution, event.className(), said(event.reason()), event.classPublicId()));
        event.studying()
                .forEach(one -> notifications.notify(
                        one.learnerId(), toLearner, event.className(), said(event.reason()), one.enrolmentPublicId()));
    }

    private List<Long> administrators(Long organizationId) {
        return organizationId == null
                ? List.of()
                : organizations.staffAccounts(organizationId).stream()
                        .filter(account -> accounts.rolesOnPaper(account).contains(Role.INSTITUTION_ADMIN))
                        .toList();
    }

    private void reviewed(Reviewed event) {
        for (var account : event.authors()) {
            if (event.approved()) {
                notifications.notify(account, COURSE_APPROVED, event.title(), event.draftId());
            } else {
                notifications.notify(account, COURSE_RETURNED, event.title(), said(event.note()), event.draftId());
            }
        }
    }

    /** The learner hears of what was booked; who proposed it of either decision, except where both come from a clue. */
    private void corrected(Corrected event) {
        var enrolment = event.enrolmentPublicId();
        var minutes = event.millis() / MILLIS_PER_MINUTE;
        if (!event.booked()) {
            notifications.notify(
                    event.proposedBy(),
                    CORRECTION_REFUSED,
                    event.className(),
                    event.day(),
                    said(event.note()),
                    enrolment);
            return;
        }
        notifications.notify(
                event.learnerId(),
                minutes > 0 ? HOURS_ADDED : HOURS_TAKEN,
                event.className(),
                Math.abs(minutes),
                event.day(),
                said(event.reason()),
                enrolment);
        if (event.cluePublicId() == null) {
            notifications.notify(
                    event.proposedBy(), CORRECTION_BOOKED, event.className(), minutes, event.day(), enrolment);
        }
    }

    /**
     * What somebody wrote, as far as it fits into a message; the page holds all of it. A bar would part two languages, and the message sets
     * the last stop itself.
     */
    private static String said(String text) {
        if (text == null || text.isBlank()) {
            return NOTHING_SAID;
        }
        var line = text.strip().replaceAll("\\s+", " ").replace('|', '｜').replaceAll("[。.]+$", "");
        return line.length() <= LONGEST_SAID ? line : line.substring(0, LONGEST_SAID - 1) + "…";
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
