package org.jiangxin.learning.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.SelfTestService;
import org.jiangxin.integrity.entity.ChallengePurpose;
import org.jiangxin.integrity.entity.ChallengeStatus;
import org.jiangxin.integrity.entity.FlagKind;
import org.jiangxin.integrity.service.ChallengeService;
import org.jiangxin.integrity.service.FlagService;
import org.jiangxin.integrity.service.OpenChallenge;
import org.jiangxin.interaction.rule.AirTime;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.Credit;
import org.jiangxin.learning.entity.EntryClosing;
import org.jiangxin.learning.entity.LeaseStatus;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.learning.entity.StudyClaim;
import org.jiangxin.learning.entity.UncountedReason;
import org.jiangxin.learning.repository.PlaybackLeases;
import org.jiangxin.learning.rule.ChallengeTiming;
import org.jiangxin.learning.rule.CreditRule;
import org.jiangxin.learning.rule.StudyPoint;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.crypto.SecretHashes;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.time.ChinaTime;

/**
 * The transactions behind {@link PlaybackService}: each moves the learner's lease row once, from the version it read. When
 * another request was faster nothing of the transaction stays, and the caller begins it anew.
 */
@Stateless
public class PlaybackSteps {
    private static final long SHORTEST_LOOK_MILLIS = 1000;
    /** A part that was lost on the way is shorter. */
    private static final long WITHOUT_MEDIA_MILLIS = 30_000;

    @Inject
    PlaybackLeases leases;

    @Inject
    StudyContexts contexts;

    @Inject
    MediaProofs proofs;

    @Inject
    LedgerWriter ledger;

    @Inject
    SelfTestService tests;

    @Inject
    ChallengeService challenges;

    @Inject
    CheckIssuing issuing;

    @Inject
    FlagService flags;

    @Inject
    BeatWatch watch;

    @Inject
    LiveAir air;

    @Inject
    PlaybackViews views;

    /**
     * One beat: one SELECT and one UPDATE, and more only when an interval closes, a check begins, or another node served what the page
     * has fetched.
     */
    @RolesAllowed(LEARNER)
    public PlaybackState beat(TicketUse use, StudyClaim claim) {
        var hash = hash("beat|" + claim.canonical());
        var found = leases.find(use.ticket().learnerId()).orElseThrow(InvalidTicket::new);
        var lease = found.lease();
        var now = found.now();
        var context = contexts.of(lease);
        if (isRepeated(lease, use, hash)) {
            return views.of(lease, context, openChallenge(lease));
        }
        lease.revive();
        watch.see(lease, use, claim, now);
        advance(lease, claim, context, now);
        lease.hear(now, hash);
        var challenge = lease.hasOpenChallenge() ? openChallenge(lease) : challengeIfDue(lease, context, now);
        store();
        return views.of(lease, context, challenge);
    }

    /** The answer to a check. */
    @RolesAllowed(LEARNER)
    public ChallengeResult answer(TicketUse use, ChallengeAnswer answer) {
        var hash = hash(answer.canonical());
        var found = leases.find(use.ticket().learnerId()).orElseThrow(InvalidTicket::new);
        var lease = found.lease();
        var now = found.now();
        var context = contexts.of(lease);
        if (isRepeated(lease, use, hash)) {
            return new ChallengeResult(
                    challenges.isPassed(answer.challengeId(), use.ticket().learnerId()),
                    views.of(lease, context, openChallenge(lease)));
        }
        var challengeId = lease.challengeId();
        var result = challengeId == null
                ? Optional.<ChallengeStatus>empty()
                : challenges.answer(challengeId, answer.challengeId(), answer.picks(), now);
        lease.revive();
        lease.hear(now, hash);
        var open = settle(lease, result.orElseThrow(PlaybackSteps::challengeOver), context, now);
        store();
        return new ChallengeResult(result.get() == ChallengeStatus.PASSED, views.of(lease, context, open));
    }

    private Optional<OpenChallenge> settle(
            PlaybackLease lease, ChallengeStatus result, StudyContext context, Instant now) {
        if (result == ChallengeStatus.PASSED) {
            ledger.confirm(lease, lease.challengeId(), context, now);
            lease.passed(now);
            return Optional.empty();
        }
        if (result == ChallengeStatus.TOO_FAST) {
            return Optional.of(issuing.issue(lease, ChallengePurpose.MAKE_UP, context, now));
        }
        ledger.miss(context, now);
        lease.suspend(now);
        return Optional.empty();
    }

