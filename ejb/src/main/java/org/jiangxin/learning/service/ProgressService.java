package org.jiangxin.learning.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.learning.entity.LedgerEntry;
import org.jiangxin.learning.entity.LessonStudy;
import org.jiangxin.learning.entity.StudyStream;
import org.jiangxin.learning.entity.StudyTotals;
import org.jiangxin.learning.repository.DayTotals;
import org.jiangxin.learning.repository.LedgerEntries;
import org.jiangxin.learning.repository.LessonStudies;
import org.jiangxin.learning.repository.PlaybackLeases;
import org.jiangxin.learning.repository.StudyStreams;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.time.DatabaseClock;
import org.jiangxin.training.service.EnrolmentService;

/**
 * How far an enrolment has come (R-332a): for pages, for the exam's rules and for the archive. A learner sees the own enrolments
 * only, which {@link EnrolmentService} holds. Includes what the running interval has earned and the ledger does not have yet.
 */
@Stateless
public class ProgressService {
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
    DayTotals days;

    @Inject
    PlaybackLeases leases;

    @Inject
    ReasonSeconds reasonSeconds;

    @Inject
    DatabaseClock clock;

    /** Everything about an enrolment's study at this moment. */
    @RolesAllowed({LEARNER, SYSTEM})
    public StudyProgress of(long enrolmentId) {
        var enrolment = enrolments.get(enrolmentId);
        var outline = courses.outline(enrolment.courseVersionId()).atLeast(enrolment.coveragePercent());
        var lease = leases.find(enrolment.learnerId());
        var now = lease.map(PlaybackLeases.Timed::now).orElseGet(clock::now);
        return new ProgressView(
                        enrolment,
                        outline,
                        streams.find(enrolmentId),
                        byLesson(enrolmentId),
                        lease.map(PlaybackLeases.Timed::lease),
                        now)
                .of();
    }

    /** Days on which the enrolment was studied, newest first. */
    @RolesAllowed({LEARNER, SYSTEM})
    public List<StudyDay> days(long enrolmentId) {
        enrolments.get(enrolmentId);
        return days.ofEnrolment(enrolmentId).stream()
                .map(day -> new StudyDay(
                        day.day(),
                        day.totals().credited(),
                        day.totals().pending(),
                        day.totals().uncounted()))
                .toList();
    }

    /** The newest stretches of study, newest first. */
    @RolesAllowed({LEARNER, SYSTEM})
    public List<LedgerInterval> intervals(long enrolmentId, int atMost) {
        enrolments.get(enrolmentId);
        var look = lookAt(enrolmentId);
        return ledger.spans(enrolmentId, atMost).stream()
                .map(entry -> interval(entry, look.of(entry)))
                .toList();
    }

    /**
     * Stretches with time that did not count, newest first.
     *
     * @param leastMillis shorter ones are left out
     */
    @RolesAllowed({LEARNER, SYSTEM})
    public Page<LedgerInterval> uncounted(long enrolmentId, long leastMillis, PageRequest page) {
        enrolments.get(enrolmentId);
        var look = lookAt(enrolmentId);
        return ledger.uncounted(enrolmentId, leastMillis, page).map(entry -> interval(entry, look.of(entry)));
    }

    /** Hash of the newest entry of the enrolment's chain: what an archive prints so that it can be held against the ledger. */
    @RolesAllowed({LEARNER, SYSTEM})
    public String ledgerHead(long enrolmentId) {
        enrolments.get(enrolmentId);
        return streams.find(enrolmentId).map(StudyStream::headHash).orElse(HashChain.GENESIS);
    }

    private Map<Long, LessonStudy> byLesson(long enrolmentId) {
        return studies.ofEnrolment(enrolmentId).stream()
                .collect(Collectors.toMap(LessonStudy::lessonId, Function.identity()));
    }

    private LedgerHeadway lookAt(long enrolmentId) {
        return new LedgerHeadway(byLesson(enrolmentId), ledger.lapses(enrolmentId));
    }

    private LedgerInterval interval(LedgerEntry entry, StudyTotals totals) {
        return new LedgerInterval(
                entry.publicId(),
                entry.lessonId(),
                entry.startedAt(),
                entry.endedAt(),
                totals.credited(),
                totals.pending(),
                totals.uncounted(),
                entry.reason().map(Enum::name).orElse(null),
                reasonSeconds.of(entry.reason().orElse(null), entry.policyVersion()),
                entry.fromMillis(),
                entry.toMillis(),
                entry.policyVersion(),
                entry.deviceKind(),
                entry.entryHash());
    }
}
