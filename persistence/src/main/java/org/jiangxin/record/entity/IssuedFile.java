package org.jiangxin.record.entity;

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

/** The digest of a file that was handed out: a file with one changed byte is not among them. */
@Entity
@Immutable
@Table(name = "issued_files")
public class IssuedFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issued_files_seq")
    @SequenceGenerator(name = "issued_files_seq", sequenceName = "issued_files_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "serial")
    private String serial;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private IssuedFileKind kind;

    @Column(name = "file_hash")
    private String fileHash;

    @Column(name = "byte_count")
    private int byteCount;

    @Column(name = "made_at")
    private Instant madeAt;

    protected IssuedFile() {}

    /** @param fileHash SHA-256 of the file, 64 hex digits */
    public IssuedFile(String serial, IssuedFileKind kind, String fileHash, int byteCount, Instant now) {
        this.serial = Objects.requireNonNull(serial);
        this.kind = Objects.requireNonNull(kind);
        this.fileHash = Objects.requireNonNull(fileHash);
        this.byteCount = byteCount;
        this.madeAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public String serial() {
        return serial;
    }

    public IssuedFileKind kind() {
        return kind;
    }

    public String fileHash() {
        return fileHash;
    }

    public int byteCount() {
        return byteCount;
    }

    public Instant madeAt() {
        return madeAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IssuedFile that && fileHash.equals(that.fileHash);
    }

    @Override
    public int hashCode() {
        return fileHash.hashCode();
    }
}