    /** An answer to a question of a self-test: a right one is kept with the lease, as a page that was seen is. */
    @RolesAllowed(LEARNER)
    public TestAnswer answerTest(TicketUse use, int question, Set<Integer> chosen) {
        var hash = hash("test|" + question + "|" + new TreeSet<>(chosen));
        var found = leases.find(use.ticket().learnerId()).orElseThrow(InvalidTicket::new);
        var lease = found.lease();
        var context = contexts.of(lease);
        var mark = tests.mark(context.lesson().publicId(), question, chosen);
        if (isRepeated(lease, use, hash)) {
            return new TestAnswer(mark, views.of(lease, context, openChallenge(lease)));
        }
        if (lease.status() != LeaseStatus.ACTIVE || lease.hasOpenChallenge()) {
            throw new Conflict(Refusal.of("learning.test.not_now"));
        }
        lease.revive();
        lease.hear(found.now(), hash);
        if (mark.right()) {
            lease.show(question);
        }
        store();
        return new TestAnswer(mark, views.of(lease, context, openChallenge(lease)));
    }

    /** Another minute for the check that waits. */
    @RolesAllowed(LEARNER)
    public MoreTime moreTime(TicketUse use, String challengeId) {
        var found = leases.find(use.ticket().learnerId()).orElseThrow(InvalidTicket::new);
        var lease = found.lease();
        requireOpenCheck(lease, use);
        var longer = challenges
                .moreTime(lease.challengeId(), challengeId, found.now())
                .orElseThrow(() -> new Conflict(Refusal.of("learning.challenge.no_more_time")));
        lease.prolongChallenge(longer.deadlineAt());
        store();
        return new MoreTime(longer, found.now());
    }

    /** Begins to look at the face that the check asks for. The ticket stays good. */
    @RolesAllowed(LEARNER)
    public FaceLook lookAtFace(TicketUse use, String challengeId) {
        var found = leases.find(use.ticket().learnerId()).orElseThrow(InvalidTicket::new);
        var lease = found.lease();
        requireOpenCheck(lease, use);
        var allowed = contexts.of(lease).rules().amount(PolicyKey.FACE_TRIES);
        var begun = challenges
                .lookAtFace(lease.challengeId(), challengeId, allowed, found.now())
                .orElseThrow(PlaybackSteps::challengeOver);
        lease.prolongChallenge(begun.challenge().deadlineAt());
        store();
        return new FaceLook(begun.capture(), begun.challenge(), found.now());
    }

    /** The learner takes the phone instead: the check waits for the message. The ticket stays good. */
    @RolesAllowed(LEARNER)
    public MoreTime waitForPhone(TicketUse use, String challengeId) {
        var found = leases.find(use.ticket().learnerId()).orElseThrow(InvalidTicket::new);
        var lease = found.lease();
        requireOpenCheck(lease, use);
        var waiting = challenges
                .waitForPhone(lease.challengeId(), challengeId, found.now())
                .orElseThrow(PlaybackSteps::challengeOver);
        lease.prolongChallenge(waiting.deadlineAt());
        store();
        return new MoreTime(waiting, found.now());
    }

    private void requireOpenCheck(PlaybackLease lease, TicketUse use) {
        if (isRepeated(lease, use, "") || !lease.hasOpenChallenge()) {
            throw challengeOver();
        }
    }

    /** The page closes: its last seconds count, and the lease is free. */
    @RolesAllowed(LEARNER)
    public void release(TicketUse use, long positionMillis) {
        var hash = hash("release|" + positionMillis);
        var found = leases.find(use.ticket().learnerId()).orElseThrow(InvalidTicket::new);
        var lease = found.lease();
        var now = found.now();
        if (isRepeated(lease, use, hash)) {
            return;
        }
        var context = contexts.of(lease);
        lease.revive();
        advance(lease, new StudyClaim(positionMillis, false, false, context.ratePercent(), null), context, now);
        ledger.close(lease, lease.countedAt(), EntryClosing.RELEASED, context, now);
        lease.release(now, hash);
        store();
        contexts.forget(lease);
        proofs.forget(lease);
    }

