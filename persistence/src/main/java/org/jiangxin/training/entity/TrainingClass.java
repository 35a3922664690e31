package org.jiangxin.training.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
 * A class (培训班级): one released course version, a term, an institution, places, and the policy by which study time counts.
 * Places are taken and freed by compare-and-set in the repository, so two learners never get the last one.
 */
@Entity
@Table(name = "training_classes")
public class TrainingClass {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "training_classes_seq")
    @SequenceGenerator(name = "training_classes_seq", sequenceName = "training_classes_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "code")
    private String code;

    @Column(name = "title")
    private String title;

    @Column(name = "course_version_id")
    private long courseVersionId;

    @Column(name = "institution_name")
    private String institutionName;

    @Column(name = "region_name")
    private String regionName;

    @Column(name = "contact_line")
    private String contactLine;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private TrainingClassStatus status;

    @Column(name = "open_for_enrolment")
    private boolean openForEnrolment;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "places")
    private int places;

    @Column(name = "taken_places", insertable = true, updatable = false)
    private int takenPlaces;

    @Embedded
    private StudyPolicy policy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private long version;

    protected TrainingClass() {}

    public TrainingClass(ClassTerms terms, long courseVersionId, StudyPolicy policy, Instant now) {
        this.publicId = PublicId.random();
        this.code = terms.code();
        this.title = terms.title();
        this.courseVersionId = courseVersionId;
        this.institutionName = terms.institutionName();
        this.regionName = terms.regionName();
        this.contactLine = terms.contactLine();
        this.startsOn = terms.startsOn();
        this.endsOn = terms.endsOn();
        this.places = terms.places();
        this.status = TrainingClassStatus.PLANNED;
        this.policy = Objects.requireNonNull(policy);
        this.createdAt = Objects.requireNonNull(now);
    }

    /** Study begins. */
    public void start() {
        become(TrainingClassStatus.RUNNING);
    }

    /** The class is over; nobody joins any more. */
    public void close() {
        become(TrainingClassStatus.CLOSED);
        openForEnrolment = false;
    }

    /** Lets verified learners join by themselves. */
    public void openEnrolment() {
        if (status == TrainingClassStatus.CLOSED) {
            throw new IllegalTransition(status, TrainingClassStatus.RUNNING);
        }
        openForEnrolment = true;
    }

    public void closeEnrolment() {
        openForEnrolment = false;
    }

    private void become(TrainingClassStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, next);
        }
        status = next;
    }

    /** Whether somebody may join on that day, places aside. */
    public boolean takesEnrolments(LocalDate today) {
        return openForEnrolment && status != TrainingClassStatus.CLOSED && !today.isAfter(endsOn);
    }

    public boolean isFull() {
        return takenPlaces >= places;
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public long courseVersionId() {
        return courseVersionId;
    }

    public String institutionName() {
        return institutionName;
    }

    public String regionName() {
        return regionName;
    }

    public String contactLine() {
        return contactLine;
    }

    public TrainingClassStatus status() {
        return status;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public int places() {
        return places;
    }

    public int takenPlaces() {
        return takenPlaces;
    }

    public StudyPolicy policy() {
        return policy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrainingClass that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
