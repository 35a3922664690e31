package org.jiangxin.learning.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.CourseOutline;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.LessonStudy;
import org.jiangxin.learning.entity.PagesSeen;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.learning.entity.StudyStream;
import org.jiangxin.learning.entity.StudyTotals;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.service.EnrolmentFacts;

/**
 * Puts together what is known of one enrolment's study.
 *
 * @param studies by lesson; lessons never opened are missing
 * @param lease the learner's lease, whatever it is for
 */
record ProgressView(
        EnrolmentFacts enrolment,
        CourseOutline outline,
        Optional<StudyStream> stream,
        Map<Long, LessonStudy> studies,
        Optional<PlaybackLease> lease,
        Instant now) {
    /** What is covered, in whole percent of what the lesson's form measures. */
    static int percent(LessonFacts lesson, Coverage coverage, PagesSeen pages) {
        return switch (lesson.form()) {
            case VIDEO, AUDIO -> coverage.percentOf(lesson.durationMillis());
            case TEXT, LIVE -> coverage.percentOf(lesson.minimumSeconds() * 1000L);
            // pages seen, or questions answered right
            case DOCUMENT, SELF_TEST -> lesson.pages() == 0 ? 0 : Math.min(100, pages.count() * 100 / lesson.pages());
        };
    }

    /** Whether the material itself is done; the checks are another matter. */
    static boolean isCovered(LessonFacts lesson, Coverage coverage, PagesSeen pages) {
        var enough = percent(lesson, coverage, pages) >= lesson.requiredCoveragePercent();
        return lesson.form().isPlayed()
                ? enough
                : coverage.covered() >= lesson.minimumSeconds() * 1000L
                        && (lesson.form().isText() || enough);
    }

    /** Whether its pages, or its questions, are told one by one. */
    private static boolean isCounted(LessonFacts lesson) {
        return lesson.form() == LessonForm.DOCUMENT || lesson.form() == LessonForm.SELF_TEST;
    }

    StudyProgress of() {
        var lessons = outline.lessons().stream().map(this::lesson).toList();
        var required = outline.requiredLessons();
        var complete = required.stream()
                .filter(lesson -> Optional.ofNullable(studies.get(lesson.lessonId()))
                        .filter(LessonStudy::isComplete)
                        .isPresent())
                .count();
        var totals = stream.map(StudyStream::totals).orElse(StudyTotals.NONE);
        var open = running().map(PlaybackLease::intervalEarned).orElse(0L);
        var lost = running().map(PlaybackLease::intervalUncounted).orElse(0L);
        var today = lease.filter(row -> row.studyDay().equals(ChinaTime.dayOf(now)))
                .map(PlaybackLease::dayMillis)
                .orElse(0L);
        var hoursDone = totals.credited() >= enrolment.requiredMillis();
        return new StudyProgress(
                enrolment.enrolmentId(),
                totals.credited(),
                totals.pending() + open,
                totals.uncounted() + lost,
                today,
                Math.max(0, enrolment.dayCapMillis() - today),
                stream.map(StudyStream::lastStudiedAt).orElse(null),
                lessons,
                required.size(),
                (int) complete,
                hoursDone,
                hoursDone && complete == required.size());
    }

    private LessonProgress lesson(LessonFacts lesson) {
        var study = Optional.ofNullable(studies.get(lesson.lessonId()));
        var live = running().filter(row -> row.lessonId() == lesson.lessonId());
        var coverage = live.map(PlaybackLease::coverage)
                .or(() -> study.map(LessonStudy::coverage))
                .orElse(Coverage.NONE);
        var pages = live.map(PlaybackLease::pagesSeen)
                .or(() -> study.map(LessonStudy::pagesSeen))
                .orElse(PagesSeen.NONE);
        var totals = study.map(LessonStudy::totals).orElse(StudyTotals.NONE);
        return new LessonProgress(
                lesson.lessonId(),
                lesson.publicId(),
                totals.credited(),
                totals.pending() + live.map(PlaybackLease::intervalEarned).orElse(0L),
                coverage.covered(),
                percent(lesson, coverage, pages),
                live.map(PlaybackLease::positionMillis)
                        .or(() -> study.map(LessonStudy::resumeMillis))
                        .orElse(0L),
                isCounted(lesson) ? pages.pages() : List.of(),
                study.isPresent(),
                study.filter(LessonStudy::isComplete).isPresent(),
                study.map(LessonStudy::makeUpUntil).orElse(null));
    }

    /** The lease, when this enrolment is the one being studied. */
    private Optional<PlaybackLease> running() {
        return lease.filter(row -> row.enrolmentId() == enrolment.enrolmentId());
    }
}
