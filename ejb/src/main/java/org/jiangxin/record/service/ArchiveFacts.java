package org.jiangxin.record.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangxin.course.service.CourseOutline;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.exam.service.AttemptResultView;
import org.jiangxin.exam.service.ResultService;
import org.jiangxin.identity.service.LearnerCard;
import org.jiangxin.identity.service.LearnerDirectory;
import org.jiangxin.identity.service.VerificationHistory;
import org.jiangxin.integrity.service.ChallengeHistory;
import org.jiangxin.learning.service.LedgerInterval;
import org.jiangxin.learning.service.ProgressService;
import org.jiangxin.learning.service.StudyProgress;
import org.jiangxin.record.entity.Certificate;
import org.jiangxin.record.repository.Certificates;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.time.DatabaseClock;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;

/** Reads everything an archive holds in one transaction, so that its sums are those of one moment. */
@ApplicationScoped
class ArchiveFacts {
    /** Most stretches of the ledger that are printed; the sums hold all of them. */
    private static final int MOST_INTERVALS = 400;

    /** Most checks of either kind that are printed. */
    private static final int MOST_CHECKS = 200;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Inject
    EnrolmentService enrolments;

    @Inject
    CourseService courses;

    @Inject
    LearnerDirectory learners;

    @Inject
    ProgressService progress;

    @Inject
    ResultService results;

    @Inject
    VerificationHistory verifications;

    @Inject
    ChallengeHistory challenges;

    @Inject
    Certificates certificates;

    @Inject
    Settings settings;

    @Inject
    DatabaseClock clock;

    /**
     * An archive, drawn up but not yet signed.
     *
     * @param holder full name, for looking it up later
     */
    record Drawn(DocumentPayload payload, long enrolmentId, long learnerId, String holder, Instant at) {
        @Override
        public String toString() {
            return "Drawn[" + enrolmentId + "]";
        }
    }

    /** Refuses an enrolment of somebody else, as {@link EnrolmentService} does. */
    @Transactional
    Drawn draw(String enrolmentPublicId) {
        var enrolment = enrolments.get(enrolmentPublicId);
        var outline = courses.outline(enrolment.courseVersionId());
        var holder = learners.card(enrolment.learnerId());
        var studied = progress.of(enrolment.enrolmentId());
        var result = results.passed(enrolment.enrolmentId()).orElse(null);
        var head = progress.ledgerHead(enrolment.enrolmentId());
        var now = clock.now();
        var serial = ArchiveSerial.next(settings.text(Setting.REGION_CODE), ChinaTime.dayOf(now));
        var content = content(enrolment, outline, studied, result, head);
        var printed = printed(serial, enrolment, outline, holder, studied, result, head, now);
        return new Drawn(
                DocumentPayload.archive(printed, MAPPER.valueToTree(content)),
                enrolment.enrolmentId(),
                enrolment.learnerId(),
                holder.realName(),
                now);
    }

    private static Map<String, String> printed(
            String serial,
            EnrolmentFacts enrolment,
            CourseOutline outline,
            LearnerCard holder,
            StudyProgress studied,
            AttemptResultView result,
            String head,
            Instant now) {
        int hour = enrolment.hourMinutes();
        var printed = new LinkedHashMap<String, String>();
        printed.put("archiveSerial", serial);
        printed.put("name", holder.maskedName());
        printed.put("identity", holder.maskedCitizenId());
        printed.put("programme", CertificateIssueService.programme(outline));
        printed.put("className", enrolment.className());
        printed.put("institution", enrolment.institutionName());
        printed.put("period", DocumentWords.period(enrolment.startsOn(), enrolment.endsOn()));
        printed.put("credited", DocumentWords.hours(studied.creditedMillis(), hour));
        printed.put("pending", DocumentWords.hours(studied.pendingMillis(), hour));
        printed.put("required", DocumentWords.hours(enrolment.requiredMillis(), hour));
        printed.put("score", score(result));
        printed.put("ledgerHead", head);
        printed.put("generatedAt", DocumentWords.moment(now));
        printed.put("generatedBy", DocumentWords.of("archive.self"));
        return printed;
    }

    private static String score(AttemptResultView result) {
        return result == null
                ? DocumentWords.of("archive.noScore")
                : DocumentWords.of(
                        "archive.scored",
                        DocumentWords.number(result.score()),
                        DocumentWords.number(result.fullScore()),
                        DocumentWords.of("archive.passed"));
    }

