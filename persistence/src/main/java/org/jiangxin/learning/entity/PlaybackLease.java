package org.jiangxin.learning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jiangxin.shared.id.PublicId;

/**
 * The one right to study that a learner has at a time (R-324a, DESIGN §5): who holds it, where the material stands, what the
 * present interval has earned and has not yet been written to the ledger, and the totals as they were when it was last written.
 * A beat is one SELECT of this row with the database's time and one UPDATE guarded by the version; everything a beat answers is
 * a function of this row, so that a lost answer can be given again.
 */
@Entity
@Table(name = "playback_leases")
public class PlaybackLease {
    private static final int USUAL_LIFE_SECONDS = 90;

    /** Longest interval before it goes into the ledger. */
    public static final Duration LONGEST_INTERVAL = Duration.ofMinutes(5);

    @Id
    @Column(name = "learner_id")
    private Long learnerId;

    @Column(name = "lease_id")
    private String leaseId;

    @Column(name = "epoch")
    private long epoch;

    @Column(name = "seq")
    private long seq;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private LeaseStatus status;

    @Embedded
    private LeaseHolder holder;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "lesson_id")
    private long lessonId;

    @Column(name = "acquired_at")
    private Instant acquiredAt;

    @Column(name = "last_beat_at")
    private Instant lastBeatAt;

    @Column(name = "counted_at")
    private Instant countedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "request_hash")
    private String requestHash;

    @Column(name = "position_millis")
    private long positionMillis;

    @Column(name = "coverage")
    private String coverage;

    @Column(name = "pages_seen")
    private String pagesSeen;

    @Column(name = "playing")
    private boolean playing;

    @Column(name = "hidden_since")
    private Instant hiddenSince;

    @Column(name = "carry_millis")
    private long carryMillis;

    @Enumerated(EnumType.STRING)
    @Column(name = "shown_reason")
    private UncountedReason shownReason;

    @Column(name = "seek_to_millis")
    private Long seekToMillis;

    @Column(name = "interval_started_at")
    private Instant intervalStartedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "interval_reason")
    private UncountedReason intervalReason;

    @Column(name = "interval_earned")
    private long intervalEarned;

    @Column(name = "interval_uncounted")
    private long intervalUncounted;

    @Column(name = "interval_from")
    private long intervalFrom;

    @Column(name = "interval_to")
    private long intervalTo;

    @Column(name = "lesson_credited")
    private long lessonCredited;

    @Column(name = "lesson_pending")
    private long lessonPending;

    @Column(name = "lesson_uncounted")
    private long lessonUncounted;

    @Column(name = "lesson_complete")
    private boolean lessonComplete;

    @Column(name = "enrolment_credited")
    private long enrolmentCredited;

    @Column(name = "enrolment_pending")
    private long enrolmentPending;

    @Column(name = "study_day")
    private LocalDate studyDay;

    @Column(name = "day_millis")
    private long dayMillis;

    @Column(name = "challenge_after_millis")
    private Long challengeAfterMillis;

    @Column(name = "challenge_id")
    private Long challengeId;

    @Column(name = "challenge_deadline_at")
    private Instant challengeDeadlineAt;

    @Column(name = "flags_raised")
    private int flagsRaised;

    @Embedded
    private BeatRhythm rhythm = BeatRhythm.none();

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "life_seconds")
    private int lifeSeconds = USUAL_LIFE_SECONDS;

    @Version
    @Column(name = "version")
    private long version;

    protected PlaybackLease() {}

    /** The row of a learner who has never studied; free, and without a day. */
    public PlaybackLease(long learnerId, LeaseHolder holder, LocalDate today, Instant now) {
        this.learnerId = learnerId;
        this.leaseId = PublicId.random();
        this.status = LeaseStatus.FREE;
        this.holder = Objects.requireNonNull(holder);
        this.acquiredAt = Objects.requireNonNull(now);
        this.lastBeatAt = now;
        this.countedAt = now;
        this.expiresAt = now;
        this.studyDay = Objects.requireNonNull(today);
    }

    /** Does somebody else hold it now? The same page of the same device never stands in its own way. */
    public boolean isHeldAgainst(LeaseHolder asking, Instant now) {
        return status != LeaseStatus.FREE && now.isBefore(expiresAt) && !holder.isSamePage(asking);
    }

    /** Whether a lease that was given out is still the one that counts. One that waits for a check is: its page buffers meanwhile. */
    public boolean isAlive(String askedLeaseId, long askedEpoch, Instant now) {
        return status != LeaseStatus.FREE
                && now.isBefore(expiresAt)
                && leaseId.equals(askedLeaseId)
                && epoch == askedEpoch;
    }

    /**
     * Before it is given to a page: the policy that its study will be judged by until it ends, whatever is decided meanwhile.
     *
     * @param life without a beat for so many seconds, anybody may take the lease
     */
    public void judgeBy(String version, int life) {
        policyVersion = Objects.requireNonNull(version);
        lifeSeconds = life;
    }

    /** Gives the lease to a page, for a lesson. Whatever was open before must have been closed. */
    public void grant(LeaseHolder asking, LessonStudy study, StudyStream stream, long position, Instant now) {
        if (hasOpenInterval()) {
            throw new IllegalStateException("interval of learner " + learnerId + " is open");
        }
        leaseId = PublicId.random();
        epoch++;
        seq = 0;
        status = LeaseStatus.ACTIVE;
        holder = Objects.requireNonNull(asking);
        enrolmentId = study.enrolmentId();
        lessonId = study.lessonId();
        acquiredAt = now;
        countedAt = now;
        hear(now, null);
        positionMillis = position;
        coverage = study.coverage().text();
        pagesSeen = study.pagesSeen().text();
        playing = false;
        hiddenSince = null;
        carryMillis = 0;
        shownReason = UncountedReason.NOT_STARTED;
        seekToMillis = null;
        flagsRaised = 0;
        rhythm = BeatRhythm.none();
        refresh(study, stream);
    }

    /** The next request of the holder was taken: its ticket is used up. */
    public void hear(Instant now, String hash) {
        if (hash != null) {
            seq++;
        }
        requestHash = hash;
        lastBeatAt = now;
        expiresAt = now.plusSeconds(lifeSeconds);
    }

    /** Takes note of how long after the one before a beat came. */
    public void keepTime(long gapMillis) {
        rhythm = rhythm.with(Math.max(0, gapMillis));
    }

    /**
     * Books what a beat came to. Where one beat both earns and loses time, the loss is an interval of its own: book the earned
     * part, close it at {@link #splitAt(Credit)}, then {@link #bookLoss(Credit, Instant)}.
     */
    public void book(Credit credit, StudyClaim claim, Instant now) {
        if (credit.earned() > 0) {
            open(countedAt, null);
            intervalEarned += credit.earned();
            dayMillis += credit.earned();
        } else if (credit.uncounted() > 0) {
            open(countedAt, credit.reason());
            intervalUncounted += credit.uncounted();
        }
        coverage = credit.coverage().text();
        positionMillis = credit.position();
        intervalTo = positionMillis;
        carryMillis = credit.carry();
        if (credit.isAccounted()) {
            countedAt = now;
        }
        playing = claim.playing();
        if (!claim.hidden()) {
            hiddenSince = null;
        } else if (hiddenSince == null) {
            hiddenSince = now;
        }
        shownReason = credit.reason() == null && !claim.playing() ? UncountedReason.PAUSED : credit.reason();
        seekToMillis = credit.seekTo();
    }

    /** The lost part of a beat that earned something too; begins where the earned part was closed. */
    public void bookLoss(Credit credit, Instant from) {
        open(from, Objects.requireNonNull(credit.reason()));
        intervalUncounted += credit.uncounted();
    }

    private void open(Instant from, UncountedReason reason) {
        if (!hasOpenInterval()) {
            intervalStartedAt = from;
            intervalReason = reason;
            intervalFrom = positionMillis;
            intervalTo = positionMillis;
        } else if (intervalReason != reason) {
            throw new IllegalStateException("interval of learner " + learnerId + " is open for " + intervalReason);
        }
    }

    /** Whether a beat may go into the open interval, or that must be closed before. */
    public boolean takes(Credit credit) {
        return !hasOpenInterval()
                || credit.earned() == 0 && credit.uncounted() == 0
                || intervalReason == (credit.earned() > 0 ? null : credit.reason());
    }

    /** Until when the earned part of a beat that also lost time lasted. */
    public Instant splitAt(Credit credit) {
        return countedAt.plusMillis(credit.earned());
    }

    /**
     * Takes the open interval out, to be written to the ledger in the same transaction.
     *
     * @param end until when it lasted; never taken to be before its beginning, whatever a corrected database clock says
     */
    public Optional<LedgerSpan> closeInterval(Instant end) {
        if (!hasOpenInterval()) {
            return Optional.empty();
        }
        var span = new LedgerSpan(
                intervalStartedAt,
                end.isBefore(intervalStartedAt) ? intervalStartedAt : end,
                intervalFrom,
                intervalTo,
                intervalEarned,
                intervalUncounted,
                intervalReason);
        intervalStartedAt = null;
        intervalReason = null;
        intervalEarned = 0;
        intervalUncounted = 0;
        return Optional.of(span);
    }

    /** Takes over the totals after the ledger was written. */
    public void refresh(LessonStudy study, StudyStream stream) {
        lessonCredited = study.totals().credited();
        lessonPending = study.totals().pending();
        lessonUncounted = study.totals().uncounted();
        lessonComplete = study.isComplete();
        challengeAfterMillis = study.challengeAfterMillis();
        enrolmentCredited = stream.totals().credited();
        enrolmentPending = stream.totals().pending();
    }

    /** A new day begins: what counts today starts from nothing. */
    public void beginDay(LocalDate today) {
        studyDay = Objects.requireNonNull(today);
        dayMillis = 0;
    }

    /** A page of a document was shown. */
    public void show(int page) {
        pagesSeen = pagesSeen().with(page).text();
    }

    /** A check waits for its answer; until then nothing counts. */
    public void challenge(long openChallengeId, Instant deadline) {
        challengeId = openChallengeId;
        challengeDeadlineAt = Objects.requireNonNull(deadline);
        shownReason = UncountedReason.CHALLENGE_OPEN;
        seekToMillis = null;
    }

    /** The learner has another minute. */
    public void prolongChallenge(Instant deadline) {
        challengeDeadlineAt = Objects.requireNonNull(deadline);
    }

    /** Whether the check that waits was not answered in time. */
    public boolean isChallengeOverdue(Instant now) {
        return hasOpenChallenge() && now.isAfter(challengeDeadlineAt);
    }

    /** The check that waited is of no more meaning here: it was missed, and another lesson begins. */
    public void dropChallenge() {
        challengeId = null;
        challengeDeadlineAt = null;
    }

    /** The check was passed. Time goes on from here. */
    public void passed(Instant now) {
        challengeId = null;
        challengeDeadlineAt = null;
        countedAt = now;
        playing = false;
        shownReason = UncountedReason.PAUSED;
    }

    /** The check was missed: the page must ask for the lease again. */
    public void suspend(Instant now) {
        challengeId = null;
        challengeDeadlineAt = null;
        status = LeaseStatus.SUSPENDED;
        countedAt = now;
        playing = false;
        shownReason = UncountedReason.CHALLENGE_MISSED;
        seekToMillis = null;
    }

    /** A page without a lesson any more, or a page that closed. */
    public void free(Instant now) {
        status = LeaseStatus.FREE;
        playing = false;
        hiddenSince = null;
        expiresAt = now;
    }

    /** The holder's beat comes back to a lease that expired and that nobody took. */
    public void revive() {
        if (status == LeaseStatus.FREE) {
            status = shownReason == UncountedReason.CHALLENGE_MISSED ? LeaseStatus.SUSPENDED : LeaseStatus.ACTIVE;
        }
    }

    /** Closes the page's stay by its own wish; its last ticket is used up. */
    public void release(Instant now, String hash) {
        hear(now, hash);
        free(now);
    }

    /** Remembers that a flag was raised under this lease; false when it was before. */
    public boolean flagOnce(int bit) {
        var mask = 1 << bit;
        if ((flagsRaised & mask) != 0) {
            return false;
        }
        flagsRaised |= mask;
        return true;
    }

    public boolean hasOpenInterval() {
        return intervalStartedAt != null;
    }

    /** Whether the open interval is too long to stay out of the ledger. */
    public boolean isIntervalLong(Instant now) {
        return hasOpenInterval() && !now.isBefore(intervalStartedAt.plus(LONGEST_INTERVAL));
    }

    public boolean hasOpenChallenge() {
        return challengeId != null;
    }

    /** Version of the policy that it was granted under; empty for one of before versions were kept. */
    public Optional<String> policyVersion() {
        return Optional.ofNullable(policyVersion);
    }

    public Long learnerId() {
        return learnerId;
    }

    public String leaseId() {
        return leaseId;
    }

    public long epoch() {
        return epoch;
    }

    public long seq() {
        return seq;
    }

    public LeaseStatus status() {
        return status;
    }

    public LeaseHolder holder() {
        return holder;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public long lessonId() {
        return lessonId;
    }

    public Instant acquiredAt() {
        return acquiredAt;
    }

    public Instant lastBeatAt() {
        return lastBeatAt;
    }

    public Instant countedAt() {
        return countedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public String requestHash() {
        return requestHash;
    }

    public long positionMillis() {
        return positionMillis;
    }

    public Coverage coverage() {
        return Coverage.parse(coverage);
    }

    public PagesSeen pagesSeen() {
        return PagesSeen.parse(pagesSeen);
    }

    public boolean isPlaying() {
        return playing;
    }

    public Instant hiddenSince() {
        return hiddenSince;
    }

    public long carryMillis() {
        return carryMillis;
    }

    public UncountedReason shownReason() {
        return shownReason;
    }

    public Long seekToMillis() {
        return seekToMillis;
    }

    public UncountedReason intervalReason() {
        return intervalReason;
    }

    public long intervalEarned() {
        return intervalEarned;
    }

    public long intervalUncounted() {
        return intervalUncounted;
    }

    /** How evenly its beats come. */
    public BeatRhythm rhythm() {
        return rhythm;
    }

    /** Totals of the lesson with the open interval. */
    public StudyTotals lessonTotals() {
        return new StudyTotals(lessonCredited, lessonPending + intervalEarned, lessonUncounted + intervalUncounted);
    }

    public boolean isLessonComplete() {
        return lessonComplete;
    }

    public long enrolmentCredited() {
        return enrolmentCredited;
    }

    /** Pending time of the enrolment with the open interval. */
    public long enrolmentPending() {
        return enrolmentPending + intervalEarned;
    }

    public LocalDate studyDay() {
        return studyDay;
    }

    /** What was earned on the study day, confirmed or not. */
    public long dayMillis() {
        return dayMillis;
    }

    public Long challengeAfterMillis() {
        return challengeAfterMillis;
    }

    public Long challengeId() {
        return challengeId;
    }

    public Instant challengeDeadlineAt() {
        return challengeDeadlineAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlaybackLease that && Objects.equals(learnerId, that.learnerId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(learnerId);
    }
}
