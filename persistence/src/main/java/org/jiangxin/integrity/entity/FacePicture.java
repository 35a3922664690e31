package org.jiangxin.integrity.entity;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import java.util.Optional;

/**
 * A picture that was sent once (ATK-20): its fingerprint, so that it is not taken again, from anybody. The picture itself only where a
 * reviewer has to look, sealed, and for a month at most.
 */
@Entity
@Table(name = "face_pictures")
public class FacePicture {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "face_pictures_seq")
    @SequenceGenerator(name = "face_pictures_seq", sequenceName = "face_pictures_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "capture_id")
    private long captureId;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "digest")
    private String digest;

    @Column(name = "picture_hash")
    private Long pictureHash;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "content_sealed")
    private byte[] contentSealed;

    @Version
    @Column(name = "version")
    private long version;

    protected FacePicture() {}

    /** @param digest SHA-256 of the file, 64 hex digits */
    public FacePicture(long captureId, long accountId, String digest, Instant now) {
        this.captureId = captureId;
        this.accountId = accountId;
        this.digest = Objects.requireNonNull(digest);
        this.takenAt = Objects.requireNonNull(now);
    }

    /** The engine has seen it. */
    public void see(long perceptualHash) {
        pictureHash = perceptualHash;
    }

    /** A reviewer will look at it. */
    public void keep(byte[] sealed) {
        contentSealed = sealed.clone();
    }

    public Long id() {
        return id;
    }

    public long captureId() {
        return captureId;
    }

    public long accountId() {
        return accountId;
    }

    public String digest() {
        return digest;
    }

    public Long pictureHash() {
        return pictureHash;
    }

    public Optional<byte[]> contentSealed() {
        return Optional.ofNullable(contentSealed).map(byte[]::clone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FacePicture that && digest.equals(that.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}
