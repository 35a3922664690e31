package org.jiangxin.shared.outbox.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jiangxin.shared.outbox.QueueName;

/** One event on its way to one queue, written in the transaction that made it happen. */
@Entity
@Table(name = "outbox_messages")
public class OutboxMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_messages_seq")
    @SequenceGenerator(name = "outbox_messages_seq", sequenceName = "outbox_messages_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "event_id")
    private String eventId;

    @Enumerated(EnumType.STRING)
    @Column(name = "queue_name")
    private QueueName queueName;

    @Column(name = "event_type")
    private String eventType;

    @Lob
    @Column(name = "body")
    private String body;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private OutboxStatus status;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Version
    @Column(name = "version")
    private long version;

    protected OutboxMessage() {}

    public OutboxMessage(String eventId, QueueName queueName, String eventType, String body, Instant now) {
        this.eventId = Objects.requireNonNull(eventId);
        this.queueName = Objects.requireNonNull(queueName);
        this.eventType = Objects.requireNonNull(eventType);
        this.body = Objects.requireNonNull(body);
        this.createdAt = Objects.requireNonNull(now);
        this.status = OutboxStatus.NEW;
    }

    public Long id() {
        return id;
    }

    public String eventId() {
        return eventId;
    }

    public QueueName queueName() {
        return queueName;
    }

    public String eventType() {
        return eventType;
    }

    public String body() {
        return body;
    }

    public OutboxStatus status() {
        return status;
    }

    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutboxMessage that && eventId.equals(that.eventId) && queueName == that.queueName;
    }

    @Override
    public int hashCode() {
        return eventId.hashCode();
    }
}
