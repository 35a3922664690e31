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
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/** Something seen of the conduct during an attempt, at the database's time. Insert-only; shown to the learner with the result. */
@Entity
@Immutable
@Table(name = "conduct_events")
public class ConductEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conduct_events_seq")
    @SequenceGenerator(name = "conduct_events_seq", sequenceName = "conduct_events_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "attempt_id")
    private long attemptId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ConductKind kind;

    @Column(name = "away_millis")
    private long awayMillis;

    @Column(name = "client_millis")
    private Long clientMillis;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    protected ConductEvent() {}

    /** Something the server itself saw. */
    public ConductEvent(long attemptId, ConductKind kind, Instant now) {
        this.attemptId = attemptId;
        this.kind = Objects.requireNonNull(kind);
        this.occurredAt = Objects.requireNonNull(now);
    }

    /** Something the page reports of itself: how long it was away and when by its own monotonic clock. */
    public ConductEvent(long attemptId, ConductKind kind, Duration away, long clientMillis, Instant now) {
        this(attemptId, kind, now);
        this.awayMillis = Math.max(0, away.toMillis());
        this.clientMillis = clientMillis;
    }

    public long attemptId() {
        return attemptId;
    }

    public ConductKind kind() {
        return kind;
    }

    public Duration away() {
        return Duration.ofMillis(awayMillis);
    }

    /** Is this the report of the page that was made at that moment of its clock? */
    public boolean isReportOf(ConductKind reportedKind, long reportedMillis) {
        return kind == reportedKind && clientMillis != null && clientMillis == reportedMillis;
    }

    public Instant occurredAt() {
        return occurredAt;
    }
}
