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
 * Places are taken and freed by compare-and-set in the repository, so two learners never get the last one. A class of an
 * institution is approved by the regulator before learners know of it (R-324b); {@link TrainingClassStatus} owns its life.
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

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "project_id")
    private Long projectId;

    @Column(name = "practice_hours")
    private int practiceHours;

    @Column(name = "exam_plan")
    private String examPlan;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private long version;

    protected TrainingClass() {}

    /** A class of the platform itself, which needs nobody's approval. */
    public TrainingClass(ClassTerms terms, long courseVersionId, StudyPolicy policy, Instant now) {
        this.publicId = PublicId.random();
        this.status = TrainingClassStatus.PLANNED;
        this.createdAt = Objects.requireNonNull(now);
        assign(terms, courseVersionId, policy);
    }

    /** A class that an institution drafts. */
    public TrainingClass(
            ClassTerms terms, ClassOwner owner, long courseVersionId, StudyPolicy policy, ClassPlan plan, Instant now) {
        this(terms, courseVersionId, policy, now);
        this.status = TrainingClassStatus.DRAFT;
        this.organizationId = owner.organizationId();
        this.regionCode = owner.regionCode();
        this.projectId = owner.projectId();
        assign(plan);
    }

    /** The platform holds it in the name of an institution, which needs no approval either: demo data and transfers. */
    public void holdFor(long institutionId, String heldIn) {
        organizationId = institutionId;
        regionCode = Objects.requireNonNull(heldIn);
    }

    /** Takes other terms before it is applied for; never afterwards, because that is what the regulator approved. */
    public void change(ClassTerms terms, long newCourseVersionId, StudyPolicy newPolicy, ClassPlan plan) {
        if (!status.isEditable()) {
            throw new IllegalTransition(status, TrainingClassStatus.DRAFT);
        }
        assign(terms, newCourseVersionId, newPolicy);
        assign(plan);
    }

    private void assign(ClassTerms terms, long newCourseVersionId, StudyPolicy newPolicy) {
        code = terms.code();
        title = terms.title();
        courseVersionId = newCourseVersionId;
        institutionName = terms.institutionName();
        regionName = terms.regionName();
        contactLine = terms.contactLine();
        startsOn = terms.startsOn();
        endsOn = terms.endsOn();
        places = terms.places();
        policy = Objects.requireNonNull(newPolicy);
    }

    private void assign(ClassPlan plan) {
        practiceHours = plan.practiceHours();
        examPlan = plan.examPlan();
        openForEnrolment = plan.openForEnrolment();
    }

    /** The institution applies for its opening. */
    public void apply() {
        become(TrainingClassStatus.APPLIED);
    }

    /** The institution takes its application back. */
    public void takeBack() {
        become(TrainingClassStatus.DRAFT);
    }

    /** The regulator returns the application for completion. */
    public void sendBack() {
        become(TrainingClassStatus.RETURNED);
    }

    /** The regulator refuses the opening, for good. */
    public void refuse() {
        become(TrainingClassStatus.REFUSED);
        openForEnrolment = false;
    }

    /** The regulator approves the opening: from now on learners know of the class. */
    public void approve() {
        become(TrainingClassStatus.PLANNED);
    }

    /** Study begins. */
    public void start() {
        become(TrainingClassStatus.RUNNING);
    }

    /** The regulator stops it: nobody joins, studies or begins an exam until it is resumed. What was studied stays. */
    public void suspend() {
        become(TrainingClassStatus.SUSPENDED);
    }

    /** The regulator lets it go on. */
    public void resume() {
        if (status != TrainingClassStatus.SUSPENDED) {
            throw new IllegalTransition(status, TrainingClassStatus.RUNNING);
        }
        become(TrainingClassStatus.RUNNING);
    }

    /** The class is over; nobody joins any more. */
    public void close() {
        become(TrainingClassStatus.CLOSED);
        openForEnrolment = false;
    }

    /** Lets verified learners join by themselves. */
    public void openEnrolment() {
        if (status == TrainingClassStatus.CLOSED || status == TrainingClassStatus.REFUSED) {
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
        return openForEnrolment
                && (status == TrainingClassStatus.PLANNED || status == TrainingClassStatus.RUNNING)
                && !today.isAfter(endsOn);
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

    /** The institution it belongs to, or null for a class of the platform itself. */
    public Long organizationId() {
        return organizationId;
    }

    /** Region whose regulator supervises it, or null for a class of the platform itself. */
    public String regionCode() {
        return regionCode;
    }

    public Long projectId() {
        return projectId;
    }

    public ClassPlan plan() {
        return new ClassPlan(practiceHours, examPlan, openForEnrolment);
    }

    public ClassTerms terms() {
        return new ClassTerms(code, title, institutionName, regionName, contactLine, startsOn, endsOn, places);
    }

    public Instant createdAt() {
        return createdAt;
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
