package org.jiangxin.identity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jiangxin.identity.entity.ContactBinding;

/** By what accounts were reached, only ever added to. */
@ApplicationScoped
public class ContactBindings {
    @PersistenceContext
    EntityManager em;

    public void add(ContactBinding binding) {
        em.persist(binding);
    }
}
