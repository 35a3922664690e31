package org.jiangxin.course.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.entity.MediaAsset;
import org.jiangxin.course.entity.MediaStatus;
import org.jiangxin.shared.error.NotFound;

/** Material of lessons. */
@ApplicationScoped
public class MediaAssets {
    @PersistenceContext
    EntityManager em;

    public void add(MediaAsset asset) {
        em.persist(asset);
    }

    public MediaAsset get(long id) {
        return Optional.ofNullable(em.find(MediaAsset.class, id)).orElseThrow(() -> new NotFound(MediaAsset.class, id));
    }

    public List<MediaAsset> all(List<Long> ids) {
        return em.createQuery("select m from MediaAsset m where m.id in :ids", MediaAsset.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Ready or coming material with the same bytes, so that a re-import does not keep them twice. */
    public Optional<Long> findUsable(LessonForm kind, String contentHash) {
        return em.createQuery("""
                        select m.id from MediaAsset m
                        where m.kind = :kind and m.contentHash = :hash and m.status <> :failed
                        order by m.id""", Long.class)
                .setParameter("kind", kind)
                .setParameter("hash", contentHash)
                .setParameter("failed", MediaStatus.FAILED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Material that nobody else changes until the transaction ends. Who uses it in a new lesson and who finishes its stream both
     * lock it, so the second sees what the first has done.
     */
    public MediaAsset lock(long id) {
        return em.createQuery("select m from MediaAsset m where m.id = :id", MediaAsset.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(MediaAsset.class, id));
    }

    /** Moves the time of the last sign of life of a running job. */
    public void touch(long id, Instant at) {
        em.createQuery("""
                        update MediaAsset m set m.changedAt = :at, m.version = m.version + 1
                        where m.id = :id and m.status = :transcoding""")
                .setParameter("at", at)
                .setParameter("id", id)
                .setParameter("transcoding", MediaStatus.TRANSCODING)
                .executeUpdate();
    }
}
