package org.jiangxin.learning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How far one enrolment has come in one lesson: what is covered, what was earned and confirmed, where to go on, and when the
 * next check is due. The amounts are the sums of the lesson's ledger entries; {@code verify-hours} compares them.
 */
@Entity
@Table(name = "lesson_studies")
public class LessonStudy {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lesson_studies_seq")
    @SequenceGenerator(name = "lesson_studies_seq", sequenceName = "lesson_studies_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "lesson_id")
    private long lessonId;

    @Column(name = "coverage")
    private String coverage;

    @Column(name = "pages_seen")
    private String pagesSeen;

    @Column(name = "resume_millis")
    private long resumeMillis;

    @Column(name = "credited_millis")
    private long creditedMillis;

    @Column(name = "pending_millis")
    private long pendingMillis;

    @Column(name = "uncounted_millis")
    private long uncountedMillis;

    @Column(name = "confirmed_through")
    private long confirmedThrough;

    @Column(name = "challenge_after_millis")
    private Long challengeAfterMillis;

    @Column(name = "make_up_due")
    private boolean makeUpDue;

    @Column(name = "misses_in_a_row")
    private int missesInARow;

    @Column(name = "missed_at")
    private Instant missedAt;

    @Column(name = "make_up_until")
    private LocalDate makeUpUntil;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected LessonStudy() {}

    /** @param challengeAfter pending time at which the first check is due, or null for one at the end only */
    public LessonStudy(long enrolmentId, long lessonId, Long challengeAfter, Instant now) {
        this.enrolmentId = enrolmentId;
        this.lessonId = lessonId;
        this.challengeAfterMillis = challengeAfter;
        this.startedAt = Objects.requireNonNull(now);
    }

    /** Takes over a closed stretch, and what the lease knows of coverage, pages and place. */
    public void add(LedgerSpan span) {
        pendingMillis += span.earned();
        uncountedMillis += span.uncounted();
    }

    /** Keeps where the learner is. */
    public void keep(Coverage covered, PagesSeen pages, long position) {
        coverage = covered.text();
        pagesSeen = pages.text();
        resumeMillis = position;
    }

    /**
     * A check was passed: what was pending is credited.
     *
     * @param through number of the last ledger entry that this confirms
     * @param nextChallengeAfter pending time at which the next check is due, or null for one at the end only
     */
    public void confirm(long millis, long through, Long nextChallengeAfter) {
        if (millis > pendingMillis || through < confirmedThrough) {
            throw new IllegalArgumentException("confirmation of " + millis + " of " + pendingMillis + " ms");
        }
        pendingMillis -= millis;
        creditedMillis += millis;
        confirmedThrough = through;
        challengeAfterMillis = nextChallengeAfter;
        makeUpDue = false;
        missesInARow = 0;
        missedAt = null;
        makeUpUntil = null;
    }

    /**
     * A missed check was not made up for in time: what was pending does not count, and its material may be studied again.
     *
     * @param through number of the last ledger entry that this settles
     * @param left what stays covered: never less than what is credited
     * @param nextChallengeAfter pending time at which the next check is due, or null for one at the end only
     */
    public void lapse(long millis, long through, Coverage left, Long nextChallengeAfter) {
        if (millis > pendingMillis || through < confirmedThrough) {
            throw new IllegalArgumentException("lapse of " + millis + " of " + pendingMillis + " ms");
        }
        pendingMillis -= millis;
        uncountedMillis += millis;
        confirmedThrough = through;
        coverage = left.text();
        if (millis > 0) {
            resumeMillis = Math.min(resumeMillis, left.firstGap());
        }
        challengeAfterMillis = nextChallengeAfter;
        makeUpDue = false;
        makeUpUntil = null;
    }

    /** A correction moved the credited time of this lesson. */
    public void correct(long millis) {
        if (creditedMillis + millis < 0) {
            throw new IllegalArgumentException("correction by " + millis + " of " + creditedMillis + " ms");
        }
        creditedMillis += millis;
    }

    /**
     * A check was missed: the next visit begins with another one.
     *
     * @param until last day on which it can be made up for
     */
    public void miss(Instant now, LocalDate until) {
        makeUpDue = true;
        missesInARow++;
        missedAt = Objects.requireNonNull(now);
        makeUpUntil = Objects.requireNonNull(until);
    }

    /** Whether a missed check can no longer be made up for. Never where it was missed before there were such days. */
    public boolean isMakeUpOver(LocalDate today) {
        return makeUpDue && makeUpUntil != null && today.isAfter(makeUpUntil);
    }

    /** The lesson's rule is met. Once complete, always complete. */
    public void complete(Instant now) {
        if (completedAt == null) {
            completedAt = Objects.requireNonNull(now);
        }
    }

    public Long id() {
        return id;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public long lessonId() {
        return lessonId;
    }

    public Coverage coverage() {
        return Coverage.parse(coverage);
    }

    public PagesSeen pagesSeen() {
        return PagesSeen.parse(pagesSeen);
    }

    public long resumeMillis() {
        return resumeMillis;
    }

    public StudyTotals totals() {
        return new StudyTotals(creditedMillis, pendingMillis, uncountedMillis);
    }

    public long confirmedThrough() {
        return confirmedThrough;
    }

    public Long challengeAfterMillis() {
        return challengeAfterMillis;
    }

    public boolean isMakeUpDue() {
        return makeUpDue;
    }

    public int missesInARow() {
        return missesInARow;
    }

    public Instant missedAt() {
        return missedAt;
    }

    /** Last day for making up, or null. */
    public LocalDate makeUpUntil() {
        return makeUpUntil;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public boolean isComplete() {
        return completedAt != null;
    }

    public Instant completedAt() {
        return completedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LessonStudy that && enrolmentId == that.enrolmentId && lessonId == that.lessonId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(enrolmentId, lessonId);
    }
}
