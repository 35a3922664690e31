package org.jiangxin.learning.rule;

import java.time.Duration;
import java.time.Instant;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.Credit;
import org.jiangxin.learning.entity.StudyClaim;
import org.jiangxin.learning.entity.UncountedReason;

/**
 * How much study time one beat earns (R-324a; DESIGN §5, §15.4). A pure function of what the server knows, what the page
 * claims, and the database's time:
 *
 * <p><b>earned = min(material advanced and not covered before, time elapsed, the longest gap, what is left of the day)</b>
 *
 * <p>of that material only what was fetched under the lease ({@link MediaProof}), and nothing at all while a check waits or was missed, after longer out of sight than the policy allows, faster than allowed, or ahead of what
 * was studied. So over any sequence of beats, whatever their order, number and content: the sum earned never exceeds the time
 * that passed on the server, nor the material covered. Claims of the page only ever lower it.
 *
 * <p>Media clocks and networks jitter. Up to {@link #TOLERANCE} the material may run ahead of the server's time; that much is
 * covered at once and earned when time has caught up ({@code carry} above zero). As much time that a late beat did not need is
 * kept for the next one ({@code carry} below zero). So an honest learner loses nothing, and a dishonest one gains nothing: what
 * is kept passed on the server and was not used.
 */
public final class CreditRule {
    /** How far the material may run ahead of the server's time. */
    public static final Duration TOLERANCE = Duration.ofSeconds(3);

    private static final long TOLERANCE_MILLIS = TOLERANCE.toMillis();
    private static final long NOT_WORTH_A_WORD = 1500;
    private static final int PERCENT = 100;
    /** Up to here a claim looks like fast playing, beyond like a jump. */
    private static final long FASTEST_PLAYER = 32;

    private final StudyPoint at;
    private final StudyClaim claim;
    private final StudyTerms terms;
    private final Instant now;
    private final long elapsed;
    private final long position;
    private final long advance;

    private CreditRule(StudyPoint at, StudyClaim claim, StudyTerms terms, Instant now) {
        this.at = at;
        this.claim = claim;
        this.terms = terms;
        this.now = now;
        this.elapsed = Math.max(0, Duration.between(at.countedAt(), now).toMillis());
        this.position = terms.timed()
                ? Math.min(terms.lengthMillis(), at.position() + (at.wasPlaying() ? elapsed : 0))
                : Math.max(0, Math.min(terms.lengthMillis(), claim.positionMillis()));
        this.advance = position - at.position();
    }

    /** What the beat comes to. */
    public static Credit of(StudyPoint at, StudyClaim claim, StudyTerms terms, Instant now) {
        return new CreditRule(at, claim, terms, now).credit();
    }

    private Credit credit() {
        if (at.blocked() != null) {
            return lost(at.blocked() == UncountedReason.CHALLENGE_MISSED ? played() : 0, at.blocked());
        }
        if (at.hiddenSince() != null) {
            var hiddenFor = Duration.between(at.hiddenSince(), now);
            if (hiddenFor.toMillis() > terms.graceMillis()) {
                return lost(played(), UncountedReason.HIDDEN);
            }
            if (claim.hidden()) {
                // Not judged yet: it may come back within the grace, and then all of it counts, or too late, and none
                // does.
                return new Credit(0, 0, null, at.coverage(), at.position(), at.carry(), null, false, false, false);
            }
        }
        if (isTooFarAhead() || isDeclaredTooFast()) {
            return refused();
        }
        if (advance <= 0) {
            return still();
        }
        if (isSeek()) {
            return moved();
        }
        return terms.closed() != null || terms.dayLeftMillis() <= 0 ? closed() : forward();
    }

    /** Where an honest page can be: anywhere in what is covered, or as far on as time allows since the last beat. */
    private boolean isTooFarAhead() {
        var ahead = isSeek() && !isPlaying() ? at.position() : at.position() + allowed();
        return !terms.timed() && position > Math.max(at.coverage().furthest(), ahead) + slack();
    }

    private boolean isDeclaredTooFast() {
        return !terms.timed()
                && advance > 0
                && claim.ratePercent() > terms.ratePercent()
                && position > at.coverage().furthest() + TOLERANCE_MILLIS;
    }

    /** Further than playing gets in that time, or moved while paused. */
    private boolean isSeek() {
        return !terms.timed() && (advance > allowed() + slack() || advance > slack() && !isPlaying());
    }

    private boolean isPlaying() {
        return at.wasPlaying() || claim.playing();
    }

    private long allowed() {
        return terms.timed() ? elapsed : elapsed * terms.ratePercent() / PERCENT;
    }

    private long slack() {
        return Math.max(0, TOLERANCE_MILLIS - ahead());
    }

    /** Covered and not yet earned. */
    private long ahead() {
        return Math.max(0, at.carry());
    }

    /** Time that a late beat had too much and that the next, earlier one will lack. */
    private long spare() {
        return Math.max(0, -at.carry());
    }

