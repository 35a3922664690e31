package org.jiangxin.course.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.entity.CourseReview;
import org.jiangxin.course.entity.ReviewComment;
import org.jiangxin.course.entity.ReviewStatus;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;

/** Rounds of content review with their comments. */
@ApplicationScoped
public class CourseReviews {
    private static final String IN_STATES = """
            from CourseReview r where r.status in :states
            and exists (select d.id from CourseDraft d where d.id = r.draftId and lower(d.title) like :title escape '!')""";

    @PersistenceContext
    EntityManager em;

    public void add(CourseReview review) {
        em.persist(review);
    }

    public void add(ReviewComment comment) {
        em.persist(comment);
    }

    public Optional<CourseReview> find(String publicId) {
        return em.createQuery("select r from CourseReview r where r.publicId = :publicId", CourseReview.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** Rounds of a draft, newest first. */
    public List<CourseReview> ofDraft(long draftId) {
        return em.createQuery("""
                        select r from CourseReview r where r.draftId = :id order by r.round desc""", CourseReview.class)
                .setParameter("id", draftId)
                .getResultList();
    }

    /** The round of a draft that nobody has decided yet. */
    public Optional<CourseReview> openOf(long draftId) {
        return em.createQuery("""
                        select r from CourseReview r where r.draftId = :id and r.status = :open""", CourseReview.class)
                .setParameter("id", draftId)
                .setParameter("open", ReviewStatus.OPEN)
                .getResultStream()
                .findFirst();
    }

    /**
     * Rounds in one of the states, longest waiting first.
     *
     * @param titlePattern part of the course's title in lower case, for a like with {@code !}
     */
    public Page<CourseReview> in(List<ReviewStatus> states, String titlePattern, PageRequest page) {
        var total = em.createQuery("select count(r) " + IN_STATES, Long.class)
                .setParameter("states", states)
                .setParameter("title", titlePattern)
                .getSingleResult();
        var rows = em.createQuery("select r " + IN_STATES + " order by r.submittedAt, r.id", CourseReview.class)
                .setParameter("states", states)
                .setParameter("title", titlePattern)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows, total, page.first());
    }

    public long countWaiting() {
        return em.createQuery("select count(r) from CourseReview r where r.status = :open", Long.class)
                .setParameter("open", ReviewStatus.OPEN)
                .getSingleResult();
    }

    /** Comments of rounds in the order in which they were made. */
    public List<ReviewComment> comments(List<Long> reviewIds) {
        return em.createQuery("""
                        select c from ReviewComment c where c.reviewId in :ids order by c.id""", ReviewComment.class)
                .setParameter("ids", reviewIds)
                .getResultList();
    }
}
