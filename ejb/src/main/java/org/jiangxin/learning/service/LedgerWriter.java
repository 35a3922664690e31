package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.EntryClosing;
import org.jiangxin.learning.entity.LedgerEntry;
import org.jiangxin.learning.entity.LedgerOrigin;
import org.jiangxin.learning.entity.LedgerSpan;
import org.jiangxin.learning.entity.LessonStudy;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.learning.entity.StudyStream;
import org.jiangxin.learning.event.IntervalRecorded;
import org.jiangxin.learning.event.StudyRequirementsMet;
import org.jiangxin.learning.repository.LedgerEntries;
import org.jiangxin.learning.repository.LessonStudies;
import org.jiangxin.learning.repository.StudyStreams;
import org.jiangxin.learning.rule.ChallengeTiming;
import org.jiangxin.learning.rule.LapsedCoverage;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.WorkCalendar;

/**
 * Writes closed intervals and confirmations to the ledger, with the sums beside it and the event for the roll-up, in the
 * transaction that moves the lease row. One learner's writers go one after the other because all of them move that row.
 */
@ApplicationScoped
class LedgerWriter {
    private final SecureRandom random = new SecureRandom();

    /** Stretches of one lesson that were earned on one day and wait for a check. */
    private record PendingDay(LocalDate day, List<LedgerEntry> spans) {
        long millis() {
            return spans.stream().mapToLong(LedgerEntry::earnedMillis).sum();
        }

        LedgerOrigin origin() {
            return spans.get(spans.size() - 1).origin();
        }

        LedgerSpan over() {
            return new LedgerSpan(
                    spans.get(0).startedAt(),
                    spans.stream()
                            .map(LedgerEntry::endedAt)
                            .max(Instant::compareTo)
                            .orElseThrow(),
                    spans.stream().mapToLong(LedgerEntry::fromMillis).min().orElseThrow(),
                    spans.stream().mapToLong(LedgerEntry::toMillis).max().orElseThrow(),
                    0,
                    0,
                    null);
        }
    }

    @Inject
    StudyStreams streams;

    @Inject
    LessonStudies studies;

    @Inject
    LedgerEntries ledger;

    @Inject
    CourseService courses;

    @Inject
    WorkCalendar calendar;

    @Inject
    Event<DomainEvent> events;

    /** The chain of the enrolment, begun if there is none. */
    StudyStream stream(StudyContext context) {
        var enrolment = context.enrolment();
        return streams.find(enrolment.enrolmentId()).orElseGet(() -> {
            var begun = new StudyStream(enrolment.enrolmentId(), enrolment.learnerId(), enrolment.courseVersionId());
            streams.add(begun);
            return begun;
        });
    }

    /** The progress of the lesson, begun if there is none. */
    LessonStudy study(StudyContext context, Instant now) {
        var enrolmentId = context.enrolment().enrolmentId();
        var lessonId = context.lesson().lessonId();
        return studies.find(enrolmentId, lessonId).orElseGet(() -> {
            var length = context.lengthMillis();
            var begun = new LessonStudy(
                    enrolmentId,
                    lessonId,
                    ChallengeTiming.draw(length, length, context.enrolment().challengeSeconds(), random),
                    now);
            studies.add(begun);
            return begun;
        });
    }

    /** After a correction: whether what the exam asks for is still, or is now, studied. */
    void reconsider(StudyStream stream, EnrolmentFacts enrolment, Instant now) {
        if (isEverythingStudied(stream, enrolment)) {
            meetRequirements(stream, now);
        } else {
            stream.missRequirements();
        }
    }

    /** Writes the open interval, if there is one, and keeps where the learner is. */
    void close(PlaybackLease lease, Instant end, EntryClosing closedBy, StudyContext context, Instant now) {
        var stream = stream(context);
        var study = study(context, now);
        lease.closeInterval(end).ifPresent(span -> {
            record(stream.append(span, closedBy, context.origin(lease), lease.studyDay(), now));
            study.add(span);
        });
        study.keep(lease.coverage(), lease.pagesSeen(), lease.positionMillis());
        lease.refresh(study, stream);
    }

