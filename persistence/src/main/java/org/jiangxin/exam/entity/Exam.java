package org.jiangxin.exam.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jiangxin.shared.id.PublicId;

/**
 * The final theory exam of a course version, for one class or for all of its classes: how long, how many questions of each
 * kind, when, how often, and what passes (R-331d). The paper itself is drawn per attempt.
 */
@Entity
@Table(name = "exams")
public class Exam {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "exams_seq")
    @SequenceGenerator(name = "exams_seq", sequenceName = "exams_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "course_id")
    private long courseId;

    @Column(name = "course_version_id")
    private long courseVersionId;

    @Column(name = "class_id")
    private Long classId;

    @Column(name = "title")
    private String title;

    @Column(name = "duration_minutes")
    private int durationMinutes;

    @Embedded
    @AttributeOverride(name = "count", column = @Column(name = "single_count"))
    @AttributeOverride(name = "points", column = @Column(name = "single_points"))
    private PaperSection single;

    @Embedded
    @AttributeOverride(name = "count", column = @Column(name = "multiple_count"))
    @AttributeOverride(name = "points", column = @Column(name = "multiple_points"))
    private PaperSection multiple;

    @Embedded
    @AttributeOverride(name = "count", column = @Column(name = "true_false_count"))
    @AttributeOverride(name = "points", column = @Column(name = "true_false_points"))
    private PaperSection trueFalse;

    @Column(name = "pass_score")
    private BigDecimal passScore;

    @Column(name = "attempts_allowed")
    private int attemptsAllowed;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private long version;

    protected Exam() {}

    /** An exam for every class of a course version, or for one class when {@code classId} is given. */
    public Exam(long courseId, long courseVersionId, Long classId, ExamTerms terms, Instant now) {
        this.publicId = PublicId.random();
        this.courseId = courseId;
        this.courseVersionId = courseVersionId;
        this.classId = classId;
        this.createdAt = Objects.requireNonNull(now);
        revise(terms);
    }

    /** Sets other terms for attempts still to be assigned; papers already drawn and deadlines already set stay. */
    public void revise(ExamTerms terms) {
        this.title = terms.title();
        this.durationMinutes = terms.durationMinutes();
        this.single = terms.single();
        this.multiple = terms.multiple();
        this.trueFalse = terms.trueFalse();
        this.passScore = terms.passScore();
        this.attemptsAllowed = terms.attemptsAllowed();
        this.opensAt = terms.opensAt();
        this.closesAt = terms.closesAt();
    }

    /** The terms as they are set now. */
    public ExamTerms terms() {
        return new ExamTerms(
                title, durationMinutes, single, multiple, trueFalse, passScore, attemptsAllowed, opensAt, closesAt);
    }

    public boolean hasOpened(Instant now) {
        return opensAt == null || !now.isBefore(opensAt);
    }

    public boolean hasClosed(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }

    /** How long an attempt may take. */
    public Duration duration() {
        return Duration.ofMinutes(durationMinutes);
    }

    public int itemCount() {
        return single.count() + multiple.count() + trueFalse.count();
    }

    public BigDecimal fullScore() {
        return single.total().add(multiple.total()).add(trueFalse.total());
    }

    public PaperSection section(QuestionKind kind) {
        return switch (kind) {
            case SINGLE -> single;
            case MULTIPLE -> multiple;
            case TRUE_FALSE -> trueFalse;
        };
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long courseId() {
        return courseId;
    }

    public long courseVersionId() {
        return courseVersionId;
    }

    public Long classId() {
        return classId;
    }

    public String title() {
        return title;
    }

    public int durationMinutes() {
        return durationMinutes;
    }

    public BigDecimal passScore() {
        return passScore;
    }

    public int attemptsAllowed() {
        return attemptsAllowed;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exam that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
