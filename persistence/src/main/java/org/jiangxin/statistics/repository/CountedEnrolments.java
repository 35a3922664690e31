package org.jiangxin.statistics.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiangxin.statistics.entity.CountedEnrolment;

/** Enrolments as they are counted. */
@ApplicationScoped
public class CountedEnrolments {
    @PersistenceContext
    EntityManager em;

    public void add(CountedEnrolment counted) {
        em.persist(counted);
    }

    /** Locked until the transaction ends: who counts an enrolment goes one after the other. */
    public Optional<CountedEnrolment> lock(long enrolmentId) {
        return Optional.ofNullable(em.find(CountedEnrolment.class, enrolmentId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Some of them, at most 1,000. */
    public List<CountedEnrolment> of(Collection<Long> enrolmentIds) {
        return enrolmentIds.isEmpty()
                ? List.of()
                : em.createQuery("select c from CountedEnrolment c where c.enrolmentId in :ids", CountedEnrolment.class)
                        .setParameter("ids", enrolmentIds)
                        .getResultList();
    }

    /** All of a class. */
    public List<CountedEnrolment> ofClass(long classId) {
        return em.createQuery("select c from CountedEnrolment c where c.classId = :classId", CountedEnrolment.class)
                .setParameter("classId", classId)
                .getResultList();
    }
}
