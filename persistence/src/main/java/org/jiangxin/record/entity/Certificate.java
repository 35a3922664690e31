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
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jiangxin.shared.id.PublicId;

/**
 * A training certificate (培训合格证书; R-331f), one per enrolment. Written once: neither the application nor its database user
 * can change it. The person's fields stand only in the sealed, signed payload; the rest is there for lists.
 */
@Entity
@Immutable
@Table(name = "certificates")
public class Certificate {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "certificates_seq")
    @SequenceGenerator(name = "certificates_seq", sequenceName = "certificates_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "serial")
    private String serial;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "learner_id")
    private long learnerId;

    @Column(name = "programme")
    private String programme;

    @Column(name = "institution_name")
    private String institutionName;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "credited_millis")
    private long creditedMillis;

    @Column(name = "hour_minutes")
    private int hourMinutes;

    @Column(name = "ledger_head")
    private String ledgerHead;

    @Column(name = "attempt_public_id")
    private String attemptPublicId;

    @Lob
    @Column(name = "sealed_jws")
    private String sealedJws;

    @Column(name = "payload_hash")
    private String payloadHash;

    @Column(name = "issued_at")
    private Instant issuedAt;

    protected Certificate() {}

    /**
     * @param sealedJws the signed payload, encrypted
     * @param payloadHash SHA-256 of the payload, the check code of the print
     */
    public Certificate(
            CertificateSerial serial,
            CertificateNumber number,
            long learnerId,
            CertificateFacts facts,
            String sealedJws,
            String payloadHash,
            Instant now) {
        this.publicId = PublicId.random();
        this.serial = serial.value();
        this.enrolmentId = number.enrolmentId();
        this.learnerId = learnerId;
        this.programme = facts.programme();
        this.institutionName = facts.institutionName();
        this.startsOn = facts.startsOn();
        this.endsOn = facts.endsOn();
        this.issuedOn = facts.issuedOn();
        this.creditedMillis = facts.creditedMillis();
        this.hourMinutes = facts.hourMinutes();
        this.ledgerHead = facts.ledgerHead();
        this.attemptPublicId = facts.attemptPublicId();
        this.sealedJws = Objects.requireNonNull(sealedJws);
        this.payloadHash = Objects.requireNonNull(payloadHash);
        this.issuedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
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

    public CertificateFacts facts() {
        return new CertificateFacts(
                programme,
                institutionName,
                startsOn,
                endsOn,
                issuedOn,
                creditedMillis,
                hourMinutes,
                ledgerHead,
                attemptPublicId);
    }

    public String sealedJws() {
        return sealedJws;
    }

    public String payloadHash() {
        return payloadHash;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Certificate that && serial.equals(that.serial);
    }

    @Override
    public int hashCode() {
        return serial.hashCode();
    }
}
