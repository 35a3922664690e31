package org.jiangxin.training.entity;

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

/** A file that belongs to the opening application of a class, sealed. Never changed: another file is another document. */
@Entity
@Table(name = "class_documents")
public class ClassDocument {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "class_documents_seq")
    @SequenceGenerator(name = "class_documents_seq", sequenceName = "class_documents_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "class_id")
    private long classId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private DocumentKind kind;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "byte_count")
    private long byteCount;

    @Column(name = "content_hash")
    private String contentHash;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "content_sealed")
    private byte[] contentSealed;

    @Column(name = "added_by")
    private long addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected ClassDocument() {}

    /** @param publicId drawn beforehand, because the sealed content is bound to it */
    public ClassDocument(
            String publicId,
            long classId,
            DocumentKind kind,
            FileFacts file,
            byte[] contentSealed,
            long addedBy,
            Instant now) {
        this.publicId = Objects.requireNonNull(publicId);
        this.classId = classId;
        this.kind = Objects.requireNonNull(kind);
        this.fileName = file.name();
        this.contentType = file.contentType();
        this.byteCount = file.byteCount();
        this.contentHash = file.hash();
        this.contentSealed = contentSealed.clone();
        this.addedBy = addedBy;
        this.addedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long classId() {
        return classId;
    }

    public DocumentKind kind() {
        return kind;
    }

    public FileFacts file() {
        return new FileFacts(fileName, contentType, byteCount, contentHash);
    }

    public byte[] contentSealed() {
        return contentSealed.clone();
    }

    public Instant addedAt() {
        return addedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassDocument that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
