package org.jiangxin.integrity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;

/**
 * What a face is known by (人脸模板): descriptors of one engine, sealed, never a picture. One per account, only while the separate consent
 * stands; deleted with it at once (人脸识别技术应用安全管理办法).
 */
@Entity
@Table(name = "face_templates")
public class FaceTemplate {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "face_templates_seq")
    @SequenceGenerator(name = "face_templates_seq", sequenceName = "face_templates_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "engine")
    private String engine;

    @Column(name = "engine_version")
    private String engineVersion;

    @Lob
    @Column(name = "descriptors_sealed")
    private byte[] descriptorsSealed;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private FaceTemplateStatus status;

    @Column(name = "portrait_likeness")
    private Integer portraitLikeness;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Version
    @Column(name = "version")
    private long version;

    protected FaceTemplate() {}

    /**
     * @param portraitLikeness likeness with the portrait of the real-name file, 0 to 100; null when it could not be compared
     */
    public FaceTemplate(
            long accountId,
            String engine,
            String engineVersion,
            byte[] descriptorsSealed,
            FaceTemplateStatus status,
            Integer portraitLikeness,
            Instant now) {
        this.accountId = accountId;
        take(engine, engineVersion, descriptorsSealed, status, portraitLikeness, now);
    }

    /** Taken anew: the old descriptors are gone. */
    public final void take(
            String newEngine,
            String newVersion,
            byte[] newDescriptors,
            FaceTemplateStatus newStatus,
            Integer newLikeness,
            Instant now) {
        engine = Objects.requireNonNull(newEngine);
        engineVersion = Objects.requireNonNull(newVersion);
        descriptorsSealed = newDescriptors.clone();
        status = Objects.requireNonNull(newStatus);
        portraitLikeness = newLikeness;
        enrolledAt = Objects.requireNonNull(now);
    }

    /** A reviewer has compared it with the portrait. */
    public void decide(boolean isSamePerson) {
        status = isSamePerson ? FaceTemplateStatus.ACTIVE : FaceTemplateStatus.REFUSED;
    }

    /** Whether it may be compared with what that engine reads. */
    public boolean isUsableBy(String askedEngine, String askedVersion) {
        return status == FaceTemplateStatus.ACTIVE && engine.equals(askedEngine) && engineVersion.equals(askedVersion);
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public byte[] descriptorsSealed() {
        return descriptorsSealed.clone();
    }

    public FaceTemplateStatus status() {
        return status;
    }

    public Integer portraitLikeness() {
        return portraitLikeness;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaceTemplate that && accountId == that.accountId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(accountId);
    }
}
