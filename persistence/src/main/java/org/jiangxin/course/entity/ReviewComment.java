package org.jiangxin.course.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/** A reviewer's remark on a lesson or on the course as a whole. Never changed: it is part of the round's record. */
@Entity
@Immutable
@Table(name = "review_comments")
public class ReviewComment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_comments_seq")
    @SequenceGenerator(name = "review_comments_seq", sequenceName = "review_comments_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "review_id")
    private long reviewId;

    /** The lesson it is about; the lesson may have been removed since. Null: the course as a whole. */
    @Column(name = "lesson_public_id")
    private String lessonPublicId;

    @Column(name = "lesson_title")
    private String lessonTitle;

    @Enumerated(EnumType.STRING)
    @Column(name = "aspect")
    private ReviewAspect aspect;

    @Column(name = "comment_text")
    private String text;

    @Column(name = "created_by")
    private long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ReviewComment() {}

    /** @param lesson the lesson it is about, or null for the course as a whole */
    public ReviewComment(
            long reviewId, DraftLesson lesson, ReviewAspect aspect, String text, long createdBy, Instant now) {
        this.reviewId = reviewId;
        this.lessonPublicId = lesson == null ? null : lesson.publicId();
        this.lessonTitle = lesson == null ? null : lesson.title();
        this.aspect = Objects.requireNonNull(aspect);
        this.text = Objects.requireNonNull(text);
        this.createdBy = createdBy;
        this.createdAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public long reviewId() {
        return reviewId;
    }

    public String lessonPublicId() {
        return lessonPublicId;
    }

    public String lessonTitle() {
        return lessonTitle;
    }

    public ReviewAspect aspect() {
        return aspect;
    }

    public String text() {
        return text;
    }

    public long createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReviewComment that
                && reviewId == that.reviewId
                && createdAt.equals(that.createdAt)
                && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reviewId, createdAt, text);
    }
}
