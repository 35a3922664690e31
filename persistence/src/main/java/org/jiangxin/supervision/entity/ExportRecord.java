package org.jiangxin.supervision.entity;

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

/** One file of study sums taken away (导出登记): numbered, with who took it, its sums and its hash. Never changed. */
@Entity
@Immutable
@Table(name = "export_records")
public class ExportRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "export_records_seq")
    @SequenceGenerator(name = "export_records_seq", sequenceName = "export_records_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "serial")
    private String serial;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ExportKind kind;

    @Column(name = "subject")
    private String subject;

    @Column(name = "row_count")
    private int rows;

    @Column(name = "credited_millis")
    private long creditedMillis;

    @Column(name = "pending_millis")
    private long pendingMillis;

    @Column(name = "uncounted_millis")
    private long uncountedMillis;

    @Column(name = "file_hash")
    private String fileHash;

    @Column(name = "byte_count")
    private int bytes;

    @Column(name = "made_at")
    private Instant madeAt;

    protected ExportRecord() {}

    /**
     * @param serial number printed in the file
     * @param regionCode region of the regulator who takes it, or of the institution
     */
    public ExportRecord(
            String serial,
            long accountId,
            String regionCode,
            ExportFacts facts,
            String fileHash,
            int bytes,
            Instant now) {
        this.serial = Objects.requireNonNull(serial);
        this.accountId = accountId;
        this.regionCode = Objects.requireNonNull(regionCode);
        this.kind = facts.kind();
        this.subject = facts.subject();
        this.rows = facts.rows();
        this.creditedMillis = facts.creditedMillis();
        this.pendingMillis = facts.pendingMillis();
        this.uncountedMillis = facts.uncountedMillis();
        this.fileHash = Objects.requireNonNull(fileHash);
        this.bytes = bytes;
        this.madeAt = Objects.requireNonNull(now);
    }

    public String serial() {
        return serial;
    }

    public long accountId() {
        return accountId;
    }

    public String regionCode() {
        return regionCode;
    }

    public ExportFacts facts() {
        return new ExportFacts(kind, subject, rows, creditedMillis, pendingMillis, uncountedMillis);
    }

    public String fileHash() {
        return fileHash;
    }

    public int bytes() {
        return bytes;
    }

    public Instant madeAt() {
        return madeAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExportRecord that && serial.equals(that.serial);
    }

    @Override
    public int hashCode() {
        return serial.hashCode();
    }
}
