package org.jiangxin.course.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.entity.Upload;
import org.jiangxin.course.entity.UploadStatus;

/** Files on their way in. */
@ApplicationScoped
public class Uploads {
    @PersistenceContext
    EntityManager em;

    public void add(Upload upload) {
        em.persist(upload);
    }

    public Optional<Upload> find(String publicId) {
        return em.createQuery("select u from Upload u where u.publicId = :publicId", Upload.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** The upload, held until the transaction ends: two parts at once go one after the other. */
    public Optional<Upload> lock(String publicId) {
        return em.createQuery("select u from Upload u where u.publicId = :publicId", Upload.class)
                .setParameter("publicId", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Uploads of an account for a lesson that can be gone on with, newest first. */
    public List<Upload> openFor(String lessonPublicId, long accountId) {
        return em.createQuery("""
                        select u from Upload u
                        where u.lessonPublicId = :lesson and u.accountId = :account and u.status = :open
                        order by u.id desc""", Upload.class)
                .setParameter("lesson", lessonPublicId)
                .setParameter("account", accountId)
                .setParameter("open", UploadStatus.OPEN)
                .getResultList();
    }

    /** Bytes that an organization's uploads hold or have claimed. */
    public long bytesOf(long organizationId) {
        return em.createQuery("""
                        select coalesce(sum(u.bytes), 0) from Upload u
                        where u.organizationId = :organization and u.status in :held""", Long.class)
                .setParameter("organization", organizationId)
                .setParameter("held", List.of(UploadStatus.OPEN, UploadStatus.COMPLETE))
                .getSingleResult();
    }

    /** Open uploads that nobody has sent to since a time. */
    public List<Upload> idleSince(Instant time, int atMost) {
        return em.createQuery("""
                        select u from Upload u where u.status = :open and u.changedAt < :time
                        order by u.changedAt""", Upload.class)
                .setParameter("open", UploadStatus.OPEN)
                .setParameter("time", time)
                .setMaxResults(atMost)
                .getResultList();
    }
}
