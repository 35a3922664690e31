package org.jiangxin.organization.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jiangxin.organization.entity.OrganizationStep;

/** The history of organizations, only ever added to. */
@ApplicationScoped
public class OrganizationSteps {
    @PersistenceContext
    EntityManager em;

    public void add(OrganizationStep step) {
        em.persist(step);
    }

    /** Newest first. */
    public List<OrganizationStep> of(long organizationId, int atMost) {
        return em.createQuery(
                        "select s from OrganizationStep s where s.organizationId = :organizationId order by s.id desc",
                        OrganizationStep.class)
                .setParameter("organizationId", organizationId)
                .setMaxResults(atMost)
                .getResultList();
    }
}
