package org.jiangxin.identity.entity;

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

/** One attempt to verify an identity and what came of it: who was asked, under which request number, when (R-321c). */
@Entity
@Immutable
@Table(name = "verification_attempts")
public class VerificationAttempt {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "verification_attempts_seq")
    @SequenceGenerator(
            name = "verification_attempts_seq",
            sequenceName = "verification_attempts_seq",
            allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "verification_method")
    private VerificationMethod method;

    @Enumerated(EnumType.STRING)
    @Column(name = "result")
    private VerificationResult result;

    @Column(name = "provider")
    private String provider;

    @Column(name = "request_no")
    private String requestNo;

    @Column(name = "remark")
    private String remark;

    @Column(name = "attempted_at")
    private Instant attemptedAt;

    protected VerificationAttempt() {}

    /**
     * An attempt.
     *
     * @param provider who was asked, or the reviewer's account id
     * @param requestNo number under which the provider keeps it
     * @param remark short reason without personal data, or null
     */
    public VerificationAttempt(
            long accountId,
            VerificationMethod method,
            VerificationResult result,
            String provider,
            String requestNo,
            String remark,
            Instant now) {
        this.accountId = accountId;
        this.method = Objects.requireNonNull(method);
        this.result = Objects.requireNonNull(result);
        this.provider = Objects.requireNonNull(provider);
        this.requestNo = Objects.requireNonNull(requestNo);
        this.remark = remark;
        this.attemptedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public Long accountId() {
        return accountId;
    }

    public VerificationMethod method() {
        return method;
    }

    public VerificationResult result() {
        return result;
    }

    public String provider() {
        return provider;
    }

    public String requestNo() {
        return requestNo;
    }

    public String remark() {
        return remark;
    }

    public Instant attemptedAt() {
        return attemptedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationAttempt that && requestNo.equals(that.requestNo);
    }

    @Override
    public int hashCode() {
        return requestNo.hashCode();
    }
}
