package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.integrity.service.OpenChallenge;
import org.jiangxin.learning.entity.LeaseStatus;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.training.service.WorkCalendar;

/** Turns a lease row into what its page, or the page that has not got it, is told. */
@ApplicationScoped
class PlaybackViews {
    @Inject
    TicketSeal seal;

    @Inject
    StreamSeal streams;

    @Inject
    WorkCalendar calendar;

    PlaybackState of(PlaybackLease lease, StudyContext context, Optional<OpenChallenge> challenge) {
        return new PlaybackState(
                lease.leaseId(),
                seal.seal(lease),
                context.lesson(),
                streams.address(lease, context),
                context.ratePercent(),
                lease.positionMillis(),
                Math.max(lease.coverage().furthest(), lease.positionMillis()),
                lease.seekToMillis(),
                status(lease, context),
                context.rules().amount(PolicyKey.BEAT_INTERVAL),
                challenge);
    }

    private StudyStatus status(PlaybackLease lease, StudyContext context) {
        var coverage = lease.coverage();
        var lesson = lease.lessonTotals();
        return new StudyStatus(
                state(lease),
                lease.shownReason() == null ? null : lease.shownReason().name(),
                ReasonSeconds.of(lease.shownReason(), context.rules()),
                lesson.credited(),
                lesson.pending(),
                lesson.uncounted(),
                coverage.covered(),
                ProgressView.percent(context.lesson(), coverage, lease.pagesSeen()),
                lease.isLessonComplete(),
                lease.enrolmentCredited(),
                lease.enrolmentPending(),
                context.enrolment().requiredMillis(),
                context.enrolment().hourMinutes(),
                lease.dayMillis(),
                context.dayLeft(lease),
                lease.status() == LeaseStatus.SUSPENDED
                        ? calendar.due(context.rules().amount(PolicyKey.FACE_MAKEUP_DAYS))
                        : null,
                lease.lastBeatAt());
    }

    private static StudyStatus.State state(PlaybackLease lease) {
        if (lease.status() == LeaseStatus.SUSPENDED || lease.hasOpenChallenge()) {
            return StudyStatus.State.PENDING;
        }
        return lease.shownReason() == null ? StudyStatus.State.COUNTING : StudyStatus.State.NOT_COUNTING;
    }

    /** Another page has the lease. */
    LeaseElsewhere elsewhere(String code, PlaybackLease lease, StudyContext context, String askingDevice) {
        var holder = lease.holder();
        return new LeaseElsewhere(
                Refusal.of(code),
                new LeaseHolding(
                        holder.isSameDevice(askingDevice),
                        holder.deviceKind(),
                        holder.browser(),
                        holder.place(),
                        context.lesson().title(),
                        lease.acquiredAt()));
    }
}
