package org.jiangxin.organization.entity;

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

/** One line of an organization's history: what was done, by whom, why. Never changed. */
@Entity
@Immutable
@Table(name = "organization_steps")
public class OrganizationStep {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_steps_seq")
    @SequenceGenerator(name = "organization_steps_seq", sequenceName = "organization_steps_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "organization_id")
    private long organizationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "deed")
    private OrganizationDeed deed;

    @Column(name = "reason")
    private String reason;

    @Column(name = "actor")
    private String actor;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected OrganizationStep() {}

    /**
     * A line.
     *
     * @param reason as told to the organization, or null
     * @param actor account id, or SYSTEM
     */
    public OrganizationStep(long organizationId, OrganizationDeed deed, String reason, String actor, Instant now) {
        this.organizationId = organizationId;
        this.deed = Objects.requireNonNull(deed);
        this.reason = reason;
        this.actor = Objects.requireNonNull(actor);
        this.happenedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public OrganizationDeed deed() {
        return deed;
    }

    public String reason() {
        return reason;
    }

    public String actor() {
        return actor;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrganizationStep that
                && organizationId == that.organizationId
                && deed == that.deed
                && happenedAt.equals(that.happenedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organizationId, deed, happenedAt);
    }
}
