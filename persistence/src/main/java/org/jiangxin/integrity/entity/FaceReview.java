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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jiangxin.shared.id.PublicId;

/** A case that a person looks at (人工复核): a new template, or a check that no comparison decided. */
@Entity
@Table(name = "face_reviews")
public class FaceReview {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "face_reviews_seq")
    @SequenceGenerator(name = "face_reviews_seq", sequenceName = "face_reviews_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private FaceReviewKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private FacePurpose purpose;

    @Column(name = "subject_id")
    private long subjectId;

    @Column(name = "capture_id")
    private Long captureId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private FaceReviewStatus status;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "note")
    private String note;

    @Version
    @Column(name = "version")
    private long version;

    protected FaceReview() {}

    /** @param captureId the pictures to look at, or null for the phone way */
    public FaceReview(
            long accountId, FaceReviewKind kind, FacePurpose purpose, long subjectId, Long captureId, Instant now) {
        this.publicId = PublicId.random();
        this.accountId = accountId;
        this.kind = Objects.requireNonNull(kind);
        this.purpose = Objects.requireNonNull(purpose);
        this.subjectId = subjectId;
        this.captureId = captureId;
        this.status = FaceReviewStatus.OPEN;
        this.openedAt = Objects.requireNonNull(now);
    }

    public void decide(boolean isAccepted, long reviewer, String remark, Instant now) {
        status = status.become(isAccepted ? FaceReviewStatus.ACCEPTED : FaceReviewStatus.DOUBTED);
        decidedBy = reviewer;
        decidedAt = Objects.requireNonNull(now);
        note = remark;
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long accountId() {
        return accountId;
    }

    public FaceReviewKind kind() {
        return kind;
    }

    public FacePurpose purpose() {
        return purpose;
    }

    public long subjectId() {
        return subjectId;
    }

    public Long captureId() {
        return captureId;
    }

    public FaceReviewStatus status() {
        return status;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String note() {
        return note;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaceReview that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
