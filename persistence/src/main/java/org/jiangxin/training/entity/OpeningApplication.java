package org.jiangxin.training.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jiangxin.shared.error.IllegalTransition;
import org.jiangxin.shared.id.PublicId;

/**
 * An application to open a class (开班申请), one for each round. Holds what was applied for and by when it must be decided; the
 * commitment (承诺书) is the version of the text that the applicant agreed to (R-324b).
 */
@Entity
@Table(name = "opening_applications")
public class OpeningApplication {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "opening_applications_seq")
    @SequenceGenerator(
            name = "opening_applications_seq",
            sequenceName = "opening_applications_seq",
            allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "class_id")
    private TrainingClass trainingClass;

    @Column(name = "round_number")
    private int round;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ApplicationStatus status;

    @Column(name = "learner_count")
    private int learnerCount;

    @Column(name = "commitment_version")
    private String commitmentVersion;

    @Column(name = "submitted_by")
    private long submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "reason")
    private String reason;

    @Version
    @Column(name = "version")
    private long version;

    protected OpeningApplication() {}

    /**
     * An application that waits for the regulator.
     *
     * @param round 1 for the first time, then one more after each return or withdrawal
     * @param learnerCount learners on the roster at this moment
     * @param dueOn last working day for the decision
     */
    public OpeningApplication(
            TrainingClass trainingClass,
            int round,
            int learnerCount,
            String commitmentVersion,
            long submittedBy,
            LocalDate dueOn,
            Instant now) {
        this.publicId = PublicId.random();
        this.trainingClass = Objects.requireNonNull(trainingClass);
        this.round = round;
        this.learnerCount = learnerCount;
        this.commitmentVersion = Objects.requireNonNull(commitmentVersion);
        this.submittedBy = submittedBy;
        this.submittedAt = Objects.requireNonNull(now);
        this.dueOn = Objects.requireNonNull(dueOn);
        this.status = ApplicationStatus.SUBMITTED;
    }

    /** Ends the round. A return or refusal says why. */
    public void decide(ApplicationStatus decision, long accountId, String why, Instant now) {
        if (!status.canBecome(decision)) {
            throw new IllegalTransition(status, decision);
        }
        if (decision.needsReason() && (why == null || why.isBlank())) {
            throw new IllegalArgumentException(decision + " without a reason");
        }
        status = decision;
        decidedBy = accountId;
        decidedAt = Objects.requireNonNull(now);
        reason = why;
    }

    public boolean isWaiting() {
        return status == ApplicationStatus.SUBMITTED;
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public TrainingClass trainingClass() {
        return trainingClass;
    }

    public int round() {
        return round;
    }

    public ApplicationStatus status() {
        return status;
    }

    public int learnerCount() {
        return learnerCount;
    }

    public String commitmentVersion() {
        return commitmentVersion;
    }

    public long submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Long decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpeningApplication that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
