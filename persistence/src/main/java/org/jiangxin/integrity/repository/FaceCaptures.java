package org.jiangxin.integrity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangxin.integrity.entity.FaceCapture;
import org.jiangxin.integrity.entity.FaceCaptureStatus;
import org.jiangxin.integrity.entity.FacePurpose;

/** Looks at faces. */
@ApplicationScoped
public class FaceCaptures {
    @PersistenceContext
    EntityManager em;

    public void add(FaceCapture capture) {
        em.persist(capture);
    }

    public Optional<FaceCapture> find(long id) {
        return Optional.ofNullable(em.find(FaceCapture.class, id));
    }

    /** The account's own. */
    public Optional<FaceCapture> own(String publicId, long accountId) {
        return em.createQuery("""
                        select c from FaceCapture c
                        where c.publicId = :publicId and c.accountId = :account""", FaceCapture.class)
                .setParameter("publicId", publicId)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** Everything that was looked at for one thing, newest first. */
    public List<FaceCapture> of(FacePurpose purpose, long subjectId, long accountId) {
        return em.createQuery("""
                        select c from FaceCapture c
                        where c.purpose = :purpose and c.subjectId = :subject and c.accountId = :account
                        order by c.openedAt desc, c.id desc""", FaceCapture.class)
                .setParameter("purpose", purpose)
                .setParameter("subject", subjectId)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** How often an account began one lately. */
    public long begun(long accountId, Instant since) {
        return em.createQuery(
                        "select count(c) from FaceCapture c where c.accountId = :account and c.openedAt > :since",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Those that hold measures of an account. */
    public List<FaceCapture> ofAccount(long accountId) {
        return em.createQuery("select c from FaceCapture c where c.accountId = :account", FaceCapture.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** Begun, and left. */
    public List<FaceCapture> left(Instant before, int atMost) {
        return em.createQuery("""
                        select c from FaceCapture c where c.status = :open and c.slotIssuedAt < :before
                        order by c.id""", FaceCapture.class)
                .setParameter("open", FaceCaptureStatus.OPEN)
                .setParameter("before", before)
                .setMaxResults(atMost)
                .getResultList();
    }
}
