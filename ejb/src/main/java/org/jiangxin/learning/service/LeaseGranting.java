package org.jiangxin.learning.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.service.StudyRules;
import org.jiangxin.course.service.LessonService;
import org.jiangxin.identity.service.AddressIndexes;
import org.jiangxin.identity.service.IdentityGate;
import org.jiangxin.integrity.entity.ChallengePurpose;
import org.jiangxin.integrity.service.ChallengeService;
import org.jiangxin.integrity.service.OpenChallenge;
import org.jiangxin.learning.entity.EntryClosing;
import org.jiangxin.learning.entity.LeaseHolder;
import org.jiangxin.learning.entity.LessonStudy;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.learning.repository.PlaybackLeases;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.time.DatabaseClock;
import org.jiangxin.training.service.EnrolmentService;

/**
 * Gives the lease to a page (R-324a, DESIGN §15.3): to a verified learner with an open enrolment; at once when it is free, expired
 * or the page's own; from another page only when the learner says so. Whatever was open before is closed first. A lesson with a
 * missed check, or studied to its end without one, begins with a check. A live class is given only while it is on the air, or to confirm
 * what was attended before.
 */
@Stateless
public class LeaseGranting {
    @Inject
    PlaybackLeases leases;

    @Inject
    IdentityGate identity;

    @Inject
    AddressIndexes addresses;

    @Inject
    LessonService lessons;

    @Inject
    EnrolmentService enrolments;

    @Inject
    StudyContexts contexts;

    @Inject
    MediaProofs proofs;

    @Inject
    LedgerWriter ledger;

    @Inject
    ChallengeService challenges;

    @Inject
    CheckIssuing issuing;

    @Inject
    LiveAir air;

    @Inject
    PlaybackViews views;

    @Inject
    DatabaseClock clock;

    /** Grants the lease, or refuses with {@link LeaseElsewhere} or the reason why this learner may not study this lesson now. */
    @RolesAllowed(LEARNER)
    public PlaybackState grant(long learnerId, StudyRequest request, StudyingPage page) {
        identity.requireVerified(learnerId);
        var lesson = lessons.facts(request.lessonPublicId());
        var enrolment = enrolments.forStudy(learnerId, lesson.lessonId());
        if (!lesson.ready()) {
            throw new Refused(Refusal.of("learning.lesson.not_ready"));
        }
        var holder = holder(page);
        var found = leases.find(learnerId).orElseGet(() -> first(learnerId, holder));
        var lease = found.lease();
        var now = found.now();
        if (!request.takeOver() && lease.isHeldAgainst(holder, now)) {
            throw views.elsewhere(
                    "learning.lease.held",
                    lease,
                    contexts.of(lease),
                    page.device().keyHash());
        }
        var context = contexts.begin(enrolment, lesson);
        var stream = ledger.stream(context);
        var study = ledger.study(context, now);
        rest(study, context.rules(), now);
        var onAir = !context.isLive() || air.isOnAir(context, now);
        if (!onAir && study.totals().pending() == 0) {
            throw new Refused(Refusal.of("learning.live.not_on_air"));
        }
        settle(lease, holder, context, now);
        ledger.lapseIfOver(study, context, now);
        if (!ChinaTime.dayOf(now).equals(lease.studyDay())) {
            lease.beginDay(ChinaTime.dayOf(now));
        }
        var place = context.resume(study.coverage(), study.pagesSeen(), study.resumeMillis());
        lease.judgeBy(context.rules().version(), context.rules().amount(PolicyKey.BEAT_LEASE));
        lease.grant(holder, study, stream, place, now);
        proofs.keep(lease, context, now);
        if (enrolment.startedAt() == null) {
            enrolments.began(enrolment.enrolmentId());
        }
        var challenge = challenge(lease, study, context, onAir, now);
        if (!leases.store()) {
            throw new Overtaken();
        }
        contexts.remember(lease, context);
        return views.of(lease, context, challenge);
    }

    private PlaybackLeases.Timed first(long learnerId, LeaseHolder holder) {
        var now = clock.now();
        var lease = new PlaybackLease(learnerId, holder, ChinaTime.dayOf(now), now);
        if (!leases.add(lease)) {
            throw new Overtaken();
        }
        return new PlaybackLeases.Timed(lease, now);
    }

    /** Closes what the lease was used for until now. A check that waits in the same lesson goes on waiting. */
    private void settle(PlaybackLease lease, LeaseHolder next, StudyContext context, Instant now) {
        if (lease.epoch() == 0) {
            return;
        }
        var before = contexts.of(lease);
        var isSameLesson = lease.enrolmentId() == context.enrolment().enrolmentId()
                && lease.lessonId() == context.lesson().lessonId();
        if (lease.hasOpenChallenge() && (!isSameLesson || lease.isChallengeOverdue(now))) {
            challenges.expire(lease.challengeId(), now);
            ledger.miss(before, now);
            lease.dropChallenge();
        }
        var closedBy = !lease.holder().isSamePage(next)
                ? EntryClosing.TAKEN_OVER
                : isSameLesson ? EntryClosing.RELEASED : EntryClosing.LESSON_CHANGED;
        ledger.close(lease, lease.countedAt(), closedBy, before, now);
        contexts.forget(lease);
        proofs.forget(lease);
    }

    /** After so many misses in a row the learner rests, so that picking at random leads nowhere. */
    private static void rest(LessonStudy study, StudyRules rules, Instant now) {
        if (study.missesInARow() >= rules.amount(PolicyKey.TICK_MISSES)) {
            var left = Duration.between(now, study.missedAt().plusSeconds(rules.amount(PolicyKey.TICK_REST)));
            if (!left.isNegative() && !left.isZero()) {
                throw new Refused(Refusal.of("learning.challenge.rest", left.toSeconds() + 1));
            }
        }
    }

    private Optional<OpenChallenge> challenge(
            PlaybackLease lease, LessonStudy study, StudyContext context, boolean onAir, Instant now) {
        if (lease.hasOpenChallenge()) {
            lease.challenge(lease.challengeId(), lease.challengeDeadlineAt());
            return Optional.of(challenges.get(lease.challengeId()));
        }
        if (!study.isComplete() && issuing.isDueAtStart(context, now)) {
            return Optional.of(issuing.issue(lease, ChallengePurpose.START, context, now));
        }
        var pending = study.totals().pending() > 0;
        var over = !onAir || context.isCovered(study.coverage(), study.pagesSeen());
        if (pending && (study.isMakeUpDue() || over)) {
            var purpose = study.isMakeUpDue() ? ChallengePurpose.MAKE_UP : ChallengePurpose.CLOSING;
            return Optional.of(issuing.issue(lease, purpose, context, now));
        }
        return Optional.empty();
    }

    private LeaseHolder holder(StudyingPage page) {
        return new LeaseHolder(
                page.signInId(),
                page.tabId(),
                page.device().keyHash(),
                page.device().kind().name(),
                page.device().browser(),
                page.device().place(),
                addresses.of(page.device().address()));
    }
}