    /** Closes what a page left behind that was not heard of any more. Changes nothing when it came back meanwhile. */
    @RolesAllowed(SYSTEM)
    public void expire(long learnerId) {
        var found = leases.find(learnerId).orElseThrow();
        var lease = found.lease();
        var now = found.now();
        if (lease.status() == LeaseStatus.FREE || !now.isAfter(lease.expiresAt())) {
            return;
        }
        var context = contexts.of(lease);
        missIfOverdue(lease, context, now);
        ledger.close(lease, lease.countedAt(), EntryClosing.EXPIRED, context, now);
        lease.free(now);
        store();
        contexts.forget(lease);
        proofs.forget(lease);
    }

    /** The learner has left the class, or it is suspended: what was studied is kept, the page is told to ask again. */
    @RolesAllowed({LEARNER, SYSTEM})
    public void end(long learnerId, long enrolmentId, EntryClosing why) {
        var found = leases.find(learnerId).orElse(null);
        if (found == null || found.lease().enrolmentId() != enrolmentId) {
            return;
        }
        var lease = found.lease();
        ledger.close(lease, lease.countedAt(), why, contexts.of(lease), found.now());
        lease.release(found.now(), hash(why.name()));
        store();
        contexts.forget(lease);
        proofs.forget(lease);
    }

    /** Judges the time since the last beat and books it. */
    private void advance(PlaybackLease lease, StudyClaim claim, StudyContext context, Instant now) {
        missIfOverdue(lease, context, now);
        var today = ChinaTime.dayOf(now);
        if (!today.equals(lease.studyDay())) {
            ledger.close(lease, lease.countedAt(), EntryClosing.DAY_ENDED, context, now);
            lease.beginDay(today);
        }
        for (var slice : air.slices(lease, context, now)) {
            var last = slice.until().equals(now);
            judge(lease, last ? claim : asBefore(lease, claim), context, slice);
        }
        turnPage(lease, claim, context, now);
    }

    /** What a page would have said at the moment when a broadcast began or ended: it played on as before. */
    private static StudyClaim asBefore(PlaybackLease lease, StudyClaim claim) {
        return new StudyClaim(
                claim.positionMillis(), lease.isPlaying(), claim.hidden(), claim.ratePercent(), claim.page());
    }

    private void judge(PlaybackLease lease, StudyClaim claim, StudyContext context, AirTime.Slice slice) {
        var until = slice.until();
        var terms = context.terms(context.dayLeft(lease), until, slice.onAir());
        var proven = proofs.of(lease, context, Math.min(claim.positionMillis(), terms.lengthMillis()), until);
        var credit = CreditRule.of(pointOf(lease, proven), claim, terms, until);
        book(lease, credit, claim, context, until);
        flag(lease, credit, claim);
    }

    private void book(PlaybackLease lease, Credit credit, StudyClaim claim, StudyContext context, Instant now) {
        if (!lease.takes(credit)) {
            ledger.close(lease, lease.countedAt(), EntryClosing.REASON_CHANGED, context, now);
        }
        var split = lease.splitAt(credit);
        lease.book(credit, claim, now);
        if (credit.earned() > 0 && credit.uncounted() > 0) {
            ledger.close(lease, split, EntryClosing.REASON_CHANGED, context, now);
            lease.bookLoss(credit, split);
        }
        if (lease.hasOpenInterval() && !claim.playing()) {
            ledger.close(lease, lease.countedAt(), EntryClosing.PAUSED, context, now);
        } else if (lease.isIntervalLong(now)) {
            ledger.close(lease, lease.countedAt(), EntryClosing.LONG, context, now);
        }
    }

    private static StudyPoint pointOf(PlaybackLease lease, Coverage proven) {
        var blocked = lease.hasOpenChallenge()
                ? UncountedReason.CHALLENGE_OPEN
                : lease.status() == LeaseStatus.SUSPENDED ? UncountedReason.CHALLENGE_MISSED : null;
        return new StudyPoint(
                lease.countedAt(),
                lease.positionMillis(),
                lease.coverage(),
                lease.isPlaying(),
                lease.hiddenSince(),
                lease.carryMillis(),
                proven,
                blocked);
    }

