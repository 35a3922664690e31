package org.jiangxin.catalog.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.catalog.entity.PolicySnapshot;

/** What versions of the study policy hold; added and read only. */
@ApplicationScoped
public class PolicySnapshots {
    @PersistenceContext
    EntityManager em;

    public Optional<PolicySnapshot> find(String version) {
        return em.createQuery("select s from PolicySnapshot s where s.version = :version", PolicySnapshot.class)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    /** False when another node was faster: the content of a version is always the same. The transaction is then of no more use. */
    public boolean add(PolicySnapshot snapshot) {
        try {
            em.persist(snapshot);
            em.flush();
            return true;
        } catch (ConstraintViolationException e) {
            return false;
        }
    }
}
