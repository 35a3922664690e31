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
import java.util.Optional;
import org.jiangxin.shared.error.IllegalTransition;

/**
 * A roster file that was read for a class: how many rows, how many refused, and until it is accepted or discarded the rows
 * themselves, sealed as one piece (R-324b).
 */
@Entity
@Table(name = "roster_imports")
public class RosterImport {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "roster_imports_seq")
    @SequenceGenerator(name = "roster_imports_seq", sequenceName = "roster_imports_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "class_id")
    private long classId;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private RosterImportStatus status;

    @Column(name = "row_count")
    private int rowCount;

    @Column(name = "refused_count")
    private int refusedCount;

    @Column(name = "added_count")
    private int addedCount;

    @Column(name = "changed_count")
    private int changedCount;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "rows_sealed")
    private byte[] rowsSealed;

    @Column(name = "read_by")
    private long readBy;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected RosterImport() {}

    /** @param publicId drawn beforehand, because the sealed rows are bound to it */
    public RosterImport(
            String publicId,
            long classId,
            String fileName,
            int rowCount,
            int refusedCount,
            byte[] rowsSealed,
            long readBy,
            Instant now) {
        this.publicId = Objects.requireNonNull(publicId);
        this.classId = classId;
        this.fileName = Objects.requireNonNull(fileName);
        this.rowCount = rowCount;
        this.refusedCount = refusedCount;
        this.rowsSealed = rowsSealed.clone();
        this.readBy = readBy;
        this.readAt = Objects.requireNonNull(now);
        this.status = RosterImportStatus.READ;
    }

    /** The good rows were taken over. The refused ones stay for the file of errors until the import is discarded. */
    public void accept(int added, int changed, int refused, Instant now) {
        if (status != RosterImportStatus.READ) {
            throw new IllegalTransition(status, RosterImportStatus.ACCEPTED);
        }
        status = RosterImportStatus.ACCEPTED;
        addedCount = added;
        changedCount = changed;
        refusedCount = refused;
        acceptedAt = Objects.requireNonNull(now);
    }

    /** What became of the rows in the end. */
    public void count(int added, int changed, int refused) {
        addedCount = added;
        changedCount = changed;
        refusedCount = refused;
    }

    /** Lets go of the rows: they are personal data and have served. */
    public void forgetRows() {
        if (status == RosterImportStatus.READ) {
            status = RosterImportStatus.DISCARDED;
        }
        rowsSealed = null;
    }

    public boolean isWaiting() {
        return status == RosterImportStatus.READ;
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

    public String fileName() {
        return fileName;
    }

    public RosterImportStatus status() {
        return status;
    }

    public int rowCount() {
        return rowCount;
    }

    public int refusedCount() {
        return refusedCount;
    }

    public int addedCount() {
        return addedCount;
    }

    public int changedCount() {
        return changedCount;
    }

    /** Empty once the rows are forgotten. */
    public Optional<byte[]> rowsSealed() {
        return Optional.ofNullable(rowsSealed).map(byte[]::clone);
    }

    public long readBy() {
        return readBy;
    }

    public Instant readAt() {
        return readAt;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RosterImport that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
