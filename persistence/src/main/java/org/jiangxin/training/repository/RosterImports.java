package org.jiangxin.training.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangxin.training.entity.RosterImport;

/** Rosters that were read. */
@ApplicationScoped
public class RosterImports {
    @PersistenceContext
    EntityManager em;

    public void add(RosterImport read) {
        em.persist(read);
        em.flush();
    }

    public Optional<RosterImport> find(long classId, String publicId) {
        return em.createQuery("""
                        select i from RosterImport i
                        where i.classId = :classId and i.publicId = :publicId""", RosterImport.class)
                .setParameter("classId", classId)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** The same, locked until the transaction ends: accepting twice at once takes the rows over once. */
    public Optional<RosterImport> lock(long classId, String publicId) {
        return em.createQuery("""
                        select i from RosterImport i
                        where i.classId = :classId and i.publicId = :publicId""", RosterImport.class)
                .setParameter("classId", classId)
                .setParameter("publicId", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Imports of a class, newest first. */
    public List<RosterImport> ofClass(long classId, int atMost) {
        return em.createQuery(
                        "select i from RosterImport i where i.classId = :classId order by i.id desc",
                        RosterImport.class)
                .setParameter("classId", classId)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Imports read before a moment whose rows are still kept. */
    public List<RosterImport> withRowsBefore(Instant moment, int atMost) {
        return em.createQuery("""
                        select i from RosterImport i
                        where i.readAt < :moment and i.rowsSealed is not null order by i.id""", RosterImport.class)
                .setParameter("moment", moment)
                .setMaxResults(atMost)
                .getResultList();
    }
}
