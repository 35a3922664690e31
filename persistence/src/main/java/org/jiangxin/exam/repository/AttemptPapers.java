package org.jiangxin.exam.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jiangxin.exam.entity.AttemptPaper;
import org.jiangxin.shared.error.NotFound;

/** Frozen papers, one per attempt. */
@ApplicationScoped
public class AttemptPapers {
    @PersistenceContext
    EntityManager em;

    public void add(AttemptPaper paper) {
        em.persist(paper);
    }

    public AttemptPaper get(long attemptId) {
        var paper = em.find(AttemptPaper.class, attemptId);
        if (paper == null) {
            throw new NotFound(AttemptPaper.class, attemptId);
        }
        return paper;
    }
}