    /** What was played as far as time allows: the part a learner may ask about when it does not count. */
    private long played() {
        return Math.max(0, Math.min(advance, elapsed));
    }

    private Credit forward() {
        var intime = elapsed > terms.gapMillis()
                ? Math.min(advance, terms.gapMillis() * Math.max(PERCENT, rate()) / PERCENT)
                : advance;
        var offline = intime < advance;
        var end = provenUpTo(at.position() + intime);
        var usable = end - at.position();
        var unproven = intime - usable > NOT_WORTH_A_WORD;
        var time = elapsed + spare();
        var limit = Math.min(Math.min(time, terms.gapMillis()), terms.dayLeftMillis());
        var dayIsFull = at.coverage().missing(at.position(), end) + ahead() > terms.dayLeftMillis();
        if (dayIsFull) {
            end = at.coverage().endOfMissing(at.position(), Math.max(0, terms.dayLeftMillis() - ahead()), end);
        }
        var covered = at.coverage().with(at.position(), end);
        if (covered.pieces().size() > Coverage.MOST_PIECES) {
            return lost(played(), UncountedReason.SEEK_AHEAD, at.coverage().firstGap());
        }
        var fresh = at.coverage().missing(at.position(), end);
        var earned = Math.min(fresh + ahead(), limit);
        var stillAhead = Math.min(TOLERANCE_MILLIS, fresh + ahead() - earned);
        var reason = unproven && !dayIsFull
                ? UncountedReason.NO_MEDIA
                : offline
                        ? UncountedReason.OFFLINE
                        : dayIsFull ? UncountedReason.DAY_CAP : fresh < usable ? again() : null;
        var cut = offline || end < position && !dayIsFull;
        var uncounted = Math.max(0, played() - earned);
        var isWorthAWord = uncounted > NOT_WORTH_A_WORD || earned == 0;
        var carry = stillAhead > 0 || reason != null ? stillAhead : -Math.min(TOLERANCE_MILLIS, time - earned);
        return new Credit(
                earned,
                reason != null && isWorthAWord ? uncounted : 0,
                isWorthAWord ? reason : null,
                covered,
                cut || terms.timed() ? end : position,
                carry,
                (offline || unproven && !dayIsFull) && !terms.timed() ? Long.valueOf(end) : null,
                true,
                false,
                false);
    }

    /** How far one gets from the known place through what is covered or was fetched. */
    private long provenUpTo(long wanted) {
        return terms.timed()
                ? wanted
                : Math.min(wanted, at.coverage().with(at.proven()).reach(at.position()));
    }

    private UncountedReason again() {
        return terms.timed() ? UncountedReason.ENOUGH : UncountedReason.REWATCH;
    }

    private int rate() {
        return terms.timed() ? PERCENT : terms.ratePercent();
    }

    /** The material stands still or was moved back. */
    private Credit still() {
        UncountedReason reason = null;
        if (terms.timed() && at.position() >= terms.lengthMillis()) {
            reason = UncountedReason.ENOUGH;
        } else if (claim.playing() && at.wasPlaying() && elapsed > TOLERANCE_MILLIS && advance > -TOLERANCE_MILLIS) {
            reason = UncountedReason.BUFFERING;
        }
        return nothing(0, reason, position, null, false, false);
    }

    /** Moved within what is covered. */
    private Credit moved() {
        return nothing(0, claim.playing() ? UncountedReason.REWATCH : null, position, null, false, false);
    }

    /** Studied at a time that does not count: may go on, covers nothing, so it can be earned another day. */
    private Credit closed() {
        var reason = terms.closed() != null ? terms.closed() : UncountedReason.DAY_CAP;
        return nothing(
                Math.min(played(), terms.gapMillis()),
                reason,
                terms.timed() ? at.position() : position,
                null,
                false,
                false);
    }

    /** Faster than allowed or ahead of what was studied: back to where the server knows the page to be. */
    private Credit refused() {
        var fast = isDeclaredTooFast() || advance <= terms.gapMillis() || advance <= FASTEST_PLAYER * elapsed;
        return nothing(
                isPlaying() ? Math.min(elapsed, terms.gapMillis()) : 0,
                isDeclaredTooFast() ? UncountedReason.RATE : UncountedReason.SEEK_AHEAD,
                at.position(),
                at.position(),
                fast && isPlaying(),
                isTooFarAhead());
    }

    /** Not counted; the page goes back to where it was, and may study this part again. */
    private Credit lost(long uncounted, UncountedReason reason) {
        return lost(uncounted, reason, at.position());
    }

    private Credit lost(long uncounted, UncountedReason reason, long backTo) {
        var mustGoBack = !terms.timed() && position > backTo + NOT_WORTH_A_WORD;
        return nothing(uncounted, reason, backTo, mustGoBack ? Long.valueOf(backTo) : null, false, false);
    }

    private Credit nothing(
            long uncounted, UncountedReason reason, long place, Long seekTo, boolean fast, boolean jumped) {
        return new Credit(0, uncounted, reason, at.coverage(), place, ahead(), seekTo, true, fast, jumped);
    }
}
