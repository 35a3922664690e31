package org.jiangxin.course.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jiangxin.shared.error.IllegalTransition;
import org.jiangxin.shared.id.PublicId;

/**
 * The content of a course at one time. Chapters, lessons and facts are fixed when it is made; it is released when all of its
 * material is ready, and from then on classes may use it and nothing in it changes (R-322b).
 */
@Entity
@Table(name = "course_versions")
public class CourseVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "course_versions_seq")
    @SequenceGenerator(name = "course_versions_seq", sequenceName = "course_versions_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "course_id")
    private long courseId;

    @Column(name = "version_number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CourseVersionStatus status;

    @Column(name = "title")
    private String title;

    @Column(name = "audience")
    private String audience;

    @Column(name = "study_guide")
    private String studyGuide;

    @Lob
    @Column(name = "objectives")
    private String objectives;

    @Column(name = "institution_name")
    private String institutionName;

    @Column(name = "teachers")
    private String teachers;

    @Column(name = "content_hash")
    private String contentHash;

    /** The skill standard it was written against, or null. */
    @Column(name = "standard_id")
    private Long standardId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected CourseVersion() {}

    /** A draft. {@code contentHash} tells an unchanged re-import from a changed one. */
    public CourseVersion(long courseId, int number, CourseFacts facts, String contentHash, Instant now) {
        this(courseId, number, facts, null, contentHash, now);
    }

    /** A draft written against a skill standard. */
    public CourseVersion(
            long courseId, int number, CourseFacts facts, Long standardId, String contentHash, Instant now) {
        this.publicId = PublicId.random();
        this.courseId = courseId;
        this.number = number;
        this.status = CourseVersionStatus.DRAFT;
        this.title = facts.title();
        this.audience = facts.audience();
        this.studyGuide = facts.studyGuide();
        this.objectives = String.join("\n", facts.objectives());
        this.institutionName = facts.institutionName();
        this.teachers = facts.teachers();
        this.standardId = standardId;
        this.contentHash = Objects.requireNonNull(contentHash);
        this.createdAt = Objects.requireNonNull(now);
    }

    /** All material is ready: classes may use it. */
    public void release(Instant now) {
        become(CourseVersionStatus.RELEASED);
        releasedAt = Objects.requireNonNull(now);
    }

    /** No new class may use it; running classes go on. */
    public void retire() {
        become(CourseVersionStatus.RETIRED);
    }

    private void become(CourseVersionStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, next);
        }
        status = next;
    }

    public CourseFacts facts() {
        return new CourseFacts(title, audience, studyGuide, List.of(objectives.split("\n")), institutionName, teachers);
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

    public int number() {
        return number;
    }

    public CourseVersionStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String contentHash() {
        return contentHash;
    }

    public Long standardId() {
        return standardId;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CourseVersion that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
