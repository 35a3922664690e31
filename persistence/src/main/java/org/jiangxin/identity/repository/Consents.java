package org.jiangxin.identity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jiangxin.identity.entity.Consent;
import org.jiangxin.identity.entity.ConsentDocument;

/** Decisions about consent documents: added to and read, never changed. */
@ApplicationScoped
public class Consents {
    @PersistenceContext
    EntityManager em;

    public void add(Consent consent) {
        em.persist(consent);
    }

    /** All decisions of an account, newest first; a person decides a few dozen times at most. */
    public List<Consent> ofAccount(long accountId) {
        return em.createQuery(
                        "select c from Consent c where c.accountId = :accountId order by c.decidedAt desc, c.id desc",
                        Consent.class)
                .setParameter("accountId", accountId)
                .setMaxResults(200)
                .getResultList();
    }

    /** The decision that counts. */
    public Optional<Consent> latest(long accountId, ConsentDocument document) {
        return em.createQuery("""
                        select c from Consent c where c.accountId = :accountId and c.document = :document
                        order by c.decidedAt desc, c.id desc""", Consent.class)
                .setParameter("accountId", accountId)
                .setParameter("document", document)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
