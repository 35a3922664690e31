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
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/** One step in the life of a clue: what, when, by whom and in which words. Insert-only. */
@Entity
@Immutable
@Table(name = "clue_steps")
public class ClueStep {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clue_steps_seq")
    @SequenceGenerator(name = "clue_steps_seq", sequenceName = "clue_steps_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "clue_id")
    private long clueId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ClueStepKind kind;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "said")
    private String said;

    @Enumerated(EnumType.STRING)
    @Column(name = "sampled")
    private PhoneSample sampled;

    protected ClueStep() {}

    /**
     * A step that was taken.
     *
     * @param accountId who took it, or null for the platform itself
     * @param said what was written, or null
     * @param sampled of a check, whether the learner was called; else null
     */
    public ClueStep(long clueId, ClueStepKind kind, Long accountId, String said, PhoneSample sampled, Instant now) {
        this.clueId = clueId;
        this.kind = Objects.requireNonNull(kind);
        this.accountId = accountId;
        this.said = said;
        this.sampled = sampled;
        this.happenedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public long clueId() {
        return clueId;
    }

    public ClueStepKind kind() {
        return kind;
    }

    public Long accountId() {
        return accountId;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String said() {
        return said;
    }

    public PhoneSample sampled() {
        return sampled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClueStep that
                && clueId == that.clueId
                && kind == that.kind
                && happenedAt.equals(that.happenedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clueId, kind, happenedAt);
    }
}
