package org.jiangxin.identity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jiangxin.identity.entity.FailureCounter;

/** Wrong passwords, counted where every node sees them and a restart does not forget them. */
@ApplicationScoped
public class FailureCounters {
    @PersistenceContext
    EntityManager em;

    public Optional<FailureCounter> find(String loginIndex, String sourceIndex) {
        return em.createQuery("""
                        select f from FailureCounter f
                        where f.loginIndex = :loginIndex and f.sourceIndex = :sourceIndex""", FailureCounter.class)
                .setParameter("loginIndex", loginIndex)
                .setParameter("sourceIndex", sourceIndex)
                .getResultStream()
                .findFirst();
    }

    /** The counter locked for counting, so that guesses sent at once are each counted. */
    public Optional<FailureCounter> findForCounting(String loginIndex, String sourceIndex) {
        return em.createQuery("""
                        select f from FailureCounter f
                        where f.loginIndex = :loginIndex and f.sourceIndex = :sourceIndex""", FailureCounter.class)
                .setParameter("loginIndex", loginIndex)
                .setParameter("sourceIndex", sourceIndex)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public void add(FailureCounter counter) {
        em.persist(counter);
        em.flush();
    }

    public void clear(String loginIndex, String sourceIndex) {
        em.createQuery("""
                        delete from FailureCounter f
                        where f.loginIndex = :loginIndex and f.sourceIndex = :sourceIndex""")
                .setParameter("loginIndex", loginIndex)
                .setParameter("sourceIndex", sourceIndex)
                .executeUpdate();
    }

    /** Opens every source again: the holder has proved to be the holder. */
    public void clearAll(String loginIndex) {
        em.createQuery("delete from FailureCounter f where f.loginIndex = :loginIndex")
                .setParameter("loginIndex", loginIndex)
                .executeUpdate();
    }
}
