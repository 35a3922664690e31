package org.jiangxin.shared.outbox.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Proof that a consumer has done an event's effect; unique per consumer and event, so an event takes effect once. */
@Entity
@Immutable
@Table(name = "inbox_entries")
public class InboxEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inbox_entries_seq")
    @SequenceGenerator(name = "inbox_entries_seq", sequenceName = "inbox_entries_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "consumer")
    private String consumer;

    @Column(name = "event_id")
    private String eventId;

    @Column(name = "done_at")
    private Instant doneAt;

    protected InboxEntry() {}

    public InboxEntry(String consumer, String eventId, Instant now) {
        this.consumer = consumer;
        this.eventId = eventId;
        this.doneAt = now;
    }

    public String consumer() {
        return consumer;
    }

    public String eventId() {
        return eventId;
    }

    public Instant doneAt() {
        return doneAt;
    }
}
