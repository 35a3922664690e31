package org.jiangxin.audit.entity;

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

/** That records were recomputed, when, by whom, and how many did not fit (design §8). Written once. */
@Entity
@Immutable
@Table(name = "verification_runs")
public class VerificationRun {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "verification_runs_seq")
    @SequenceGenerator(name = "verification_runs_seq", sequenceName = "verification_runs_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private VerificationKind kind;

    @Column(name = "ran_at")
    private Instant ranAt;

    @Column(name = "actor")
    private String actor;

    @Column(name = "checked_count")
    private long checked;

    @Column(name = "finding_count")
    private long findings;

    protected VerificationRun() {}

    public VerificationRun(VerificationKind kind, Instant now, String actor, long checked, long findings) {
        this.kind = Objects.requireNonNull(kind);
        this.ranAt = Objects.requireNonNull(now);
        this.actor = Objects.requireNonNull(actor);
        this.checked = checked;
        this.findings = findings;
    }

    public VerificationKind kind() {
        return kind;
    }

    public Instant ranAt() {
        return ranAt;
    }

    public String actor() {
        return actor;
    }

    public long checked() {
        return checked;
    }

    public long findings() {
        return findings;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationRun that && kind == that.kind && Objects.equals(ranAt, that.ranAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, ranAt);
    }
}
