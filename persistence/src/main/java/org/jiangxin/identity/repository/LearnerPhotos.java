package org.jiangxin.identity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangxin.identity.entity.LearnerPhoto;
import org.jiangxin.identity.entity.PhotoKind;

/** Sealed pictures of learners. */
@ApplicationScoped
public class LearnerPhotos {
    @PersistenceContext
    EntityManager em;

    public void add(LearnerPhoto photo) {
        em.persist(photo);
    }

    public Optional<LearnerPhoto> find(long accountId, PhotoKind kind) {
        return em.createQuery(
                        "select p from LearnerPhoto p where p.accountId = :accountId and p.kind = :kind",
                        LearnerPhoto.class)
                .setParameter("accountId", accountId)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    /** Which pictures there are, without loading one. */
    public Set<PhotoKind> kinds(long accountId) {
        return em.createQuery("select p.kind from LearnerPhoto p where p.accountId = :accountId", PhotoKind.class)
                .setParameter("accountId", accountId)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
