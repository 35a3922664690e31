package org.jiangxin.course.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** Material whose transcoding has not moved since the given time: its node died, or its message was set aside. */
    public List<Long> stalled(Instant changedBefore, int atMost) {
        return em.createQuery("""
                        select m.id from MediaAsset m
                        where m.status in (:uploaded, :transcoding) and m.changedAt < :changedBefore
                        order by m.id""", Long.class)
                .setParameter("uploaded", MediaStatus.UPLOADED)
                .setParameter("transcoding", MediaStatus.TRANSCODING)
                .setParameter("changedBefore", changedBefore)
                .setMaxResults(atMost)
                .getResultList();
    }
}
