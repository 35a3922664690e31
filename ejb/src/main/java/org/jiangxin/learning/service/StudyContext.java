package org.jiangxin.learning.service;

import java.time.Duration;
import java.time.Instant;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.service.StudyRules;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.course.service.SegmentTimes;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.LedgerOrigin;
import org.jiangxin.learning.entity.PagesSeen;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.learning.entity.UncountedReason;
import org.jiangxin.learning.rule.StudyTerms;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.service.EnrolmentFacts;

/**
 * The lesson and the policy that hold for one lease, from its grant to its end.
 *
 * @param enrolment with the values of that policy
 * @param lesson with the coverage that this policy asks for, where it is more than its own
 * @param rules the version of the policy that the lease began with
 * @param segments where the parts of what plays begin and end
 */
record StudyContext(EnrolmentFacts enrolment, LessonFacts lesson, StudyRules rules, SegmentTimes segments) {
    private static final long END_MILLIS = 1500;
    private static final int RECORDED_SPEED = 100;
    private static final int MINUTES_PER_HOUR = 60;

    StudyContext {
        lesson = lesson.atLeast(rules.finishCoverage());
    }

    boolean isTimed() {
        return !lesson.form().isPlayed();
    }

    /** Whether it is attended while its teacher broadcasts it: measured as what is read, and only while it is on the air. */
    boolean isLive() {
        return lesson.form() == LessonForm.LIVE;
    }

    long lengthMillis() {
        return isTimed() ? lesson.minimumSeconds() * 1000L : lesson.durationMillis();
    }

    int ratePercent() {
        return isTimed() ? RECORDED_SPEED : enrolment.ratePercent();
    }

    StudyTerms terms(long dayLeft, Instant now) {
        return terms(dayLeft, now, true);
    }

    /** @param onAir whether a live class can be seen; true for every other lesson */
    StudyTerms terms(long dayLeft, Instant now, boolean onAir) {
        var closed = !enrolment.isStudyOpen(ChinaTime.dayOf(now))
                ? UncountedReason.CLASS_ENDED
                : !isOpenHour(now) ? UncountedReason.NIGHT : onAir ? null : UncountedReason.NOT_ON_AIR;
        return new StudyTerms(
                isTimed(),
                lengthMillis(),
                ratePercent(),
                dayLeft,
                closed,
                rules.secondsInMillis(PolicyKey.HIDDEN_GRACE),
                rules.secondsInMillis(PolicyKey.BEAT_GAP));
    }

    /** Whether study counts at this hour, where a province forbids the night. */
    private boolean isOpenHour(Instant now) {
        var time = now.atZone(ChinaTime.ZONE);
        var minute = time.getHour() * MINUTES_PER_HOUR + time.getMinute();
        return minute >= rules.amount(PolicyKey.DAY_WINDOW_FROM) && minute < rules.amount(PolicyKey.DAY_WINDOW_TO);
    }

    long dayLeft(PlaybackLease lease) {
        return Math.max(0, enrolment.dayCapMillis() - lease.dayMillis());
    }

    boolean isCovered(Coverage coverage, PagesSeen pages) {
        return ProgressView.isCovered(lesson, coverage, pages);
    }

    /** Whether the material has been gone through to its end: what is pending now waits for nothing but a check. */
    boolean isAtEnd(Coverage coverage, PagesSeen pages, long position) {
        if (!isCovered(coverage, pages)) {
            return false;
        }
        return isTimed()
                || position >= lengthMillis() - END_MILLIS
                || coverage.covered() >= lengthMillis() - END_MILLIS;
    }

    /** Where to go on: where the learner was, or at the first gap when the end was reached too early. */
    long resume(Coverage coverage, PagesSeen pages, long position) {
        if (isTimed()) {
            return coverage.furthest();
        }
        var isEnd = position >= lengthMillis() - END_MILLIS;
        return isEnd && !isCovered(coverage, pages) ? coverage.firstGap() : Math.min(position, lengthMillis());
    }

    /** How long a check waits for its answer. */
    Duration challengeWindow() {
        return Duration.ofSeconds(rules.amount(PolicyKey.TICK_WINDOW));
    }

    /** How long a check of who is there waits until a way is begun. */
    Duration faceWindow() {
        return Duration.ofSeconds(rules.amount(PolicyKey.FACE_WINDOW));
    }

    LedgerOrigin origin(PlaybackLease lease) {
        return new LedgerOrigin(
                lesson.lessonId(),
                lease.leaseId(),
                enrolment.policyVersion(),
                lease.holder().deviceKind());
    }
}
