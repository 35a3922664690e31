package org.jiangxin.record.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/**
 * A running number of the register of certificates, taken once per enrolment: the number must be known before the certificate
 * that carries it is signed and written. Numbers ascend; a restart may leave a gap.
 */
@Entity
@Immutable
@Table(name = "certificate_numbers")
public class CertificateNumber {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "certificate_numbers_seq")
    @SequenceGenerator(name = "certificate_numbers_seq", sequenceName = "certificate_numbers_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected CertificateNumber() {}

    public CertificateNumber(long enrolmentId, Instant now) {
        this.enrolmentId = enrolmentId;
        this.takenAt = Objects.requireNonNull(now);
    }

    /** The number, known once stored. */
    public long number() {
        return id;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public Instant takenAt() {
        return takenAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CertificateNumber that && enrolmentId == that.enrolmentId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(enrolmentId);
    }
}
