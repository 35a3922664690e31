package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.course.entity.Course;
import org.jiangxin.course.entity.CourseDraft;
import org.jiangxin.course.entity.CourseReview;
import org.jiangxin.course.entity.DraftLesson;
import org.jiangxin.course.entity.ReviewAspect;
import org.jiangxin.course.entity.ReviewComment;
import org.jiangxin.course.entity.ReviewStatus;
import org.jiangxin.course.event.CourseReviewed;
import org.jiangxin.course.repository.CourseDrafts;
import org.jiangxin.course.repository.CourseReviews;
import org.jiangxin.course.repository.Courses;
import org.jiangxin.course.service.AuthoringViews.ReviewCase;
import org.jiangxin.course.service.AuthoringViews.ReviewRow;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.organization.service.OrganizationView;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.sql.LikePattern;

/**
 * The desk of content review: what waits, what is in a submitted draft, remarks, and the decision in four aspects (R-322b). The
 * desk sees the courses of all institutions, but nobody decides on a course of the institution that employs them, nor on what they
 * wrote or submitted themselves.
 */
@Stateless
public class ContentReviewService {
    private static final int LONGEST = 1000;

    @Inject
    DraftScope scope;

    @Inject
    DraftViews views;

    @Inject
    DraftChecks checks;

    @Inject
    Courses courses;

    @Inject
    CourseDrafts drafts;

    @Inject
    CourseReviews reviews;

    @Inject
    OrganizationDirectory organizations;

    @Inject
    AuditTrail audit;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Submitted drafts, longest waiting first; or what was decided. */
    @RolesAllowed(CONTENT_REVIEWER)
    public Page<ReviewRow> list(boolean decided, String text, PageRequest page) {
        var found = reviews.in(
                decided ? List.of(ReviewStatus.APPROVED, ReviewStatus.RETURNED) : List.of(ReviewStatus.OPEN),
                LikePattern.containing(text),
                page);
        if (found.rows().isEmpty()) {
            return new Page<>(List.of(), found.total(), found.first());
        }
        var ofDraft = drafts
                .all(found.rows().stream().map(CourseReview::draftId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(CourseDraft::id, Function.identity()));
        var ofCourse = courses
                .all(ofDraft.values().stream()
                        .map(CourseDraft::courseId)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Course::id, Function.identity()));
        var names = organizations.names(ofCourse.values().stream()
                .map(Course::organizationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.map(review -> {
            var draft = ofDraft.get(review.draftId());
            return row(
                    review,
                    draft,
                    names.getOrDefault(ofCourse.get(draft.courseId()).organizationId(), ""));
        });
    }

    @RolesAllowed(CONTENT_REVIEWER)
    public long countWaiting() {
        return reviews.countWaiting();
    }

    private static ReviewRow row(CourseReview review, CourseDraft draft, String institution) {
        return new ReviewRow(
                review.publicId(),
                draft.title(),
                institution,
                draft.number(),
                review.round(),
                review.status(),
                review.submittedAt(),
                review.decidedAt());
    }

    /** A submitted draft with everything in it. */
    @RolesAllowed(CONTENT_REVIEWER)
    public ReviewCase open(String reviewId) {
        var review = find(reviewId);
        var draft = drafts.find(review.draftId()).orElseThrow();
        var course = courses.get(draft.courseId());
        var content = scope.content(draft);
        var view = views.of(content);
        var round = view.rounds().stream()
                .filter(found -> found.reviewId().equals(reviewId))
                .findFirst()
                .orElseThrow();
        var institution = organizations.of(course.organizationId()).name();
        return new ReviewCase(
                row(review, draft, institution),
                view,
                content.coverage(checks.threshold()),
                round,
                isOwn(review, draft, course));
    }

    /** Adds a remark. @param lessonId the lesson it is about, or null for the course as a whole */
    @RolesAllowed(CONTENT_REVIEWER)
    public void comment(String reviewId, String lessonId, ReviewAspect aspect, String text) {
        var review = openForDecision(reviewId);
        var refusals = new ArrayList<Refusal>();
        var said = DraftTexts.required(text, "text", LONGEST, refusals);
        if (aspect == null) {
            refusals.add(Refusal.of("course.draft.choose").on("aspect"));
        }
        Refused.ifAny(refusals);
        var lesson = lessonId == null || lessonId.isBlank() ? null : lessonOf(review, lessonId);
        reviews.add(new ReviewComment(review.id(), lesson, aspect, said, caller.accountId(), clock.instant()));
    }

    private DraftLesson lessonOf(CourseReview review, String lessonId) {
        return drafts.lesson(lessonId)
                .filter(lesson -> lesson.draftId() == review.draftId())
                .orElseThrow(() -> new NotFound(DraftLesson.class, lessonId));
    }

    /** Approves when all four aspects passed, otherwise returns; a return says why in a remark or in the note. */
    @RolesAllowed(CONTENT_REVIEWER)
    public ReviewStatus decide(String reviewId, Map<ReviewAspect, Boolean> passed, String note) {
        var review = openForDecision(reviewId);
        var refusals = new ArrayList<Refusal>();
        var said = DraftTexts.optional(note, "note", LONGEST, refusals);
        for (var aspect : ReviewAspect.values()) {
            if (passed.get(aspect) == null) {
                refusals.add(Refusal.of("course.review.aspect_missing").on(aspect.name()));
            }
        }
        if (passed.containsValue(false)
                && said.isEmpty()
                && reviews.comments(List.of(review.id())).isEmpty()) {
            refusals.add(Refusal.of("course.review.reason_missing").on("note"));
        }
        Refused.ifAny(refusals);
        var now = clock.instant();
        review.decide(caller.accountId(), passed, said, now);
        var draft = drafts.find(review.draftId()).orElseThrow();
        if (review.status() == ReviewStatus.APPROVED) {
            draft.approve(now);
        } else {
            draft.sendBack(now);
        }
        audit.record(
                "course.review.decided",
                "CourseDraft",
                draft.publicId(),
                Map.of("round", review.round(), "outcome", review.status().name()));
        events.fire(new CourseReviewed(
                draft.publicId(),
                draft.title(),
                review.status() == ReviewStatus.APPROVED,
                said,
                Stream.of(review.submittedBy(), draft.createdBy()).distinct().toList(),
                now));
        return review.status();
    }

    private CourseReview find(String reviewId) {
        return reviews.find(reviewId).orElseThrow(() -> new NotFound(CourseReview.class, reviewId));
    }

    private CourseReview openForDecision(String reviewId) {
        var review = find(reviewId);
        var draft = drafts.lock(review.draftId()).orElseThrow();
        if (review.status() != ReviewStatus.OPEN) {
            throw new Conflict(Refusal.of("course.review.over"));
        }
        if (isOwn(review, draft, courses.get(draft.courseId()))) {
            throw new NotPermitted(Refusal.of("course.review.own"));
        }
        return review;
    }

    private boolean isOwn(CourseReview review, CourseDraft draft, Course course) {
        var account = caller.accountId();
        return review.submittedBy() == account
                || draft.createdBy() == account
                || draft.changedBy() == account
                || organizations
                        .mine()
                        .map(OrganizationView::id)
                        .filter(id -> Objects.equals(id, course.organizationId()))
                        .isPresent();
    }
}
