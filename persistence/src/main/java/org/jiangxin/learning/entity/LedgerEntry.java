package org.jiangxin.learning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.id.PublicId;

/**
 * One entry of the study ledger (学时明细): a stretch of study, the confirmation of earlier ones, or a correction. Insert-only, chained per
 * enrolment; the database refuses the application any change. A stretch is never rewritten when it is confirmed: the
 * confirmation is an entry of its own, and every total is a sum over entries:
 * credited = Σ confirmed, pending = Σ earned − Σ confirmed, uncounted = Σ uncounted. So is what lapses when a missed check is
 * not made up for: a negative earned amount, and the same as uncounted.
 */
@Entity
@Immutable
@Table(name = "ledger_entries")
public class LedgerEntry {
    /** Version of the field list under the hash. */
    private static final int CHAIN_VERSION = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_entries_seq")
    @SequenceGenerator(name = "ledger_entries_seq", sequenceName = "ledger_entries_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "entry_number")
    private long number;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private EntryKind kind;

    @Column(name = "learner_id")
    private long learnerId;

    @Column(name = "course_version_id")
    private long courseVersionId;

    @Column(name = "lesson_id")
    private long lessonId;

    @Column(name = "study_day")
    private LocalDate day;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "from_millis")
    private long fromMillis;

    @Column(name = "to_millis")
    private long toMillis;

    @Column(name = "earned_millis")
    private long earnedMillis;

    @Column(name = "confirmed_millis")
    private long confirmedMillis;

    @Column(name = "uncounted_millis")
    private long uncountedMillis;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private UncountedReason reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "closed_by")
    private EntryClosing closedBy;

    @Column(name = "lease_id")
    private String leaseId;

    @Column(name = "challenge_id")
    private Long challengeId;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "device_kind")
    private String deviceKind;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "previous_hash")
    private String previousHash;

    @Column(name = "entry_hash")
    private String entryHash;

    protected LedgerEntry() {}

    LedgerEntry(
            StudyStream head, LedgerSpan span, EntryClosing closedBy, LedgerOrigin origin, LocalDate day, Instant now) {
        this(head, EntryKind.SPAN, span, origin, day, now);
        this.earnedMillis = span.earned();
        this.uncountedMillis = span.uncounted();
        this.reason = span.reason();
        this.closedBy = closedBy;
        this.entryHash = hashAt(number);
    }

    LedgerEntry(
            StudyStream head,
            long confirmed,
            LedgerSpan over,
            long challengeId,
            LedgerOrigin origin,
            LocalDate day,
            Instant now) {
        this(head, EntryKind.CONFIRMATION, over, origin, day, now);
        this.confirmedMillis = confirmed;
        this.challengeId = challengeId;
        this.closedBy = EntryClosing.PASSED;
        this.entryHash = hashAt(number);
    }

    LedgerEntry(StudyStream head, CorrectedAmount amount, LedgerSpan at, LedgerOrigin origin, Instant now) {
        this(head, EntryKind.CORRECTION, at, origin, amount.day(), now);
        this.earnedMillis = amount.millis();
        this.confirmedMillis = amount.millis();
        this.closedBy = EntryClosing.CORRECTED;
        this.entryHash = hashAt(number);
    }

    /** The stretches that a lapse takes back are named by their time; they stay as they were written. */
    LedgerEntry(StudyStream head, long lapsed, LedgerSpan over, LedgerOrigin origin, LocalDate day, Instant now) {
        this(head, EntryKind.LAPSE, over, origin, day, now);
        this.earnedMillis = -lapsed;
        this.uncountedMillis = lapsed;
        this.reason = UncountedReason.CHECK_LAPSED;
        this.closedBy = EntryClosing.LAPSED;
        this.entryHash = hashAt(number);
    }

    private LedgerEntry(
            StudyStream head, EntryKind kind, LedgerSpan span, LedgerOrigin origin, LocalDate day, Instant now) {
        this.publicId = PublicId.random();
        this.enrolmentId = head.enrolmentId();
        this.number = head.entryCount() + 1;
        this.kind = kind;
        this.learnerId = head.learnerId();
        this.courseVersionId = head.courseVersionId();
        this.lessonId = origin.lessonId();
        this.day = day;
        this.startedAt = span.startedAt().truncatedTo(ChronoUnit.MICROS);
        this.endedAt = span.endedAt().truncatedTo(ChronoUnit.MICROS);
        this.fromMillis = span.fromMillis();
        this.toMillis = span.toMillis();
        this.leaseId = origin.leaseId();
        this.policyVersion = origin.policyVersion();
        this.deviceKind = origin.deviceKind();
        this.recordedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.previousHash = head.headHash();
    }

    /** The hash that this row's content would have at a place in its chain; equal to {@link #entryHash()} if untouched. */
    public String hashAt(long place) {
        return HashChain.next(
                previousHash,
                CHAIN_VERSION,
                publicId,
                enrolmentId,
                place,
                kind,
                learnerId,
                courseVersionId,
                lessonId,
                day,
                startedAt,
                endedAt,
                fromMillis,
                toMillis,
                earnedMillis,
                confirmedMillis,
                uncountedMillis,
                reason,
                closedBy,
                leaseId,
                challengeId,
                policyVersion,
                deviceKind,
                recordedAt);
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public long number() {
        return number;
    }

    public EntryKind kind() {
        return kind;
    }

    public long learnerId() {
        return learnerId;
    }

    public long courseVersionId() {
        return courseVersionId;
    }

    public long lessonId() {
        return lessonId;
    }

    public LocalDate day() {
        return day;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public long fromMillis() {
        return fromMillis;
    }

    public long toMillis() {
        return toMillis;
    }

    public long earnedMillis() {
        return earnedMillis;
    }

    public long confirmedMillis() {
        return confirmedMillis;
    }

    public long uncountedMillis() {
        return uncountedMillis;
    }

    public Optional<UncountedReason> reason() {
        return Optional.ofNullable(reason);
    }

    public EntryClosing closedBy() {
        return closedBy;
    }

    public String policyVersion() {
        return policyVersion;
    }

    public String deviceKind() {
        return deviceKind;
    }

    /** Where it comes from; what confirms or takes back a stretch says the same. */
    public LedgerOrigin origin() {
        return new LedgerOrigin(lessonId, leaseId, policyVersion, deviceKind);
    }

    /**
     * Whether a lapse has taken this stretch back. Only what was earned after the last passed check lapses, so the time from the first to
     * the last of these stretches holds no other one of the lesson.
     */
    public boolean isTakenBackBy(LedgerEntry lapse) {
        return lapse.kind == EntryKind.LAPSE
                && lapse.lessonId == lessonId
                && lapse.number > number
                && lapse.day.equals(day)
                && !startedAt.isBefore(lapse.startedAt)
                && !endedAt.isAfter(lapse.endedAt);
    }

    public String previousHash() {
        return previousHash;
    }

    public String entryHash() {
        return entryHash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LedgerEntry that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
