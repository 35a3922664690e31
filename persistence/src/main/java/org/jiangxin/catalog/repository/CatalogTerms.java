package org.jiangxin.catalog.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jiangxin.catalog.entity.CatalogTerm;
import org.jiangxin.catalog.entity.TermKind;

/** Classes of occupations, groups of trainees, types of projects, with their history. */
@ApplicationScoped
public class CatalogTerms {
    @PersistenceContext
    EntityManager em;

    public void add(CatalogTerm term) {
        em.persist(term);
    }

    /** Sends closed rows before new ones of the same code. */
    public void flush() {
        em.flush();
    }

    public List<CatalogTerm> inForce(TermKind kind) {
        return em.createQuery("""
                        select t from CatalogTerm t
                        where t.kind = :kind and t.validTo is null order by t.position, t.code\
                        """, CatalogTerm.class).setParameter("kind", kind).getResultList();
    }

    /** What the code means now, or meant last. */
    public Optional<CatalogTerm> latest(TermKind kind, String code) {
        return em.createQuery("""
                        select t from CatalogTerm t
                        where t.kind = :kind and t.code = :code order by t.validFrom desc\
                        """, CatalogTerm.class)
                .setParameter("kind", kind)
                .setParameter("code", code)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
