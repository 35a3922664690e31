package org.jiangxin.exam.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jiangxin.shared.crypto.HashChain;

/**
 * One change of one answer, in the order the learner made them: the answer journal. Insert-only and chained per attempt; the
 * answer to an item is its last entry that is not late. A late entry is kept and never counted.
 */
@Entity
@Immutable
@Table(name = "answer_entries")
public class AnswerEntry {
    private static final int CHAIN_VERSION = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "answer_entries_seq")
    @SequenceGenerator(name = "answer_entries_seq", sequenceName = "answer_entries_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "attempt_id")
    private long attemptId;

    @Column(name = "seq")
    private int seq;

    @Column(name = "item_ref")
    private String itemRef;

    @Column(name = "answer")
    private String answer;

    @Column(name = "client_millis")
    private long clientMillis;

    @Column(name = "writer_epoch")
    private int writerEpoch;

    @Column(name = "late")
    private boolean late;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "entry_hash")
    private String entryHash;

    protected AnswerEntry() {}

    /**
     * The next entry of an attempt's journal.
     *
     * @param previousHash hash of the entry before, or {@link HashChain#GENESIS}
     */
    public AnswerEntry(
            long attemptId,
            AnswerChange change,
            int writerEpoch,
            boolean late,
            Instant receivedAt,
            String previousHash) {
        this.attemptId = attemptId;
        this.seq = change.seq();
        this.itemRef = change.itemRef();
        this.answer = change.answer().orElse(null);
        this.clientMillis = change.clientMillis();
        this.writerEpoch = writerEpoch;
        this.late = late;
        this.receivedAt = Objects.requireNonNull(receivedAt);
        this.entryHash = hashAfter(previousHash);
    }

    /** What this entry's hash must be when it follows the given one. */
    public String hashAfter(String previousHash) {
        return HashChain.next(
                previousHash,
                CHAIN_VERSION,
                attemptId,
                seq,
                itemRef,
                answer,
                clientMillis,
                writerEpoch,
                late,
                receivedAt);
    }

    /** Is the change that was sent the one that is stored? A resend is; anything else is a fork. */
    public boolean holds(AnswerChange change) {
        return seq == change.seq()
                && itemRef.equals(change.itemRef())
                && clientMillis == change.clientMillis()
                && answer().equals(change.answer());
    }

    public long attemptId() {
        return attemptId;
    }

    public int seq() {
        return seq;
    }

    public String itemRef() {
        return itemRef;
    }

    /** References of the chosen options, sorted and joined by commas; empty when the answer was cleared. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public long clientMillis() {
        return clientMillis;
    }

    public boolean isLate() {
        return late;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String entryHash() {
        return entryHash;
    }
}
