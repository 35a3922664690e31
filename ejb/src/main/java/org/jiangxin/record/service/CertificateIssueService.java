package org.jiangxin.record.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.course.service.CourseOutline;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.exam.event.AttemptMarked;
import org.jiangxin.identity.service.LearnerDirectory;
import org.jiangxin.learning.service.ProgressService;
import org.jiangxin.learning.service.StudyDay;
import org.jiangxin.learning.service.StudyProgress;
import org.jiangxin.record.entity.Certificate;
import org.jiangxin.record.entity.CertificateFacts;
import org.jiangxin.record.entity.CertificateNumber;
import org.jiangxin.record.entity.CertificateSerial;
import org.jiangxin.record.event.CertificateIssued;
import org.jiangxin.record.repository.Certificates;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;

/**
 * Completes an enrolment and issues its certificate in the transaction that marks the exam as passed: both or neither. One
 * certificate per enrolment, however often it is asked. Publishes {@link CertificateIssued}.
 */
@Stateless
public class CertificateIssueService {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Inject
    Certificates certificates;

    @Inject
    RecordSigner signer;

    @Inject
    RecordVault vault;

    @Inject
    EnrolmentService enrolments;

    @Inject
    CourseService courses;

    @Inject
    LearnerDirectory learners;

    @Inject
    ProgressService progress;

    @Inject
    Settings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** A passed exam with all study done earns the certificate. A failed one changes nothing. */
    @RolesAllowed(SYSTEM)
    public void afterMarking(@Observes AttemptMarked marked) {
        if (!marked.passed() || certificates.ofEnrolment(marked.enrolmentId()).isPresent()) {
            return;
        }
        var enrolment = enrolments.get(marked.enrolmentId());
        var studied = progress.of(marked.enrolmentId());
        if (enrolment.isWithdrawn() || !studied.done()) {
            return;
        }
        enrolments.complete(enrolment.enrolmentId());
        issue(enrolment, studied, marked.attemptPublicId());
    }

    private void issue(EnrolmentFacts enrolment, StudyProgress studied, String attemptPublicId) {
        var now = clock.instant();
        var number = new CertificateNumber(enrolment.enrolmentId(), now);
        certificates.take(number);
        var today = ChinaTime.dayOf(now);
        var serial = CertificateSerial.of(settings.text(Setting.REGION_CODE), today.getYear(), number.number());
        var facts = facts(enrolment, studied, attemptPublicId, today);
        var holder = learners.card(enrolment.learnerId());
        var signed = signer.sign(DocumentPayload.certificate(
                PrintedFields.of(serial, holder, facts), MAPPER.valueToTree(behind(enrolment, facts, now))));
        var certificate = new Certificate(
                serial,
                number,
                enrolment.learnerId(),
                facts,
                vault.sealJws(serial.value(), signed.jws()),
                signed.payloadHash(),
                now);
        certificates.add(certificate);
        audit.record(
                "record.certificate.issued",
                "Certificate",
                certificate.publicId(),
                Map.of("serial", serial.value(), "enrolment", enrolment.publicId()));
        events.fire(new CertificateIssued(
                certificate.publicId(),
                serial.value(),
                enrolment.enrolmentId(),
                enrolment.learnerId(),
                facts.programme(),
                now));
    }

    private CertificateFacts facts(
            EnrolmentFacts enrolment, StudyProgress studied, String attemptPublicId, LocalDate today) {
        var begun = firstDay(enrolment);
        return new CertificateFacts(
                programme(courses.outline(enrolment.courseVersionId())),
                enrolment.institutionName(),
                begun.isAfter(today) ? today : begun,
                today,
                today,
                studied.creditedMillis(),
                enrolment.hourMinutes(),
                progress.ledgerHead(enrolment.enrolmentId()),
                attemptPublicId);
    }

    /** The first day of study by the ledger; for a course without study time the day of joining. */
    private LocalDate firstDay(EnrolmentFacts enrolment) {
        return progress.days(enrolment.enrolmentId()).stream()
                .map(StudyDay::day)
                .min(LocalDate::compareTo)
                .orElseGet(() -> ChinaTime.dayOf(enrolment.enrolledAt()));
    }

    /** 培训项目名称: the occupation with its grade, and the course where it is called otherwise. */
    static String programme(CourseOutline outline) {
        var occupation = outline.occupationTitle() + DocumentWords.of("grade." + outline.grade());
        return outline.title().equals(outline.occupationTitle()) ? occupation : occupation + " " + outline.title();
    }

    /** What stands behind the print and is signed with it: no more about the person. */
    private static Map<String, Object> behind(EnrolmentFacts enrolment, CertificateFacts facts, Instant now) {
        var behind = new LinkedHashMap<String, Object>();
        behind.put("classCode", enrolment.classCode());
        behind.put("policyVersion", enrolment.policyVersion());
        behind.put("creditedMillis", facts.creditedMillis());
        behind.put("hourMinutes", facts.hourMinutes());
        behind.put("ledgerHead", facts.ledgerHead());
        behind.put("attempt", facts.attemptPublicId());
        behind.put("issuedAt", now.toString());
        return behind;
    }
}
