package org.jiangxin.integrity.entity;

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

/** A learner's appeal (申诉) against a clue: before the decision it is heard with it, afterwards somebody else answers it. */
@Entity
@Table(name = "clue_appeals")
public class ClueAppeal {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clue_appeals_seq")
    @SequenceGenerator(name = "clue_appeals_seq", sequenceName = "clue_appeals_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "clue_id")
    private long clueId;

    @Column(name = "learner_id")
    private long learnerId;

    @Column(name = "appeal_text")
    private String text;

    @Column(name = "made_at")
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private AppealStatus status;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "reason")
    private String reason;

    @Version
    @Column(name = "version")
    private long version;

    protected ClueAppeal() {}

    public ClueAppeal(long clueId, long learnerId, String text, Instant now) {
        this.clueId = clueId;
        this.learnerId = learnerId;
        this.text = Objects.requireNonNull(text);
        this.madeAt = Objects.requireNonNull(now);
        this.status = AppealStatus.OPEN;
    }

    /** Answers it, once. */
    public void answer(boolean granted, long accountId, String why, Instant now) {
        status = status.become(granted ? AppealStatus.GRANTED : AppealStatus.REJECTED);
        decidedBy = accountId;
        reason = Objects.requireNonNull(why);
        decidedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public long clueId() {
        return clueId;
    }

    public long learnerId() {
        return learnerId;
    }

    public String text() {
        return text;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public AppealStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == AppealStatus.OPEN;
    }

    public Long decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClueAppeal that
                && clueId == that.clueId
                && learnerId == that.learnerId
                && madeAt.equals(that.madeAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clueId, learnerId, madeAt);
    }
}
