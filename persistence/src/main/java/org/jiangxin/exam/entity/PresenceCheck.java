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
import org.jiangxin.shared.id.PublicId;

/**
 * A drawn moment of an exam at which the examinee shows who is there (考中核验). Nobody but the server knows it before. Missing one stops
 * nothing and takes nothing away: it stands with the result, for people to judge.
 */
@Entity
@Table(name = "presence_checks")
public class PresenceCheck {
    /** However often a face is tried, and however long a text message takes. */
    public static final Duration LONGEST = Duration.ofMinutes(8);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "presence_checks_seq")
    @SequenceGenerator(name = "presence_checks_seq", sequenceName = "presence_checks_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "attempt_id")
    private long attemptId;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "deadline_at")
    private Instant deadlineAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private PresenceCheckStatus status;

    @Version
    @Column(name = "version")
    private long version;

    protected PresenceCheck() {}

    public PresenceCheck(long attemptId, Instant dueAt) {
        this.publicId = PublicId.random();
        this.attemptId = attemptId;
        this.dueAt = Objects.requireNonNull(dueAt);
        this.status = PresenceCheckStatus.DRAWN;
    }

    /** The page has heard of it. */
    public void ask(Duration window, Instant now) {
        status = status.become(PresenceCheckStatus.ASKED);
        askedAt = Objects.requireNonNull(now);
        deadlineAt = now.plus(window);
    }

    /** A way was begun that takes its time. */
    public void waitUntil(Instant until) {
        var latest = askedAt.plus(LONGEST);
        var wanted = until.isAfter(latest) ? latest : until;
        if (isAsked() && wanted.isAfter(deadlineAt)) {
            deadlineAt = wanted;
        }
    }

    /** Shown in time, or not. */
    public PresenceCheckStatus end(boolean shown, Instant now) {
        status = status.become(
                shown && !now.isAfter(deadlineAt) ? PresenceCheckStatus.SHOWN : PresenceCheckStatus.MISSED);
        return status;
    }

    public boolean isDue(Instant now) {
        return status == PresenceCheckStatus.DRAWN && !now.isBefore(dueAt);
    }

    public boolean isAsked() {
        return status == PresenceCheckStatus.ASKED;
    }

    public boolean isOverdue(Instant now) {
        return isAsked() && now.isAfter(deadlineAt);
    }

    /**
     * Whether the moment passed without anybody showing who is there: also when a page never let itself be asked.
     *
     * @param end when the attempt was handed in
     * @param late asked so shortly before the end that nobody could have answered
     */
    public boolean isMissed(Instant end, Duration late) {
        return status == PresenceCheckStatus.MISSED
                || status != PresenceCheckStatus.SHOWN && dueAt.plus(late).isBefore(end);
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long attemptId() {
        return attemptId;
    }

    public Instant deadlineAt() {
        return deadlineAt;
    }

    public PresenceCheckStatus status() {
        return status;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PresenceCheck that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
