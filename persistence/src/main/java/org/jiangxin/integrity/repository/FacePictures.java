package org.jiangxin.integrity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.integrity.entity.FacePicture;

/** Fingerprints of pictures that were sent, and the few pictures that a reviewer must see. */
@ApplicationScoped
public class FacePictures {
    @PersistenceContext
    EntityManager em;

    /** Stores them at once; false when one was sent before, and the transaction is of no more use. */
    public boolean add(Collection<FacePicture> pictures) {
        try {
            pictures.forEach(em::persist);
            em.flush();
            return true;
        } catch (ConstraintViolationException e) {
            return false;
        }
    }

    public List<FacePicture> ofCapture(long captureId) {
        return em.createQuery(
                        "select p from FacePicture p where p.captureId = :capture order by p.id", FacePicture.class)
                .setParameter("capture", captureId)
                .getResultList();
    }

    /** In which captures these files were sent before. */
    public List<Long> capturesOf(Collection<String> digests) {
        return em.createQuery("select distinct p.captureId from FacePicture p where p.digest in :digests", Long.class)
                .setParameter("digests", digests)
                .getResultList();
    }

    /**
     * Whether another capture, of anybody, looks the same from beginning to end.
     *
     * @param hashes of the pictures of this one, each once
     * @param least so many of them must be in the other one
     */
    public boolean isShownAgain(Collection<Long> hashes, long notCaptureId, long least) {
        return !em.createQuery("""
                        select p.captureId from FacePicture p
                        where p.pictureHash in :hashes and p.captureId <> :capture
                        group by p.captureId having count(distinct p.pictureHash) >= :least""", Long.class)
                .setParameter("hashes", hashes)
                .setParameter("capture", notCaptureId)
                .setParameter("least", least)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public void erase(long accountId) {
        em.createQuery("delete from FacePicture p where p.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** Pictures that nobody needs any more; their fingerprints stay. */
    public int shred(Instant before) {
        return em.createQuery(
                        "update FacePicture p set p.contentSealed = null where p.contentSealed is not null and p.takenAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** Fingerprints that are old. */
    public int forget(Instant before) {
        return em.createQuery("delete from FacePicture p where p.takenAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