    /** A page of a document counts as seen when it was in sight for a moment. */
    private static void turnPage(PlaybackLease lease, StudyClaim claim, StudyContext context, Instant now) {
        var page = claim.page();
        if (page != null
                && context.lesson().form() == LessonForm.DOCUMENT
                && page >= 1
                && page <= context.lesson().pages()
                && !claim.hidden()
                && lease.status() == LeaseStatus.ACTIVE
                && !lease.hasOpenChallenge()
                && !now.isBefore(lease.lastBeatAt().plusMillis(SHORTEST_LOOK_MILLIS))) {
            lease.show(page);
        }
    }

    private void flag(PlaybackLease lease, Credit credit, StudyClaim claim) {
        if (credit.looksFast()) {
            flag(lease, FlagKind.RATE, claim);
        }
        if (credit.looksJumped()) {
            flag(lease, FlagKind.SEEK_AHEAD, claim);
        }
        if (lease.intervalReason() == UncountedReason.NO_MEDIA && lease.intervalUncounted() >= WITHOUT_MEDIA_MILLIS) {
            flag(lease, FlagKind.NO_MEDIA, claim);
        }
    }

    private void flag(PlaybackLease lease, FlagKind kind, StudyClaim claim) {
        if (lease.flagOnce(kind.ordinal())) {
            flags.raise(
                    lease.learnerId(),
                    kind,
                    "lease/" + lease.leaseId(),
                    "claimed " + claim.positionMillis() + " ms at " + claim.ratePercent() + "%, known place "
                            + lease.positionMillis() + " ms, lesson " + lease.lessonId());
        }
    }

    private void missIfOverdue(PlaybackLease lease, StudyContext context, Instant now) {
        if (lease.isChallengeOverdue(now)) {
            challenges.expire(lease.challengeId(), now);
            ledger.miss(context, now);
            lease.suspend(now);
        }
    }

    private Optional<OpenChallenge> challengeIfDue(PlaybackLease lease, StudyContext context, Instant now) {
        if (lease.status() != LeaseStatus.ACTIVE) {
            return Optional.empty();
        }
        return ChallengeTiming.due(
                        lease.lessonTotals().pending(),
                        lease.challengeAfterMillis(),
                        context.isAtEnd(lease.coverage(), lease.pagesSeen(), lease.positionMillis())
                                || air.isOver(context, now))
                .map(purpose -> {
                    ledger.close(lease, lease.countedAt(), EntryClosing.CHALLENGE, context, now);
                    return issuing.issue(lease, purpose, context, now);
                });
    }

    private Optional<OpenChallenge> openChallenge(PlaybackLease lease) {
        return lease.hasOpenChallenge() ? Optional.of(challenges.get(lease.challengeId())) : Optional.empty();
    }

    /**
     * Whether this request was answered before and the answer got lost. A ticket of another lease, and one used for something
     * else, is refused; so is one of before the last, of which nobody can say any more what it was used for: a network that is slow
     * enough delivers a copy after the page has gone on.
     */
    private boolean isRepeated(PlaybackLease lease, TicketUse use, String hash) {
        var ticket = use.ticket();
        if (!lease.leaseId().equals(ticket.leaseId()) || lease.epoch() != ticket.epoch()) {
            throw views.elsewhere("learning.lease.lost", lease, contexts.of(lease), use.deviceKey());
        }
        if (ticket.seq() == lease.seq()) {
            return false;
        }
        if (ticket.seq() == lease.seq() - 1 && SecretHashes.same(hash, lease.requestHash())) {
            return true;
        }
        if (ticket.seq() == lease.seq() - 1 && lease.status() == LeaseStatus.FREE) {
            throw new Conflict(Refusal.of("learning.lease.released"));
        }
        throw new Conflict(
                Refusal.of(ticket.seq() < lease.seq() - 1 ? "learning.ticket.spent" : "learning.ticket.fork"));
    }

    private static Conflict challengeOver() {
        return new Conflict(Refusal.of("learning.challenge.over"));
    }

    private void store() {
        if (!leases.store()) {
            throw new Overtaken();
        }
    }

    private static String hash(String canonical) {
        return HashChain.sha256(canonical.getBytes(StandardCharsets.UTF_8));
    }
}
