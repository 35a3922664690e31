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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;

/**
 * The real-name data of a learner (R-321b): 姓名, 公民身份号码, 电子社保卡号码, sealed, with blind indexes that keep them unique; the
 * mobile number is the account's, the pictures are {@link LearnerPhoto}s. Verified by one of the {@link VerificationMethod}s;
 * any change of the data asks for a new verification.
 */
@Entity
@Table(name = "learners")
public class Learner {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "learners_seq")
    @SequenceGenerator(name = "learners_seq", sequenceName = "learners_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "real_name_sealed")
    private String realNameSealed;

    @Column(name = "citizen_id_sealed")
    private String citizenIdSealed;

    @Column(name = "citizen_id_index")
    private String citizenIdIndex;

    @Column(name = "social_card_sealed")
    private String socialCardSealed;

    @Column(name = "social_card_index")
    private String socialCardIndex;

    @Enumerated(EnumType.STRING)
    @Column(name = "verification_status")
    private VerificationStatus verificationStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "verified_by")
    private VerificationMethod verifiedBy;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected Learner() {}

    public Learner(String publicId, long accountId, SealedIdentity identity, Instant now) {
        this.publicId = Objects.requireNonNull(publicId);
        this.accountId = accountId;
        this.verificationStatus = VerificationStatus.UNVERIFIED;
        assign(identity, now);
    }

    /** Takes new data before the verification is done; a verified identity is not overwritten. */
    public void correct(SealedIdentity identity, Instant now) {
        if (verificationStatus != VerificationStatus.UNVERIFIED) {
            verificationStatus = verificationStatus.become(VerificationStatus.UNVERIFIED);
        }
        assign(identity, now);
    }

    public void verify(VerificationMethod method, Instant now) {
        verificationStatus = verificationStatus.become(VerificationStatus.VERIFIED);
        verifiedBy = Objects.requireNonNull(method);
        verifiedAt = Objects.requireNonNull(now);
    }

    public void sendToReview(Instant now) {
        verificationStatus = verificationStatus.become(VerificationStatus.IN_REVIEW);
        changedAt = Objects.requireNonNull(now);
    }

    public void reject(Instant now) {
        verificationStatus = verificationStatus.become(VerificationStatus.REJECTED);
        changedAt = Objects.requireNonNull(now);
    }

    private void assign(SealedIdentity identity, Instant now) {
        realNameSealed = identity.realName();
        citizenIdSealed = identity.citizenId();
        citizenIdIndex = identity.citizenIdIndex();
        socialCardSealed = identity.socialCard();
        socialCardIndex = identity.socialCardIndex();
        changedAt = Objects.requireNonNull(now);
    }

    public boolean isVerified() {
        return verificationStatus == VerificationStatus.VERIFIED;
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public Long accountId() {
        return accountId;
    }

    public String realNameSealed() {
        return realNameSealed;
    }

    public String citizenIdSealed() {
        return citizenIdSealed;
    }

    public String socialCardSealed() {
        return socialCardSealed;
    }

    public VerificationStatus verificationStatus() {
        return verificationStatus;
    }

    public VerificationMethod verifiedBy() {
        return verifiedBy;
    }

    public Instant verifiedAt() {
        return verifiedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Learner that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
