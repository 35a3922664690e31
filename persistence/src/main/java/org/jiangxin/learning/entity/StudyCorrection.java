package org.jiangxin.learning.entity;

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
import java.time.LocalDate;
import java.util.Objects;
import org.jiangxin.shared.error.IllegalTransition;
import org.jiangxin.shared.id.PublicId;

/**
 * A correction of study time (学时更正): so much more or less on one day in one lesson, with its reason. One person proposes it,
 * another decides; only then is it booked, as an entry of its own at the end of the ledger's chain. There is no other way to change
 * study time by hand (design §8).
 */
@Entity
@Table(name = "study_corrections")
public class StudyCorrection {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "study_corrections_seq")
    @SequenceGenerator(name = "study_corrections_seq", sequenceName = "study_corrections_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "enrolment_public_id")
    private String enrolmentPublicId;

    @Column(name = "learner_id")
    private long learnerId;

    @Column(name = "class_id")
    private long classId;

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "lesson_id")
    private long lessonId;

    @Column(name = "study_day")
    private LocalDate day;

    @Column(name = "millis")
    private long millis;

    @Column(name = "reason")
    private String reason;

    @Column(name = "clue_public_id")
    private String cluePublicId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CorrectionStatus status;

    @Column(name = "proposed_by")
    private long proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "note")
    private String note;

    @Version
    @Column(name = "version")
    private long version;

    protected StudyCorrection() {}

    /**
     * A correction that waits for a second person.
     *
     * @param cluePublicId the confirmed clue that it follows from, or null
     */
    public StudyCorrection(
            CorrectedEnrolment of,
            CorrectedAmount amount,
            String reason,
            String cluePublicId,
            long proposedBy,
            Instant now) {
        this.publicId = PublicId.random();
        this.enrolmentId = of.enrolmentId();
        this.enrolmentPublicId = of.publicId();
        this.learnerId = of.learnerId();
        this.classId = of.classId();
        this.organizationId = of.organizationId();
        this.regionCode = of.regionCode();
        this.lessonId = amount.lessonId();
        this.day = amount.day();
        this.millis = amount.millis();
        this.reason = Objects.requireNonNull(reason);
        this.cluePublicId = cluePublicId;
        this.proposedBy = proposedBy;
        this.proposedAt = Objects.requireNonNull(now);
        this.status = CorrectionStatus.PROPOSED;
    }

    /** Decides. Who proposed it cannot. */
    public void decide(CorrectionStatus decision, long accountId, String why, Instant now) {
        if (!status.canBecome(decision)) {
            throw new IllegalTransition(status, decision);
        }
        if (accountId == proposedBy) {
            throw new IllegalArgumentException("one person proposes and decides correction " + publicId);
        }
        status = decision;
        decidedBy = accountId;
        decidedAt = Objects.requireNonNull(now);
        note = why;
    }

    public boolean isWaiting() {
        return status == CorrectionStatus.PROPOSED;
    }

    public String publicId() {
        return publicId;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public String enrolmentPublicId() {
        return enrolmentPublicId;
    }

    public long learnerId() {
        return learnerId;
    }

    public long classId() {
        return classId;
    }

    public Long organizationId() {
        return organizationId;
    }

    public String regionCode() {
        return regionCode;
    }

    public CorrectedAmount amount() {
        return new CorrectedAmount(lessonId, day, millis);
    }

    public String reason() {
        return reason;
    }

    public String cluePublicId() {
        return cluePublicId;
    }

    public CorrectionStatus status() {
        return status;
    }

    public long proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Long decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String note() {
        return note;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StudyCorrection that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
