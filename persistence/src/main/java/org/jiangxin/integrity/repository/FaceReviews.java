package org.jiangxin.integrity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jiangxin.integrity.entity.FacePurpose;
import org.jiangxin.integrity.entity.FaceReview;
import org.jiangxin.integrity.entity.FaceReviewKind;
import org.jiangxin.integrity.entity.FaceReviewStatus;

/** Cases for reviewers. */
@ApplicationScoped
public class FaceReviews {
    @PersistenceContext
    EntityManager em;

    public void add(FaceReview review) {
        em.persist(review);
    }

    public Optional<FaceReview> find(String publicId) {
        return em.createQuery("select r from FaceReview r where r.publicId = :publicId", FaceReview.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** Open cases, oldest first. */
    public List<FaceReview> open(int first, int atMost) {
        return em.createQuery(
                        "select r from FaceReview r where r.status = :open order by r.openedAt, r.id", FaceReview.class)
                .setParameter("open", FaceReviewStatus.OPEN)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    public long countOpen() {
        return em.createQuery("select count(r) from FaceReview r where r.status = :open", Long.class)
                .setParameter("open", FaceReviewStatus.OPEN)
                .getSingleResult();
    }

    /** The case about one thing, if there is one of that kind. */
    public Optional<FaceReview> of(FaceReviewKind kind, FacePurpose purpose, long subjectId, long accountId) {
        return em.createQuery("""
                        select r from FaceReview r
                        where r.purpose = :purpose and r.subjectId = :subject and r.kind = :kind and r.accountId = :account
                        order by r.openedAt desc, r.id desc""", FaceReview.class)
                .setParameter("purpose", purpose)
                .setParameter("subject", subjectId)
                .setParameter("kind", kind)
                .setParameter("account", accountId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
