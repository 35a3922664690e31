package org.jiangxin.statistics.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.statistics.entity.ClassTotal;
import org.jiangxin.statistics.entity.Tally;

/** Classes with everything that was counted in them. */
@ApplicationScoped
public class ClassTotals {
    @PersistenceContext
    EntityManager em;

    public void add(ClassTotal total) {
        em.persist(total);
    }

    public Optional<ClassTotal> find(long classId) {
        return Optional.ofNullable(em.find(ClassTotal.class, classId));
    }

    public Optional<ClassTotal> lock(long classId) {
        return Optional.ofNullable(em.find(ClassTotal.class, classId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Totals of some classes, at most 1,000, by class. */
    public Map<Long, Tally> of(Collection<Long> classIds) {
        var totals = new HashMap<Long, Tally>();
        if (!classIds.isEmpty()) {
            em.createQuery("select t from ClassTotal t where t.classId in :ids", ClassTotal.class)
                    .setParameter("ids", classIds)
                    .getResultList()
                    .forEach(total -> totals.put(total.classId(), total.tally()));
        }
        return totals;
    }

    /** Sums by institution of the classes held in a region; those of the platform itself are left out. */
    public Map<Long, Tally> byOrganization(String regionPrefix) {
        var sums = new HashMap<Long, Tally>();
        em.createQuery(
                        "select r.organizationId, " + Sums.OF_R + " from ClassTotal r"
                                + " where r.organizationId is not null and r.regionCode like :below"
                                + " group by r.organizationId",
                        Object[].class)
                .setParameter("below", Sums.below(regionPrefix))
                .getResultList()
                .forEach(row -> sums.put((Long) row[0], Tally.ofSums(row, 1)));
        return sums;
    }

    /** Sum over the classes of an institution that are held in a region. */
    public Tally ofOrganization(long organizationId, String regionPrefix) {
        return em
                .createQuery(
                        "select " + Sums.OF_R + " from ClassTotal r"
                                + " where r.organizationId = :organization and r.regionCode like :below",
                        Object[].class)
                .setParameter("organization", organizationId)
                .setParameter("below", Sums.below(regionPrefix))
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> Tally.ofSums(row, 0))
                .orElse(Tally.NONE);
    }

    /** Regions in which classes were counted. */
    public List<String> regions() {
        return em.createQuery("select distinct t.regionCode from ClassTotal t", String.class)
                .getResultList();
    }
}
