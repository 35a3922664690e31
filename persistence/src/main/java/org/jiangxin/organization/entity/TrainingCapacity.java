package org.jiangxin.organization.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/**
 * How many people an institution can train in its rooms at one time (一次可培训人数), as the regulator found it: with the document it
 * stands in, who recorded it and when. Never changed; the newest counts.
 */
@Entity
@Immutable
@Table(name = "training_capacities")
public class TrainingCapacity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "training_capacities_seq")
    @SequenceGenerator(name = "training_capacities_seq", sequenceName = "training_capacities_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "organization_id")
    private long organizationId;

    @Column(name = "people")
    private int people;

    @Column(name = "source_text")
    private String source;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected TrainingCapacity() {}

    /**
     * @param source document it stands in
     * @param recordedBy account of the regulator
     */
    public TrainingCapacity(long organizationId, int people, String source, long recordedBy, Instant now) {
        if (people < 1) {
            throw new IllegalArgumentException("capacity " + people);
        }
        this.organizationId = organizationId;
        this.people = people;
        this.source = Objects.requireNonNull(source);
        this.recordedBy = recordedBy;
        this.recordedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public long organizationId() {
        return organizationId;
    }

    public int people() {
        return people;
    }

    public String source() {
        return source;
    }

    public long recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrainingCapacity that
                && organizationId == that.organizationId
                && recordedAt.equals(that.recordedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organizationId, recordedAt);
    }
}
