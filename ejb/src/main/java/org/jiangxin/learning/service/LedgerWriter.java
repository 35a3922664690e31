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
import org.jiangxin.course.service.CourseService;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.entity.EntryClosing;
import org.jiangxin.learning.entity.LedgerEntry;
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
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.training.service.EnrolmentFacts;

/**
 * Writes closed intervals and confirmations to the ledger, with the sums beside it and the event for the roll-up, in the
 * transaction that moves the lease row. One learner's writers go one after the other because all of them move that row.
 */
@ApplicationScoped
class LedgerWriter {
    private final SecureRandom random = new SecureRandom();

    @Inject
    StudyStreams streams;

    @Inject
    LessonStudies studies;

    @Inject
    LedgerEntries ledger;

    @Inject
    CourseService courses;

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
        var byDay = new TreeMap<LocalDate, List<LedgerEntry>>();
        ledger.unconfirmed(study.enrolmentId(), study.lessonId(), study.confirmedThrough())
                .forEach(span -> byDay.computeIfAbsent(span.day(), day -> new ArrayList<>())
                        .add(span));
        var total = 0L;
        for (var day : byDay.entrySet()) {
            var millis =
                    day.getValue().stream().mapToLong(LedgerEntry::earnedMillis).sum();
            record(stream.confirm(millis, over(day.getValue()), challengeId, context.origin(lease), day.getKey(), now));
            total += millis;
        }
        var left = Math.max(0, context.lengthMillis() - study.coverage().covered());
        study.confirm(
                total,
                stream.entryCount(),
                ChallengeTiming.draw(
                        context.lengthMillis(), left, context.enrolment().challengeSeconds(), random));
        if (context.isCovered(study.coverage(), study.pagesSeen())) {
            study.complete(now);
        }
        if (isEverythingStudied(stream, context.enrolment())) {
            meetRequirements(stream, now);
        }
        lease.refresh(study, stream);
    }

    private void meetRequirements(StudyStream stream, Instant now) {
        if (stream.meetRequirements(now)) {
            events.fire(
                    new StudyRequirementsMet(stream.enrolmentId(), stream.learnerId(), stream.courseVersionId(), now));
        }
    }

    private static LedgerSpan over(List<LedgerEntry> spans) {
        return new LedgerSpan(
                spans.get(0).startedAt(),
                spans.stream().map(LedgerEntry::endedAt).max(Instant::compareTo).orElseThrow(),
                spans.stream().mapToLong(LedgerEntry::fromMillis).min().orElseThrow(),
                spans.stream().mapToLong(LedgerEntry::toMillis).max().orElseThrow(),
                0,
                0,
                null);
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
