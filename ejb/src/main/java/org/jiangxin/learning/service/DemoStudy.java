package org.jiangxin.learning.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.EntryClosing;
import org.jiangxin.learning.entity.LedgerEntry;
import org.jiangxin.learning.entity.LedgerOrigin;
import org.jiangxin.learning.entity.LedgerSpan;
import org.jiangxin.learning.entity.LessonStudy;
import org.jiangxin.learning.entity.PagesSeen;
import org.jiangxin.learning.entity.StudyStream;
import org.jiangxin.learning.entity.UncountedReason;
import org.jiangxin.learning.event.IntervalRecorded;
import org.jiangxin.learning.event.StudyRequirementsMet;
import org.jiangxin.learning.repository.LedgerEntries;
import org.jiangxin.learning.repository.LessonStudies;
import org.jiangxin.learning.repository.StudyStreams;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.service.EnrolmentService;

/**
 * Past study of invented learners, for demo data alone: outside demo mode it refuses, so it is no way to add study time. Writes
 * the same ledger entries that study leaves, chained and summed, under the policy version that the class has.
 */
@Stateless
public class DemoStudy {
    private static final long NO_CHALLENGE = 0;
    private static final String DEVICE = "ANDROID_PHONE";

    @Inject
    EnrolmentService enrolments;

    @Inject
    CourseService courses;

    @Inject
    StudyStreams streams;

    @Inject
    LessonStudies studies;

    @Inject
    LedgerEntries ledger;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * A stretch of study in the past.
     *
     * @param lessonPosition number of the lesson in its course, from 0
     * @param share how far into the lesson it went, 1 = to its end
     * @param uncountedMillis time after it that did not count
     * @param reason why it did not, or null
     * @param confirmed whether a check was passed after it
     */
    public record Stretch(
            int lessonPosition,
            Instant startedAt,
            double share,
            long uncountedMillis,
            UncountedReason reason,
            boolean confirmed) {}

    /** Writes the stretches in order. Nothing happens when the enrolment has been studied before. */
    @RolesAllowed(SYSTEM)
    public void studied(long enrolmentId, List<Stretch> stretches) {
        if (!settings.isDemo()) {
            throw new IllegalStateException("only in demo mode");
        }
        if (streams.find(enrolmentId).isPresent()) {
            return;
        }
        var enrolment = enrolments.get(enrolmentId);
        var lessons = courses.outline(enrolment.courseVersionId()).lessons();
        var stream = new StudyStream(enrolmentId, enrolment.learnerId(), enrolment.courseVersionId());
        streams.add(stream);
        enrolments.began(enrolmentId);
        for (var stretch : stretches) {
            write(stream, lessons.get(stretch.lessonPosition()), stretch, enrolment.policyVersion());
        }
        var complete = studies.ofEnrolment(enrolmentId).stream()
                .filter(LessonStudy::isComplete)
                .map(LessonStudy::lessonId)
                .toList();
        var everything =
                lessons.stream().filter(LessonFacts::required).allMatch(lesson -> complete.contains(lesson.lessonId()));
        if (everything
                && stream.totals().credited() >= enrolment.requiredMillis()
                && stream.meetRequirements(clock.instant())) {
            events.fire(new StudyRequirementsMet(
                    enrolmentId, enrolment.learnerId(), enrolment.courseVersionId(), clock.instant()));
        }
    }

    private void write(StudyStream stream, LessonFacts lesson, Stretch stretch, String policyVersion) {
        var length = lesson.plannedMillis();
        var earned = Math.round(length * stretch.share());
        var ended = stretch.startedAt().plusMillis(earned);
        var day = ChinaTime.dayOf(stretch.startedAt());
        var origin = new LedgerOrigin(lesson.lessonId(), PublicId.random(), policyVersion, DEVICE);
        var study = studies.find(stream.enrolmentId(), lesson.lessonId()).orElseGet(() -> {
            var begun = new LessonStudy(stream.enrolmentId(), lesson.lessonId(), length, stretch.startedAt());
            studies.add(begun);
            return begun;
        });
        var span = new LedgerSpan(stretch.startedAt(), ended, 0, earned, earned, 0, null);
        record(stream.append(span, EntryClosing.RELEASED, origin, day, ended));
        study.add(span);
        study.keep(Coverage.NONE.with(0, earned), pages(lesson, stretch), earned);
        if (stretch.confirmed()) {
            record(stream.confirm(earned, span, NO_CHALLENGE, origin, day, ended));
            study.confirm(earned, stream.entryCount(), null);
            if (ProgressView.isCovered(lesson, study.coverage(), study.pagesSeen())) {
                study.complete(ended);
            }
        }
        if (stretch.uncountedMillis() > 0) {
            var lost = new LedgerSpan(
                    ended,
                    ended.plusMillis(stretch.uncountedMillis()),
                    earned,
                    earned,
                    0,
                    stretch.uncountedMillis(),
                    stretch.reason());
            record(stream.append(lost, EntryClosing.REASON_CHANGED, origin, day, lost.endedAt()));
            study.add(lost);
        }
    }

    private static PagesSeen pages(LessonFacts lesson, Stretch stretch) {
        var seen = PagesSeen.NONE;
        for (var page = 1; page <= Math.round(lesson.pages() * stretch.share()); page++) {
            seen = seen.with(page);
        }
        return seen;
    }

    private void record(LedgerEntry entry) {
        ledger.add(entry);
        events.fire(new IntervalRecorded(entry.enrolmentId(), entry.number(), entry.day()));
    }
}
