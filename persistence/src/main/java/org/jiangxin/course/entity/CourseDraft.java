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
import java.util.Objects;
import org.jiangxin.shared.error.IllegalTransition;
import org.jiangxin.shared.id.PublicId;

/**
 * The next version of a course while it is written and reviewed (R-322b). A course has at most one draft that is not released.
 * Releasing makes a {@link CourseVersion} of it; the draft stays as the record of what was reviewed.
 */
@Entity
@Table(name = "course_drafts")
public class CourseDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "course_drafts_seq")
    @SequenceGenerator(name = "course_drafts_seq", sequenceName = "course_drafts_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "course_id")
    private long courseId;

    /** The course while this draft is its open one, else null: the unique constraint allows one. */
    @Column(name = "open_course_id")
    private Long openCourseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private DraftStatus status;

    @Column(name = "version_number")
    private int number;

    @Column(name = "title")
    private String title;

    @Column(name = "audience")
    private String audience;

    @Column(name = "study_guide")
    private String studyGuide;

    @Lob
    @Column(name = "objectives")
    private String objectives;

    @Column(name = "teachers")
    private String teachers;

    @Column(name = "standard_id")
    private Long standardId;

    @Column(name = "based_on_version_id")
    private Long basedOnVersionId;

    @Column(name = "released_version_id")
    private Long releasedVersionId;

    @Column(name = "created_by")
    private long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_by")
    private long changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected CourseDraft() {}

    /**
     * A draft to write in.
     *
     * @param number the version it will become
     * @param basedOnVersionId the version it was copied from, or null
     */
    public CourseDraft(long courseId, int number, DraftFacts facts, Long basedOnVersionId, long author, Instant now) {
        this.publicId = PublicId.random();
        this.courseId = courseId;
        this.openCourseId = courseId;
        this.number = number;
        this.status = DraftStatus.WRITING;
        this.basedOnVersionId = basedOnVersionId;
        this.createdBy = author;
        this.createdAt = Objects.requireNonNull(now);
        take(facts);
        touch(author, now);
    }

    /** Changes what the draft says about the course. */
    public void write(DraftFacts facts, long author, Instant now) {
        take(facts);
        touch(author, now);
    }

    /** Something in the draft changed: outline, lesson or facts. */
    public void touch(long author, Instant now) {
        if (!status.isEditable()) {
            throw new IllegalStateException("draft " + publicId + " is " + status);
        }
        changedBy = author;
        changedAt = Objects.requireNonNull(now);
    }

    private void take(DraftFacts facts) {
        title = facts.title();
        audience = facts.audience();
        studyGuide = facts.studyGuide();
        objectives = facts.objectives();
        teachers = facts.teachers();
        standardId = facts.standardId();
    }

    /** Hands the draft to the reviewers. */
    public void submit(Instant now) {
        become(DraftStatus.SUBMITTED, now);
    }

    /** The reviewers found it good. */
    public void approve(Instant now) {
        become(DraftStatus.APPROVED, now);
    }

    /** The reviewers want changes. */
    public void sendBack(Instant now) {
        become(DraftStatus.RETURNED, now);
    }

    /** The author takes the draft back to write on; an approval is gone with it. */
    public void takeBack(Instant now) {
        become(DraftStatus.WRITING, now);
    }

    /** The draft has become a version that classes may use. */
    public void release(long versionId, Instant now) {
        become(DraftStatus.RELEASED, now);
        releasedVersionId = versionId;
        openCourseId = null;
    }

    private void become(DraftStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, next);
        }
        status = next;
        changedAt = Objects.requireNonNull(now);
    }

    public DraftFacts facts() {
        return new DraftFacts(title, audience, studyGuide, objectives, teachers, standardId);
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

    public DraftStatus status() {
        return status;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public Long standardId() {
        return standardId;
    }

    public Long basedOnVersionId() {
        return basedOnVersionId;
    }

    public Long releasedVersionId() {
        return releasedVersionId;
    }

    public long createdBy() {
        return createdBy;
    }

    public long changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Counts changes; a page says which count it has seen. */
    public long revision() {
        return version;
    }

    /** Whether this is the course's draft still being worked on. */
    public boolean isOpen() {
        return openCourseId != null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CourseDraft that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