    /** A check was passed: everything pending in the lesson is credited, each day's part on its day. */
    void confirm(PlaybackLease lease, long challengeId, StudyContext context, Instant now) {
        close(lease, lease.countedAt(), EntryClosing.CHALLENGE, context, now);
        var stream = stream(context);
        var study = study(context, now);
        var total = 0L;
        for (var part : pendingByDay(study)) {
            record(stream.confirm(part.millis(), part.over(), challengeId, context.origin(lease), part.day(), now));
            total += part.millis();
        }
        study.confirm(total, stream.entryCount(), nextCheck(context, study.coverage()));
        if (context.isCovered(study.coverage(), study.pagesSeen())) {
            study.complete(now);
        }
        if (isEverythingStudied(stream, context.enrolment())) {
            meetRequirements(stream, now);
        }
        lease.refresh(study, stream);
    }

    /** A check was missed. The policy that the lease was granted under says until when it can be made up for. */
    void miss(StudyContext context, Instant now) {
        study(context, now).miss(now, calendar.due(context.rules().amount(PolicyKey.FACE_MAKEUP_DAYS)));
    }

    /** Where the learner comes back too late. */
    void lapseIfOver(LessonStudy study, StudyContext context, Instant now) {
        if (study.isMakeUpOver(calendar.today())) {
            lapse(study, context, now);
        }
    }

    /**
     * A missed check was not made up for in time: everything pending in the lesson is taken back, each day's part on its day, and the
     * material it came from may be studied again. No lease may be at work in the lesson.
     */
    void lapse(LessonStudy study, StudyContext context, Instant now) {
        var stream = stream(context);
        var lapses = ledger.lapses(study.enrolmentId());
        var spans = ledger.unconfirmed(study.enrolmentId(), study.lessonId(), 0);
        var left = LapsedCoverage.left(
                study.coverage(),
                spans.stream()
                        .filter(span -> span.number() > study.confirmedThrough())
                        .toList(),
                spans.stream()
                        .filter(span -> span.number() <= study.confirmedThrough()
                                && lapses.stream().noneMatch(span::isTakenBackBy))
                        .toList());
        var parts = pendingByDay(study);
        var total = 0L;
        for (var part : parts) {
            record(stream.lapse(part.millis(), part.over(), part.origin(), part.day(), now));
            total += part.millis();
        }
        study.lapse(total, stream.entryCount(), left, nextCheck(context, left));
    }

    private Long nextCheck(StudyContext context, Coverage covered) {
        var left = Math.max(0, context.lengthMillis() - covered.covered());
        return ChallengeTiming.draw(
                context.lengthMillis(), left, context.enrolment().challengeSeconds(), random);
    }

    /** What waits in a lesson for a check, by the day on which it was earned. */
    private List<PendingDay> pendingByDay(LessonStudy study) {
        var byDay = new TreeMap<LocalDate, List<LedgerEntry>>();
        ledger.unconfirmed(study.enrolmentId(), study.lessonId(), study.confirmedThrough())
                .forEach(span -> byDay.computeIfAbsent(span.day(), day -> new ArrayList<>())
                        .add(span));
        return byDay.entrySet().stream()
                .map(day -> new PendingDay(day.getKey(), day.getValue()))
                .toList();
    }

    private void meetRequirements(StudyStream stream, Instant now) {
        if (stream.meetRequirements(now)) {
            events.fire(
                    new StudyRequirementsMet(stream.enrolmentId(), stream.learnerId(), stream.courseVersionId(), now));
        }
    }

    private boolean isEverythingStudied(StudyStream stream, EnrolmentFacts enrolment) {
        if (stream.totals().credited() < enrolment.requiredMillis()) {
            return false;
        }
        var complete = studies.ofEnrolment(stream.enrolmentId()).stream()
                .filter(LessonStudy::isComplete)
                .map(LessonStudy::lessonId)
                .toList();
        return courses.outline(stream.courseVersionId()).requiredLessons().stream()
                .map(LessonFacts::lessonId)
                .allMatch(complete::contains);
    }

    /** Adds an entry that the chain has made, and says so to whatever is summed above it. */
    void record(LedgerEntry entry) {
        ledger.add(entry);
        events.fire(new IntervalRecorded(entry.enrolmentId(), entry.number(), entry.day()));
    }
}
