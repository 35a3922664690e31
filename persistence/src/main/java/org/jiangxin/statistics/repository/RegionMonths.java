package org.jiangxin.statistics.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiangxin.statistics.entity.RegionMonth;
import org.jiangxin.statistics.entity.Tally;

/** The roll-up region × month, which the regulator's dashboard reads: as many rows as there are counties and months. */
@ApplicationScoped
public class RegionMonths {
    @PersistenceContext
    EntityManager em;

    public void add(RegionMonth month) {
        em.persist(month);
    }

    public void remove(RegionMonth month) {
        em.remove(month);
    }

    public Optional<RegionMonth> lock(String regionCode, LocalDate month) {
        return em
                .createQuery("""
                        select m from RegionMonth m
                        where m.regionCode = :region and m.month = :month""", RegionMonth.class)
                .setParameter("region", regionCode)
                .setParameter("month", month.withDayOfMonth(1))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** All months of one county, locked, oldest first. */
    public List<RegionMonth> lockAll(String regionCode) {
        return em.createQuery(
                        "select m from RegionMonth m where m.regionCode = :region order by m.month", RegionMonth.class)
                .setParameter("region", regionCode)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Regions that have months. */
    public List<String> regions() {
        return em.createQuery("select distinct m.regionCode from RegionMonth m", String.class)
                .getResultList();
    }

    /** Sums by county below a region over some months. */
    public Map<String, Tally> byRegion(String regionPrefix, LocalDate from, LocalDate to) {
        var sums = new TreeMap<String, Tally>();
        em.createQuery(
                        "select r.regionCode, " + Sums.OF_R + " from RegionMonth r"
                                + " where r.regionCode like :below and r.month between :from and :to"
                                + " group by r.regionCode",
                        Object[].class)
                .setParameter("below", Sums.below(regionPrefix))
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .forEach(row -> sums.put((String) row[0], Tally.ofSums(row, 1)));
        return sums;
    }

    /** Sums by month below a region. */
    public Map<LocalDate, Tally> byMonth(String regionPrefix, LocalDate from, LocalDate to) {
        var sums = new TreeMap<LocalDate, Tally>();
        em.createQuery(
                        "select r.month, " + Sums.OF_R + " from RegionMonth r"
                                + " where r.regionCode like :below and r.month between :from and :to group by r.month",
                        Object[].class)
                .setParameter("below", Sums.below(regionPrefix))
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .forEach(row -> sums.put((LocalDate) row[0], Tally.ofSums(row, 1)));
        return sums;
    }
}
