package org.jiangxin.shared.outbox.entity;

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
import java.time.Instant;
import java.util.Objects;
import org.jiangxin.shared.outbox.QueueName;

/** Why an event could not take effect in one queue: kind of failure and place in the code, never the message's content. */
@Entity
@Table(name = "message_failures")
public class MessageFailure {
    private static final int LONGEST = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_failures_seq")
    @SequenceGenerator(name = "message_failures_seq", sequenceName = "message_failures_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "queue_name")
    private QueueName queueName;

    @Column(name = "event_id")
    private String eventId;

    @Column(name = "event_type")
    private String eventType;

    @Column(name = "failure")
    private String failure;

    @Column(name = "failure_count")
    private int count;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Version
    @Column(name = "version")
    private long version;

    protected MessageFailure() {}

    public MessageFailure(QueueName queueName, String eventId, String eventType, Instant now) {
        this.queueName = Objects.requireNonNull(queueName);
        this.eventId = Objects.requireNonNull(eventId);
        this.eventType = Objects.requireNonNull(eventType);
        this.failure = "-";
        this.firstAt = Objects.requireNonNull(now);
        this.lastAt = now;
    }

    /** Another delivery that failed. */
    public void failedAgain(String why, Instant now) {
        failure = why.substring(0, Math.min(LONGEST, why.length()));
        count++;
        lastAt = Objects.requireNonNull(now);
    }

    public QueueName queueName() {
        return queueName;
    }

    public String eventId() {
        return eventId;
    }

    public String eventType() {
        return eventType;
    }

    public String failure() {
        return failure;
    }

    public int count() {
        return count;
    }

    public Instant lastAt() {
        return lastAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageFailure that
                && Objects.equals(eventId, that.eventId)
                && queueName == that.queueName;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(eventId);
    }
}
