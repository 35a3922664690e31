package org.jiangxin.integrity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangxin.integrity.entity.FaceTemplate;
import org.jiangxin.integrity.entity.FaceTemplateStatus;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.entity.EnrolmentStatus;

/** Templates of faces, one for each account that consented. */
@ApplicationScoped
public class FaceTemplates {
    @PersistenceContext
    EntityManager em;

    public void add(FaceTemplate template) {
        em.persist(template);
    }

    public Optional<FaceTemplate> find(long accountId) {
        return em.createQuery("select t from FaceTemplate t where t.accountId = :account", FaceTemplate.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** How many faces are stored: what the duty to file begins with. */
    public long count() {
        return em.createQuery("select count(t) from FaceTemplate t", Long.class).getSingleResult();
    }

    public long count(FaceTemplateStatus status) {
        return em.createQuery("select count(t) from FaceTemplate t where t.status = :status", Long.class)
                .setParameter("status", status)
                .getSingleResult();
    }

    /** Accounts with a template that are in no class that ends on a day or later, and whose template is as old. */
    public List<Long> idle(LocalDate day, int atMost) {
        return em.createQuery("""
                        select t.accountId from FaceTemplate t
                        where t.enrolledAt < :before and not exists (
                          select 1 from Enrolment e join e.trainingClass c
                          where e.learnerId = t.accountId and e.status = :active and c.endsOn >= :day)
                        order by t.accountId""", Long.class)
                .setParameter("before", day.atStartOfDay(ChinaTime.ZONE).toInstant())
                .setParameter("active", EnrolmentStatus.ACTIVE)
                .setParameter("day", day)
                .setMaxResults(atMost)
                .getResultList();
    }

    public void erase(long accountId) {
        em.createQuery("delete from FaceTemplate t where t.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
