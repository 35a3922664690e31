package org.jiangxin.exam.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/**
 * The paper of one attempt, drawn and frozen when the attempt was assigned: items, their order, options under references of
 * this attempt only, points and right answers, encrypted at rest. Its hash is on the attempt too.
 */
@Entity
@Immutable
@Table(name = "attempt_papers")
public class AttemptPaper {
    @Id
    @Column(name = "attempt_id")
    private Long attemptId;

    @Lob
    @Column(name = "sealed_items")
    private String sealedItems;

    @Column(name = "paper_hash")
    private String paperHash;

    @Column(name = "item_count")
    private int itemCount;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    protected AttemptPaper() {}

    public AttemptPaper(long attemptId, String sealedItems, String paperHash, int itemCount, Instant drawnAt) {
        this.attemptId = attemptId;
        this.sealedItems = Objects.requireNonNull(sealedItems);
        this.paperHash = Objects.requireNonNull(paperHash);
        this.itemCount = itemCount;
        this.drawnAt = Objects.requireNonNull(drawnAt);
    }

    public Long attemptId() {
        return attemptId;
    }

    public String sealedItems() {
        return sealedItems;
    }

    public String paperHash() {
        return paperHash;
    }

    public int itemCount() {
        return itemCount;
    }

    public Instant drawnAt() {
        return drawnAt;
    }
}
