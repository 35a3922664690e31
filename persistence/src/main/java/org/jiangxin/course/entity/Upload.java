package org.jiangxin.course.entity;

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
import org.jiangxin.shared.error.IllegalTransition;
import org.jiangxin.shared.id.PublicId;

/**
 * A large file on its way in, part by part (R-322c). The row says how many bytes are safely kept; a browser that lost its
 * connection, was reloaded or outlived a restart of the server goes on from there.
 */
@Entity
@Table(name = "uploads")
public class Upload {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "uploads_seq")
    @SequenceGenerator(name = "uploads_seq", sequenceName = "uploads_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "organization_id")
    private long organizationId;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "lesson_public_id")
    private String lessonPublicId;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private UploadPurpose purpose;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "byte_count")
    private long bytes;

    @Column(name = "content_hash")
    private String sha256;

    @Column(name = "received_bytes")
    private long received;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private UploadStatus status;

    @Column(name = "failure")
    private String failure;

    @Column(name = "media_asset_id")
    private Long mediaAssetId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected Upload() {}

    public Upload(UploadClaim claim, long organizationId, long accountId, Instant now) {
        this.publicId = PublicId.random();
        this.organizationId = organizationId;
        this.accountId = accountId;
        this.lessonPublicId = claim.lessonPublicId();
        this.purpose = claim.purpose();
        this.fileName = claim.name();
        this.bytes = claim.bytes();
        this.sha256 = claim.sha256();
        this.status = UploadStatus.OPEN;
        this.createdAt = Objects.requireNonNull(now);
        this.changedAt = now;
    }

    /** Another part is safely kept. */
    public void receive(long more, Instant now) {
        if (status != UploadStatus.OPEN || more < 0 || received + more > bytes) {
            throw new IllegalArgumentException("upload " + publicId + " cannot take " + more + " bytes");
        }
        received += more;
        changedAt = Objects.requireNonNull(now);
    }

    /** @param mediaAssetId the material made of it, or null for captions and pictures */
    public void complete(Long mediaAssetId, Instant now) {
        if (received != bytes) {
            throw new IllegalStateException("upload " + publicId + " is not whole");
        }
        become(UploadStatus.COMPLETE, now);
        this.mediaAssetId = mediaAssetId;
    }

    /** @param code last part of the refusal code */
    public void refuse(String code, Instant now) {
        become(UploadStatus.REFUSED, now);
        failure = code;
    }

    /** Nobody went on with it, or its author gave it up. */
    public void abandon(Instant now) {
        become(UploadStatus.ABANDONED, now);
    }

    private void become(UploadStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, next);
        }
        status = next;
        changedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long organizationId() {
        return organizationId;
    }

    public long accountId() {
        return accountId;
    }

    public UploadClaim claim() {
        return new UploadClaim(lessonPublicId, purpose, fileName, bytes, sha256);
    }

    public long bytes() {
        return bytes;
    }

    public long received() {
        return received;
    }

    public UploadStatus status() {
        return status;
    }

    public String failure() {
        return failure;
    }

    public Instant changedAt() {
        return changedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Upload that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
