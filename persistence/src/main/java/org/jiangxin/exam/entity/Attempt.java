package org.jiangxin.exam.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.crypto.SecretHashes;
import org.jiangxin.shared.id.PublicId;

/**
 * One sitting of an exam by one learner (R-331d). The row is the truth about who may write (device and writer epoch), until
 * when (the deadline set once at the start) and how far the answer journal has come (sequence and hash of its head). All times
 * come from the database. Answers, paper, conduct and marks are rows of their own, which this one never rewrites.
 */
@Entity
@Table(name = "attempts")
public class Attempt {
    /** Answers that were given in time and arrive this much after the deadline still count. */
    public static final Duration GRACE = Duration.ofSeconds(60);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attempts_seq")
    @SequenceGenerator(name = "attempts_seq", sequenceName = "attempts_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "exam_id")
    private long examId;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "learner_id")
    private long learnerId;

    @Column(name = "attempt_number")
    private int attemptNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private AttemptStatus status;

    @Column(name = "writer_epoch")
    private int writerEpoch;

    @Column(name = "device_key_hash")
    private String deviceKeyHash;

    @Column(name = "paper_hash")
    private String paperHash;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Column(name = "window_ends_at")
    private Instant windowEndsAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "deadline_at")
    private Instant deadlineAt;

    @Column(name = "ack_seq")
    private int ackSeq;

    @Column(name = "head_hash")
    private String headHash;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "final_seq")
    private Integer finalSeq;

    @Column(name = "final_hash")
    private String finalHash;

    @Column(name = "submit_key")
    private String submitKey;

    @Version
    @Column(name = "version")
    private long version;

    protected Attempt() {}

    /**
     * An attempt with its paper drawn and frozen, not yet started.
     *
     * @param attemptNumber 1 for the learner's first sitting of this exam
     * @param paperHash hash of the frozen paper
     * @param windowEndsAt when it can no longer be started or written, or null when there is no such time
     */
    public Attempt(
            long examId,
            long enrolmentId,
            long learnerId,
            int attemptNumber,
            String paperHash,
            Instant assignedAt,
            Instant windowEndsAt) {
        if (attemptNumber < 1) {
            throw new IllegalArgumentException("attempt number");
        }
        this.publicId = PublicId.random();
        this.examId = examId;
        this.enrolmentId = enrolmentId;
        this.learnerId = learnerId;
        this.attemptNumber = attemptNumber;
        this.paperHash = Objects.requireNonNull(paperHash);
        this.assignedAt = Objects.requireNonNull(assignedAt);
        this.windowEndsAt = windowEndsAt;
        this.status = AttemptStatus.ASSIGNED;
        this.headHash = HashChain.GENESIS;
    }

    /**
     * Starts the clock and binds the attempt to a device. The deadline is set here and never again: after the time allowed, or
     * when the window ends if that is sooner.
     */
    public void start(String deviceHash, Instant now, Duration allowed) {
        status = status.become(AttemptStatus.IN_PROGRESS);
        startedAt = Objects.requireNonNull(now);
        var end = now.plus(allowed);
        deadlineAt = windowEndsAt != null && windowEndsAt.isBefore(end) ? windowEndsAt : end;
        deviceKeyHash = Objects.requireNonNull(deviceHash);
        writerEpoch = 1;
    }

    /** Lets the bound device, or the first one after a release, write on; a page opened before must stop. */
    public void reenter(String deviceHash) {
        if (status != AttemptStatus.IN_PROGRESS || !admits(deviceHash)) {
            throw new IllegalStateException("attempt " + publicId + " does not admit this device");
        }
        deviceKeyHash = deviceHash;
        writerEpoch++;
    }

    /** May this device see and write the attempt? Any may before the start and after a release. */
    public boolean admits(String deviceHash) {
        return deviceKeyHash == null || SecretHashes.same(deviceKeyHash, deviceHash);
    }

    /** Stops the writing while the clock runs on. */
    public void lock() {
        status = status.become(AttemptStatus.LOCKED);
    }

    /** Lets the writing go on, from whichever device enters first. The page that wrote until now must stop. */
    public void release() {
        if (status == AttemptStatus.LOCKED) {
            status = status.become(AttemptStatus.IN_PROGRESS);
        }
        if (status != AttemptStatus.IN_PROGRESS) {
            throw new IllegalStateException("attempt " + publicId + " is " + status);
        }
        deviceKeyHash = null;
        writerEpoch++;
    }

    /** Moves the head of the journal forward after entries were inserted. */
    public void advance(int seq, String hash) {
        if (seq <= ackSeq) {
            throw new IllegalArgumentException("journal head " + seq + " is not after " + ackSeq);
        }
        ackSeq = seq;
        headHash = Objects.requireNonNull(hash);
    }

    /** Hands in what the journal holds now, by the learner's wish. */
    public void submit(String key, Instant now) {
        status = status.become(AttemptStatus.SUBMITTED);
        close(now);
        submitKey = key;
    }

    /** Hands in what the journal holds because the time is over; the time of handing in is the deadline. */
    public void submitByDeadline() {
        status = status.become(AttemptStatus.AUTO_SUBMITTED);
        close(deadlineAt);
    }

    private void close(Instant at) {
        submittedAt = Objects.requireNonNull(at);
        finalSeq = ackSeq;
        finalHash = headHash;
    }

    /** The window closed before the learner came. */
    public void missed() {
        status = status.become(AttemptStatus.ABSENT);
    }

    /** Marking begins, ends and is published: three states in one transaction, so none is ever seen half done. */
    public void publishMarks() {
        status = status.become(AttemptStatus.GRADING)
                .become(AttemptStatus.GRADED)
                .become(AttemptStatus.PUBLISHED);
    }

    /** Has the window passed in which it could be started? */
    public boolean isWindowOver(Instant now) {
        return windowEndsAt != null && !now.isBefore(windowEndsAt);
    }

    /** Is it so late that what arrives is kept but does not count? */
    public boolean isOver(Instant now) {
        return status.isHandedIn() || deadlineAt != null && now.isAfter(deadlineAt.plus(GRACE));
    }

    public Duration remaining(Instant now) {
        var left = deadlineAt == null || status.isHandedIn() ? Duration.ZERO : Duration.between(now, deadlineAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** From the start to the handing in, never longer than was allowed. */
    public Duration duration() {
        if (startedAt == null || submittedAt == null) {
            return Duration.ZERO;
        }
        var end = submittedAt.isAfter(deadlineAt) ? deadlineAt : submittedAt;
        return Duration.between(startedAt, end);
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long examId() {
        return examId;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public long learnerId() {
        return learnerId;
    }

    public int attemptNumber() {
        return attemptNumber;
    }

    public AttemptStatus status() {
        return status;
    }

    public int writerEpoch() {
        return writerEpoch;
    }

    /** Key of the request that handed it in; empty when the deadline did. */
    public Optional<String> submitKey() {
        return Optional.ofNullable(submitKey);
    }

    public String paperHash() {
        return paperHash;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant deadlineAt() {
        return deadlineAt;
    }

    public int ackSeq() {
        return ackSeq;
    }

    public String headHash() {
        return headHash;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Optional<Integer> finalSeq() {
        return Optional.ofNullable(finalSeq);
    }

    public Optional<String> finalHash() {
        return Optional.ofNullable(finalHash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attempt that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
