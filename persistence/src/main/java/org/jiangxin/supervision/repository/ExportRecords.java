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
    private static final String FOUND =
            " from ExportRecord e where e.regionCode like :region and lower(e.serial) like :serial escape '!'";

    @PersistenceContext
    EntityManager em;

    /** Takes the next running number. */
    public void take(ExportNumber number) {
        em.persist(number);
    }

    public void add(ExportRecord made) {
        em.persist(made);
    }

    /** Newest first. @param serialPattern part of the number in lower case, for a like with {@code !} */
    public List<ExportRecord> inRegion(String regionPattern, String serialPattern, int first, int atMost) {
        return em.createQuery("select e" + FOUND + " order by e.id desc", ExportRecord.class)
                .setParameter("region", regionPattern)
                .setParameter("serial", serialPattern)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    public long count(String regionPattern, String serialPattern) {
        return em.createQuery("select count(e)" + FOUND, Long.class)
                .setParameter("region", regionPattern)
                .setParameter("serial", serialPattern)
                .getSingleResult();
    }
}
