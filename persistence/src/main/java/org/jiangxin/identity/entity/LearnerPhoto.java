package org.jiangxin.identity.entity;

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

/** A picture of a learner, re-encoded as JPEG without metadata and then sealed. One per account and kind; a new one replaces. */
@Entity
@Table(name = "learner_photos")
public class LearnerPhoto {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "learner_photos_seq")
    @SequenceGenerator(name = "learner_photos_seq", sequenceName = "learner_photos_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "photo_kind")
    private PhotoKind kind;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "content_sealed")
    private byte[] contentSealed;

    @Column(name = "stored_at")
    private Instant storedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected LearnerPhoto() {}

    public LearnerPhoto(long accountId, PhotoKind kind, byte[] contentSealed, Instant now) {
        this.accountId = accountId;
        this.kind = Objects.requireNonNull(kind);
        replace(contentSealed, now);
    }

    public final void replace(byte[] newContentSealed, Instant now) {
        this.contentSealed = newContentSealed.clone();
        this.storedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public PhotoKind kind() {
        return kind;
    }

    public byte[] contentSealed() {
        return contentSealed.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LearnerPhoto that && accountId.equals(that.accountId) && kind == that.kind;
    }

    @Override
    public int hashCode() {
        return Objects.hash(accountId, kind);
    }
}
