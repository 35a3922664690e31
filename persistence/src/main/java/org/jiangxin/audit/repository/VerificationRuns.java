package org.jiangxin.audit.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jiangxin.audit.entity.VerificationKind;
import org.jiangxin.audit.entity.VerificationRun;

/** Verifications that were run; added and read only. */
@ApplicationScoped
public class VerificationRuns {
    @PersistenceContext
    EntityManager em;

    public void add(VerificationRun run) {
        em.persist(run);
    }

    public Optional<VerificationRun> latest(VerificationKind kind) {
        return em.createQuery(
                        "select r from VerificationRun r where r.kind = :kind order by r.ranAt desc, r.id desc",
                        VerificationRun.class)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
