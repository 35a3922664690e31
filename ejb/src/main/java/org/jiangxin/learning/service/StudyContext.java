package org.jiangxin.learning.service;

import java.time.Instant;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.LedgerOrigin;
import org.jiangxin.learning.entity.PagesSeen;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.learning.entity.UncountedReason;
import org.jiangxin.learning.rule.StudyTerms;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.service.EnrolmentFacts;

/** The lesson and the class's policy that hold for one lease, from its grant to its end. */
record StudyContext(EnrolmentFacts enrolment, LessonFacts lesson) {
    private static final long END_MILLIS = 1500;
    private static final int RECORDED_SPEED = 100;

    boolean isTimed() {
        return !lesson.form().isPlayed();
    }

    long lengthMillis() {
        return isTimed() ? lesson.minimumSeconds() * 1000L : lesson.durationMillis();
    }

    int ratePercent() {
        return isTimed() ? RECORDED_SPEED : enrolment.ratePercent();
    }

    StudyTerms terms(long dayLeft, boolean isOpenHour, Instant now) {
        var closed = !enrolment.isStudyOpen(ChinaTime.dayOf(now))
                ? UncountedReason.CLASS_ENDED
                : isOpenHour ? null : UncountedReason.NIGHT;
        return new StudyTerms(isTimed(), lengthMillis(), ratePercent(), dayLeft, closed);
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

    LedgerOrigin origin(PlaybackLease lease) {
        return new LedgerOrigin(
                lesson.lessonId(),
                lease.leaseId(),
                enrolment.policyVersion(),
                lease.holder().deviceKind());
    }
}
