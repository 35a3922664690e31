package org.jiangxin.organization.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiangxin.organization.entity.Region;

/** The region tree and its history. */
@ApplicationScoped
public class Regions {
    @PersistenceContext
    EntityManager em;

    public void add(Region region) {
        em.persist(region);
    }

    /** Sends closed rows before new ones of the same code. */
    public void flush() {
        em.flush();
    }

    /** What the code means now, or meant last. */
    public Optional<Region> latest(String code) {
        return em.createQuery("select r from Region r where r.code = :code order by r.validFrom desc", Region.class)
                .setParameter("code", code)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Regions in force directly below this one. */
    public List<Region> children(String parentCode) {
        return em.createQuery("""
                        select r from Region r
                        where r.parentCode = :parentCode and r.validTo is null order by r.code""", Region.class)
                .setParameter("parentCode", parentCode)
                .getResultList();
    }

    /** Regions in force under a province's prefix, parents before children. */
    public List<Region> inForce(String pattern) {
        return em.createQuery(
                        "select r from Region r where r.code like :pattern and r.validTo is null order by r.code",
                        Region.class)
                .setParameter("pattern", pattern)
                .getResultList();
    }

    /** All names the codes have and had, newest first; at most 1,000 codes at once. */
    public List<Region> ofCodes(Collection<String> codes) {
        return em.createQuery(
                        "select r from Region r where r.code in :codes order by r.code, r.validFrom desc", Region.class)
                .setParameter("codes", codes)
                .getResultList();
    }
}
