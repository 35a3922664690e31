package org.jiangxin.exam.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jiangxin.exam.entity.AnswerEntry;

/** The answer journals: inserted and read, never changed. */
@ApplicationScoped
public class AnswerEntries {
    @PersistenceContext
    EntityManager em;

    public void add(AnswerEntry entry) {
        em.persist(entry);
    }

    /** Entries of an attempt between two sequence numbers, both included, in order. */
    public List<AnswerEntry> between(long attemptId, int firstSeq, int lastSeq) {
        return em.createQuery("""
                        select e from AnswerEntry e
                        where e.attemptId = :attempt and e.seq between :first and :last order by e.seq""", AnswerEntry.class)
                .setParameter("attempt", attemptId)
                .setParameter("first", firstSeq)
                .setParameter("last", lastSeq)
                .getResultList();
    }

    /** The whole journal of an attempt in order. */
    public List<AnswerEntry> of(long attemptId) {
        return em.createQuery(
                        "select e from AnswerEntry e where e.attemptId = :attempt order by e.seq", AnswerEntry.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }
}
