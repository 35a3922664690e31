package org.jiangxin.organization.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jiangxin.organization.entity.Licence;
import org.jiangxin.organization.entity.LicenceStanding;

/** Sealed pictures of licences. */
@ApplicationScoped
public class Licences {
    @PersistenceContext
    EntityManager em;

    public void add(Licence licence) {
        em.persist(licence);
    }

    public Optional<Licence> find(long organizationId, LicenceStanding standing) {
        return em.createQuery(
                        "select l from Licence l where l.organizationId = :organizationId and l.standing = :standing",
                        Licence.class)
                .setParameter("organizationId", organizationId)
                .setParameter("standing", standing)
                .getResultStream()
                .findFirst();
    }

    public void remove(Licence licence) {
        em.remove(licence);
        em.flush();
    }
}
