package org.jiangxin.learning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jiangxin.shared.crypto.HashChain;

/**
 * The chain of ledger entries of one enrolment: its length, its head, and the sums of its entries. Only this row makes
 * entries, so length, head and sums always move together with what is inserted.
 */
@Entity
@Table(name = "study_streams")
public class StudyStream {
    @Id
    @Column(name = "enrolment_id")
    private Long enrolmentId;

    @Column(name = "learner_id")
    private long learnerId;

    @Column(name = "course_version_id")
    private long courseVersionId;

    @Column(name = "entry_count")
    private long entryCount;

    @Column(name = "head_hash")
    private String headHash;

    @Column(name = "credited_millis")
    private long creditedMillis;

    @Column(name = "pending_millis")
    private long pendingMillis;

    @Column(name = "uncounted_millis")
    private long uncountedMillis;

    @Column(name = "last_studied_at")
    private Instant lastStudiedAt;

    @Column(name = "requirements_met_at")
    private Instant requirementsMetAt;

    @Version
    @Column(name = "version")
    private long version;

    protected StudyStream() {}

    public StudyStream(long enrolmentId, long learnerId, long courseVersionId) {
        this.enrolmentId = enrolmentId;
        this.learnerId = learnerId;
        this.courseVersionId = courseVersionId;
        this.headHash = HashChain.GENESIS;
    }

    /** Makes the next entry out of a stretch of study. The day is that of its end. */
    public LedgerEntry append(LedgerSpan span, EntryClosing closedBy, LedgerOrigin origin, LocalDate day, Instant now) {
        var entry = new LedgerEntry(this, span, closedBy, origin, day, now);
        moveOver(entry);
        pendingMillis += span.earned();
        uncountedMillis += span.uncounted();
        if (lastStudiedAt == null || span.endedAt().isAfter(lastStudiedAt)) {
            lastStudiedAt = span.endedAt();
        }
        return entry;
    }

    /** Makes the next entry out of a passed check: so much of a day's pending time is credited. */
    public LedgerEntry confirm(
            long millis, LedgerSpan over, long challengeId, LedgerOrigin origin, LocalDate day, Instant now) {
        if (millis <= 0 || millis > pendingMillis) {
            throw new IllegalArgumentException("confirmation of " + millis + " of " + pendingMillis + " ms");
        }
        var entry = new LedgerEntry(this, millis, over, challengeId, origin, day, now);
        moveOver(entry);
        pendingMillis -= millis;
        creditedMillis += millis;
        return entry;
    }

    /**
     * Makes the next entry out of a correction that two persons decided. What was there before stays; the credited sum moves.
     *
     * @param origin with the correction's public id in the place of a lease
     */
    public LedgerEntry correct(CorrectedAmount amount, LedgerOrigin origin, Instant now) {
        if (creditedMillis + amount.millis() < 0) {
            throw new IllegalArgumentException("correction by " + amount.millis() + " of " + creditedMillis + " ms");
        }
        var entry = new LedgerEntry(this, amount, new LedgerSpan(now, now, 0, 0, 0, 0, null), origin, now);
        moveOver(entry);
        creditedMillis += amount.millis();
        return entry;
    }

    /**
     * Makes the next entry out of a missed check that was not made up for in time: so much of a day's pending time does not count.
     *
     * @param origin that of the stretches
     */
    public LedgerEntry lapse(long millis, LedgerSpan over, LedgerOrigin origin, LocalDate day, Instant now) {
        if (millis <= 0 || millis > pendingMillis) {
            throw new IllegalArgumentException("lapse of " + millis + " of " + pendingMillis + " ms");
        }
        var entry = new LedgerEntry(this, millis, over, origin, day, now);
        moveOver(entry);
        pendingMillis -= millis;
        uncountedMillis += millis;
        return entry;
    }

    private void moveOver(LedgerEntry entry) {
        entryCount = entry.number();
        headHash = entry.entryHash();
    }

    /** Everything that the exam asks for has been studied. True the first time only. */
    public boolean meetRequirements(Instant now) {
        if (requirementsMetAt != null) {
            return false;
        }
        requirementsMetAt = Objects.requireNonNull(now);
        return true;
    }

    /** After time was taken away: what is left is less than the exam asks for. */
    public void missRequirements() {
        requirementsMetAt = null;
    }

    public Long enrolmentId() {
        return enrolmentId;
    }

    public long learnerId() {
        return learnerId;
    }

    public long courseVersionId() {
        return courseVersionId;
    }

    public long entryCount() {
        return entryCount;
    }

    public String headHash() {
        return headHash;
    }

    public StudyTotals totals() {
        return new StudyTotals(creditedMillis, pendingMillis, uncountedMillis);
    }

    public Instant lastStudiedAt() {
        return lastStudiedAt;
    }

    public Instant requirementsMetAt() {
        return requirementsMetAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StudyStream that && Objects.equals(enrolmentId, that.enrolmentId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(enrolmentId);
    }
}
