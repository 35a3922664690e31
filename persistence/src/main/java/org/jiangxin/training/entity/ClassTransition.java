package org.jiangxin.training.entity;

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

/** One step in the life of a class: what, when, by whom and why. Insert-only. */
@Entity
@Immutable
@Table(name = "class_transitions")
public class ClassTransition {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "class_transitions_seq")
    @SequenceGenerator(name = "class_transitions_seq", sequenceName = "class_transitions_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "class_id")
    private long classId;

    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    private ClassStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "status_after")
    private TrainingClassStatus statusAfter;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "reason")
    private String reason;

    protected ClassTransition() {}

    /**
     * A step that was taken.
     *
     * @param accountId who took it, or null for the platform itself
     * @param reason why, or null
     */
    public ClassTransition(TrainingClass of, ClassStep step, Long accountId, String reason, Instant now) {
        this.classId = of.id();
        this.step = Objects.requireNonNull(step);
        this.statusAfter = of.status();
        this.accountId = accountId;
        this.reason = reason;
        this.happenedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public long classId() {
        return classId;
    }

    public ClassStep step() {
        return step;
    }

    public TrainingClassStatus statusAfter() {
        return statusAfter;
    }

    public Long accountId() {
        return accountId;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String reason() {
        return reason;
    }
}
