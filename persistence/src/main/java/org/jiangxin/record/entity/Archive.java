package org.jiangxin.record.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/**
 * One drawing-up of a learner's archive (学习档案; R-331e): that it was made, when, and the fields of its head, so that a copy
 * on paper can be checked years later. The body is always made anew from the ledger and is not kept.
 */
@Entity
@Immutable
@Table(name = "archives")
public class Archive {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archives_seq")
    @SequenceGenerator(name = "archives_seq", sequenceName = "archives_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "serial")
    private String serial;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "learner_id")
    private long learnerId;

    @Lob
    @Column(name = "sealed_head")
    private String sealedHead;

    @Column(name = "payload_hash")
    private String payloadHash;

    @Column(name = "issued_at")
    private Instant issuedAt;

    protected Archive() {}

    /**
     * @param sealedHead the printed fields of the head, encrypted
     * @param payloadHash SHA-256 of the whole signed payload
     */
    public Archive(
            String serial, long enrolmentId, long learnerId, String sealedHead, String payloadHash, Instant now) {
        this.serial = Objects.requireNonNull(serial);
        this.enrolmentId = enrolmentId;
        this.learnerId = learnerId;
        this.sealedHead = Objects.requireNonNull(sealedHead);
        this.payloadHash = Objects.requireNonNull(payloadHash);
        this.issuedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public String serial() {
        return serial;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public long learnerId() {
        return learnerId;
    }

    public String sealedHead() {
        return sealedHead;
    }

    public String payloadHash() {
        return payloadHash;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Archive that && serial.equals(that.serial);
    }

    @Override
    public int hashCode() {
        return serial.hashCode();
    }
}
