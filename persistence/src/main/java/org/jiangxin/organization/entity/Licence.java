package org.jiangxin.organization.entity;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;

/** Picture of a licence (营业执照, 办学许可证), re-encoded as JPEG without metadata and then sealed. */
@Entity
@Table(name = "organization_licences")
public class Licence {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_licences_seq")
    @SequenceGenerator(
            name = "organization_licences_seq",
            sequenceName = "organization_licences_seq",
            allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "organization_id")
    private long organizationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "standing")
    private LicenceStanding standing;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "content_sealed")
    private byte[] contentSealed;

    @Column(name = "stored_at")
    private Instant storedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected Licence() {}

    public Licence(long organizationId, LicenceStanding standing, byte[] contentSealed, Instant now) {
        this.organizationId = organizationId;
        this.standing = Objects.requireNonNull(standing);
        replace(contentSealed, now);
    }

    public final void replace(byte[] newContentSealed, Instant now) {
        this.contentSealed = newContentSealed.clone();
        this.storedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public LicenceStanding standing() {
        return standing;
    }

    public byte[] contentSealed() {
        return contentSealed.clone();
    }

    public Instant storedAt() {
        return storedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Licence that && organizationId == that.organizationId && standing == that.standing;
    }

    @Override
    public int hashCode() {
        return Objects.hash(organizationId, standing);
    }
}
