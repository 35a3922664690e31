package org.jiangxin.supervision.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jiangxin.supervision.entity.ExportNumber;
import org.jiangxin.supervision.entity.ExportRecord;

/** The register of exports. A regulator reads what was taken within the own region and below. */
@ApplicationScoped
public class ExportRecords {
    @PersistenceContext
    EntityManager em;

    /** Takes the next running number. */
    public void take(ExportNumber number) {
        em.persist(number);
    }

    public void add(ExportRecord made) {
        em.persist(made);
    }

    /** Newest first. */
    public List<ExportRecord> inRegion(String regionPattern, int first, int atMost) {
        return em.createQuery(
                        "select e from ExportRecord e where e.regionCode like :region order by e.id desc",
                        ExportRecord.class)
                .setParameter("region", regionPattern)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    public long count(String regionPattern) {
        return em.createQuery("select count(e) from ExportRecord e where e.regionCode like :region", Long.class)
                .setParameter("region", regionPattern)
                .getSingleResult();
    }
}