    private ArchiveContent content(
            EnrolmentFacts enrolment,
            CourseOutline outline,
            StudyProgress studied,
            AttemptResultView result,
            String head) {
        var spans = progress.intervals(enrolment.enrolmentId(), MOST_INTERVALS + 1);
        var shown = new ArrayList<>(spans.subList(0, Math.min(spans.size(), MOST_INTERVALS)));
        Collections.reverse(shown);
        var numbers = outline.lessons().stream().collect(Collectors.toMap(LessonFacts::lessonId, LessonFacts::number));
        var days = progress.days(enrolment.enrolmentId()).stream()
                .map(day -> ArchiveContent.Day.of(
                        day.day(), day.creditedMillis(), day.pendingMillis(), day.uncountedMillis()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(days);
        return new ArchiveContent(
                new ArchiveContent.Study(
                        studied.creditedMillis(),
                        studied.pendingMillis(),
                        studied.uncountedMillis(),
                        enrolment.requiredMillis(),
                        enrolment.hourMinutes(),
                        studied.lessonsRequired(),
                        studied.lessonsComplete(),
                        studied.done()),
                days,
                lessons(outline, studied),
                shown.stream()
                        .map(span -> interval(span, numbers.getOrDefault(span.lessonId(), "—")))
                        .toList(),
                spans.size() > MOST_INTERVALS,
                checks(enrolment),
                result == null ? null : exam(result),
                certificates
                        .ofEnrolment(enrolment.enrolmentId())
                        .map(ArchiveFacts::certificate)
                        .orElse(null),
                enrolment.policyVersion(),
                head);
    }

    /** Real-name checks and random checks, oldest first. */
    private List<ArchiveContent.Check> checks(EnrolmentFacts enrolment) {
        var identity = verifications.of(enrolment.learnerId(), MOST_CHECKS).stream()
                .map(event ->
                        new ArchiveContent.Check(event.method(), event.result(), ArchiveContent.text(event.at())));
        var random = challenges.of(enrolment.learnerId(), enrolment.enrolmentId(), MOST_CHECKS).stream()
                .map(event -> new ArchiveContent.Check(event.kind(), event.status(), ArchiveContent.text(event.at())));
        return Stream.concat(identity, random)
                .sorted(Comparator.comparing(ArchiveContent.Check::at))
                .toList();
    }

    private static List<ArchiveContent.LessonRow> lessons(CourseOutline outline, StudyProgress studied) {
        return outline.lessons().stream()
                .map(lesson -> {
                    var done = studied.lesson(lesson.lessonId());
                    return new ArchiveContent.LessonRow(
                            lesson.number(),
                            lesson.title(),
                            lesson.form().name(),
                            lesson.required(),
                            done.map(part -> part.creditedMillis()).orElse(0L),
                            done.map(part -> part.coveragePercent()).orElse(0),
                            done.map(part -> part.complete()).orElse(false));
                })
                .toList();
    }

    private static ArchiveContent.Interval interval(LedgerInterval span, String lesson) {
        return new ArchiveContent.Interval(
                lesson,
                ArchiveContent.text(span.startedAt()),
                ArchiveContent.text(span.endedAt()),
                span.creditedMillis(),
                span.pendingMillis(),
                span.uncountedMillis(),
                span.reason(),
                span.deviceKind(),
                span.hash());
    }

    private static ArchiveContent.ExamPart exam(AttemptResultView result) {
        var conduct = result.conduct();
        return new ArchiveContent.ExamPart(
                result.title(),
                result.number(),
                ArchiveContent.text(result.submittedAt()),
                result.score(),
                result.fullScore(),
                result.passScore(),
                Boolean.TRUE.equals(result.passed()),
                result.durationMillis(),
                result.itemCount(),
                result.correctCount(),
                result.unansweredCount(),
                conduct.leftPageCount(),
                conduct.awayMillis(),
                conduct.reentryCount(),
                conduct.lateCount(),
                conduct.rapid(),
                conduct.presenceAsked(),
                conduct.presenceMissed(),
                result.knowledge().stream()
                        .map(point -> new ArchiveContent.Point(point.title(), point.wrong(), point.total()))
                        .toList());
    }

    private static ArchiveContent.CertificatePart certificate(Certificate certificate) {
        return new ArchiveContent.CertificatePart(
                certificate.serial(), certificate.facts().issuedOn().toString(), certificate.payloadHash());
    }
}
