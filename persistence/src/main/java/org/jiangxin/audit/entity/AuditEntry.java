package org.jiangxin.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jiangxin.shared.crypto.HashChain;

/**
 * Who did what to which thing, and when: one link of its shard's chain (design §8). Written once; the application's database
 * user can neither change nor remove it. Persons appear only by the inside number of their account.
 */
@Entity
@Immutable
@Table(name = "audit_entries")
public class AuditEntry {
    /** Version of the field list under the hash. */
    private static final int CHAIN_VERSION = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entries_seq")
    @SequenceGenerator(name = "audit_entries_seq", sequenceName = "audit_entries_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "shard")
    private int shard;

    @Column(name = "shard_position")
    private long position;

    @Column(name = "event_id")
    private String eventId;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "actor")
    private String actor;

    @Column(name = "action")
    private String action;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "details")
    private String details;

    @Column(name = "previous_hash")
    private String previousHash;

    @Column(name = "entry_hash")
    private String entryHash;

    protected AuditEntry() {}

    /**
     * The next link.
     *
     * @param head the shard as it stands, locked by the running transaction
     */
    public AuditEntry(AuditShard head, String eventId, AuditFact fact, Instant now) {
        this.shard = head.shard();
        this.position = head.entryCount() + 1;
        this.eventId = Objects.requireNonNull(eventId);
        this.occurredAt = fact.occurredAt().truncatedTo(ChronoUnit.MICROS);
        this.recordedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.actor = fact.actor();
        this.action = fact.action();
        this.subjectType = fact.subjectType();
        this.subjectId = fact.subjectId();
        this.details = fact.details();
        this.previousHash = head.headHash();
        this.entryHash = hashAt(position);
    }

    /** The hash that this row's content would have at a place in its shard; equal to {@link #entryHash()} if untouched. */
    public String hashAt(long place) {
        return HashChain.next(
                previousHash,
                CHAIN_VERSION,
                shard,
                place,
                eventId,
                occurredAt,
                recordedAt,
                actor,
                action,
                subjectType,
                subjectId,
                details);
    }

    public Long id() {
        return id;
    }

    public int shard() {
        return shard;
    }

    public long position() {
        return position;
    }

    public String eventId() {
        return eventId;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String actor() {
        return actor;
    }

    public String action() {
        return action;
    }

    public String subjectType() {
        return subjectType;
    }

    public String subjectId() {
        return subjectId;
    }

    public String details() {
        return details;
    }

    public String previousHash() {
        return previousHash;
    }

    public String entryHash() {
        return entryHash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditEntry that && Objects.equals(eventId, that.eventId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(eventId);
    }
}
