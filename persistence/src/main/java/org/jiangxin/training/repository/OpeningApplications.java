package org.jiangxin.training.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.sql.LikePattern;
import org.jiangxin.training.entity.ApplicationStatus;
import org.jiangxin.training.entity.OpeningApplication;

/** Opening applications. What a regulator sees is always cut to the region in the query. */
@ApplicationScoped
public class OpeningApplications {
    @PersistenceContext
    EntityManager em;

    public void add(OpeningApplication application) {
        em.persist(application);
    }

    /** The rounds of a class, last first. */
    public List<OpeningApplication> ofClass(long classId) {
        return em.createQuery("""
                        select a from OpeningApplication a
                        where a.trainingClass.id = :classId order by a.round desc""", OpeningApplication.class)
                .setParameter("classId", classId)
                .getResultList();
    }

    /** An application with its class, if it lies in the region. */
    public Optional<OpeningApplication> find(String publicId, String region) {
        return em.createQuery("""
                        select a from OpeningApplication a join fetch a.trainingClass join a.trainingClass c
                        where a.publicId = :publicId and c.regionCode like :region escape '!'""", OpeningApplication.class)
                .setParameter("publicId", publicId)
                .setParameter("region", LikePattern.beginning(region))
                .getResultStream()
                .findFirst();
    }

    /** An application locked until the transaction ends: of two who decide at once, the second sees what the first decided. */
    public Optional<OpeningApplication> lock(String publicId) {
        return em.createQuery(
                        "select a from OpeningApplication a where a.publicId = :publicId", OpeningApplication.class)
                .setParameter("publicId", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Applications of a region in the given states whose class is called like a text; those to be decided soonest come first. */
    public Page<OpeningApplication> queue(
            String region, Collection<ApplicationStatus> states, String text, PageRequest rows) {
        var pattern = LikePattern.containing(text);
        var found = em.createQuery("""
                        select a from OpeningApplication a join fetch a.trainingClass join a.trainingClass c
                        where c.regionCode like :region escape '!' and a.status in :states
                          and (lower(c.title) like :text escape '!' or lower(c.code) like :text escape '!'
                               or lower(c.institutionName) like :text escape '!')
                        order by a.decidedAt desc nulls first, a.dueOn, a.id""", OpeningApplication.class)
                .setParameter("region", LikePattern.beginning(region))
                .setParameter("states", states)
                .setParameter("text", pattern)
                .setFirstResult(rows.first())
                .setMaxResults(rows.size())
                .getResultList();
        var total = em.createQuery("""
                        select count(a) from OpeningApplication a join a.trainingClass c
                        where c.regionCode like :region escape '!' and a.status in :states
                          and (lower(c.title) like :text escape '!' or lower(c.code) like :text escape '!'
                               or lower(c.institutionName) like :text escape '!')""", Long.class)
                .setParameter("region", LikePattern.beginning(region))
                .setParameter("states", states)
                .setParameter("text", pattern)
                .getSingleResult();
        return new Page<>(found, total, rows.first());
    }

    /** How many applications wait in a region. */
    public long countWaiting(String region) {
        return em.createQuery("""
                        select count(a) from OpeningApplication a join a.trainingClass c
                        where a.status = :submitted and c.regionCode like :region escape '!'""", Long.class)
                .setParameter("submitted", ApplicationStatus.SUBMITTED)
                .setParameter("region", LikePattern.beginning(region))
                .getSingleResult();
    }
}
