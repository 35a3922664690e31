package org.jiangxin.integrity.entity;

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
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jiangxin.shared.id.PublicId;

/**
 * One loading of a comparison list (比对名单批次), for a province or a city. Never changed: a later one of the same kind, authority and
 * region counts in its place, and what counted on a day can still be told.
 */
@Entity
@Immutable
@Table(name = "register_batches")
public class RegisterBatch {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_batches_seq")
    @SequenceGenerator(name = "register_batches_seq", sequenceName = "register_batches_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "batch_number")
    private long number;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private RegisterKind kind;

    @Column(name = "authority")
    private String authority;

    @Column(name = "document_number")
    private String document;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "region_prefix")
    private String regionPrefix;

    @Column(name = "entry_count")
    private long entries;

    @Column(name = "loaded_by")
    private long loadedBy;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    protected RegisterBatch() {}

    /**
     * A batch with so many lines.
     *
     * @param regionPrefix first digits of the codes of the regions it is compared in
     * @param loadedBy account of the regulator
     */
    public RegisterBatch(
            long number, RegisterSource source, String regionPrefix, long entries, long loadedBy, Instant now) {
        this.publicId = PublicId.random();
        this.number = number;
        this.kind = source.kind();
        this.authority = source.authority();
        this.document = source.document();
        this.asOf = source.asOf();
        this.regionPrefix = Objects.requireNonNull(regionPrefix);
        this.entries = entries;
        this.loadedBy = loadedBy;
        this.loadedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long number() {
        return number;
    }

    public RegisterSource source() {
        return new RegisterSource(kind, authority, document, asOf);
    }

    public String regionPrefix() {
        return regionPrefix;
    }

    public long entries() {
        return entries;
    }

    public long loadedBy() {
        return loadedBy;
    }

    public Instant loadedAt() {
        return loadedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegisterBatch that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
