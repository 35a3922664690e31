package org.jiangxin.course.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
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

    /** Ready or coming material with the same bytes, so that a re-import does not keep them twice. */
    public Optional<MediaAsset> findUsable(LessonForm kind, String contentHash) {
        return em.createQuery("""
                        select m from MediaAsset m
                        where m.kind = :kind and m.contentHash = :hash and m.status <> :failed
                        order by m.id""", MediaAsset.class)
                .setParameter("kind", kind)
                .setParameter("hash", contentHash)
                .setParameter("failed", MediaStatus.FAILED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
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
