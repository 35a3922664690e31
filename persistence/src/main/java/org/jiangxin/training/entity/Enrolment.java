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
import java.util.Objects;
import org.jiangxin.shared.error.IllegalTransition;
import org.jiangxin.shared.id.PublicId;

/**
 * One learner in one class (报名). Leaving keeps when, why and whether study had begun, because regulators count those who
 * left before and after the start apart (R-331c).
 */
@Entity
@Table(name = "enrolments")
public class Enrolment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enrolments_seq")
    @SequenceGenerator(name = "enrolments_seq", sequenceName = "enrolments_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "class_id")
    private TrainingClass trainingClass;

    @Column(name = "learner_id")
    private long learnerId;

    @Column(name = "course_version_id")
    private long courseVersionId;

    @Column(name = "turn_number")
    private int turn;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private EnrolmentStatus status;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    @Column(name = "had_started")
    private boolean hadStarted;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "trainee_group")
    private String traineeGroup;

    @Column(name = "import_id")
    private Long importId;

    @Version
    @Column(name = "version")
    private long version;

    protected Enrolment() {}

    /** @param turn 1 for the first time in this class, then one more after each withdrawal */
    public Enrolment(TrainingClass trainingClass, long learnerId, int turn, Instant now) {
        this.publicId = PublicId.random();
        this.trainingClass = Objects.requireNonNull(trainingClass);
        this.courseVersionId = trainingClass.courseVersionId();
        this.learnerId = learnerId;
        this.turn = turn;
        this.status = EnrolmentStatus.ACTIVE;
        this.enrolledAt = Objects.requireNonNull(now);
    }

    /**
     * An enrolment from a roster: active at once where the class is approved, else only listed.
     *
     * @param traineeGroup code of the trainee group (培训对象), or null
     */
    public static Enrolment fromRoster(
            TrainingClass trainingClass, long learnerId, int turn, String traineeGroup, long importId, Instant now) {
        var made = new Enrolment(trainingClass, learnerId, turn, now);
        made.status = trainingClass.status().isApproved() ? EnrolmentStatus.ACTIVE : EnrolmentStatus.LISTED;
        made.traineeGroup = traineeGroup;
        made.importId = importId;
        return made;
    }

    /** The class was approved: the learner is in it now. */
    public void activate(Instant now) {
        become(EnrolmentStatus.ACTIVE);
        enrolledAt = Objects.requireNonNull(now);
    }

    /** A roster read again says something else about the learner; true when that was a change. */
    public boolean belongsTo(String newTraineeGroup) {
        if (newTraineeGroup == null || newTraineeGroup.equals(traineeGroup)) {
            return false;
        }
        traineeGroup = newTraineeGroup;
        return true;
    }

    /** Study has begun. Only the first time counts. */
    public void begin(Instant now) {
        if (startedAt == null && status == EnrolmentStatus.ACTIVE) {
            startedAt = Objects.requireNonNull(now);
        }
    }

    /** The learner leaves the class. */
    public void withdraw(String reason, Instant now) {
        become(EnrolmentStatus.WITHDRAWN);
        withdrawnAt = Objects.requireNonNull(now);
        withdrawalReason = reason;
        hadStarted = startedAt != null;
    }

    /** Everything the class asks for is done. */
    public void complete(Instant now) {
        become(EnrolmentStatus.COMPLETED);
        completedAt = Objects.requireNonNull(now);
    }

    private void become(EnrolmentStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, next);
        }
        status = next;
    }

    public boolean isActive() {
        return status == EnrolmentStatus.ACTIVE;
    }

    /** After a withdrawal: whether study had begun before it. */
    public boolean hadStarted() {
        return hadStarted;
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

    public long learnerId() {
        return learnerId;
    }

    public long courseVersionId() {
        return courseVersionId;
    }

    public int turn() {
        return turn;
    }

    public EnrolmentStatus status() {
        return status;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String withdrawalReason() {
        return withdrawalReason;
    }

    public Instant completedAt() {
        return completedAt;
    }

    public String traineeGroup() {
        return traineeGroup;
    }

    public Long importId() {
        return importId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Enrolment that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
