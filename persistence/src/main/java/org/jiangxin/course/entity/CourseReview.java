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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jiangxin.shared.error.IllegalTransition;
import org.jiangxin.shared.id.PublicId;

/** One round of content review of a draft: who submitted it, and what a reviewer found in each of the four aspects. */
@Entity
@Table(name = "course_reviews")
public class CourseReview {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "course_reviews_seq")
    @SequenceGenerator(name = "course_reviews_seq", sequenceName = "course_reviews_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "draft_id")
    private long draftId;

    @Column(name = "round_number")
    private int round;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ReviewStatus status;

    @Column(name = "submitted_by")
    private long submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submit_note")
    private String submitNote;

    @Column(name = "reviewer_id")
    private Long reviewerId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "content_passed")
    private Boolean contentPassed;

    @Column(name = "ideology_passed")
    private Boolean ideologyPassed;

    @Column(name = "copyright_passed")
    private Boolean copyrightPassed;

    @Column(name = "quality_passed")
    private Boolean qualityPassed;

    @Column(name = "decision_note")
    private String decisionNote;

    @Version
    @Column(name = "version")
    private long version;

    protected CourseReview() {}

    /** @param round from 1 within the draft */
    public CourseReview(long draftId, int round, long submittedBy, String submitNote, Instant now) {
        this.publicId = PublicId.random();
        this.draftId = draftId;
        this.round = round;
        this.status = ReviewStatus.OPEN;
        this.submittedBy = submittedBy;
        this.submitNote = submitNote;
        this.submittedAt = Objects.requireNonNull(now);
    }

    /** Approves when every aspect passed, otherwise returns. Whether {@code reviewer} may decide is the service's matter. */
    public void decide(long reviewer, Map<ReviewAspect, Boolean> passed, String note, Instant now) {
        if (passed.size() != ReviewAspect.values().length) {
            throw new IllegalArgumentException("an aspect is missing");
        }
        become(passed.containsValue(false) ? ReviewStatus.RETURNED : ReviewStatus.APPROVED);
        contentPassed = passed.get(ReviewAspect.CONTENT);
        ideologyPassed = passed.get(ReviewAspect.IDEOLOGY);
        copyrightPassed = passed.get(ReviewAspect.COPYRIGHT);
        qualityPassed = passed.get(ReviewAspect.QUALITY);
        reviewerId = reviewer;
        decisionNote = note;
        decidedAt = Objects.requireNonNull(now);
    }

    /** The author took the draft back before anybody decided. */
    public void withdraw(Instant now) {
        become(ReviewStatus.WITHDRAWN);
        decidedAt = Objects.requireNonNull(now);
    }

    private void become(ReviewStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, next);
        }
        status = next;
    }

    /** What was found, empty while open. */
    public Map<ReviewAspect, Boolean> passed() {
        var passed = new EnumMap<ReviewAspect, Boolean>(ReviewAspect.class);
        if (contentPassed != null) {
            passed.put(ReviewAspect.CONTENT, contentPassed);
            passed.put(ReviewAspect.IDEOLOGY, ideologyPassed);
            passed.put(ReviewAspect.COPYRIGHT, copyrightPassed);
            passed.put(ReviewAspect.QUALITY, qualityPassed);
        }
        return passed;
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long draftId() {
        return draftId;
    }

    public int round() {
        return round;
    }

    public ReviewStatus status() {
        return status;
    }

    public long submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public String submitNote() {
        return submitNote;
    }

    public Long reviewerId() {
        return reviewerId;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decisionNote() {
        return decisionNote;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CourseReview that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
