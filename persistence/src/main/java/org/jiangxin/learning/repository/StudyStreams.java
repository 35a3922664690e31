package org.jiangxin.learning.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jiangxin.learning.entity.StudyStream;

/** Heads and sums of the ledger's chains, one per enrolment. */
@ApplicationScoped
public class StudyStreams {
    @PersistenceContext
    EntityManager em;

    public void add(StudyStream stream) {
        em.persist(stream);
    }

    public Optional<StudyStream> find(long enrolmentId) {
        return Optional.ofNullable(em.find(StudyStream.class, enrolmentId));
    }

    /** The chain of an enrolment, locked until the transaction ends: who sets its days goes one after the other. */
    public Optional<StudyStream> lock(long enrolmentId) {
        return Optional.ofNullable(em.find(StudyStream.class, enrolmentId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Chains by enrolment id behind one, for going through all of them. */
    public List<StudyStream> after(long enrolmentId, int atMost) {
        return em.createQuery(
                        "select s from StudyStream s where s.enrolmentId > :after order by s.enrolmentId",
                        StudyStream.class)
                .setParameter("after", enrolmentId)
                .setMaxResults(atMost)
                .getResultList();
    }
}
