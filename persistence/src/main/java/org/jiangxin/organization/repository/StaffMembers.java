package org.jiangxin.organization.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.organization.entity.StaffMember;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;

/** Who works for which organization. */
@ApplicationScoped
public class StaffMembers {
    @PersistenceContext
    EntityManager em;

    /** Stores a membership at once, so that somebody who was taken on elsewhere in the same moment is refused and not an error. */
    public void add(StaffMember member, Refusal whenTaken) {
        try {
            em.persist(member);
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Conflict(whenTaken);
        }
    }

    public Optional<StaffMember> findActive(long accountId) {
        return em.createQuery("select s from StaffMember s where s.activeAccountId = :accountId", StaffMember.class)
                .setParameter("accountId", accountId)
                .getResultStream()
                .findFirst();
    }

    /** The membership, if it is one of this organization. */
    public Optional<StaffMember> find(String publicId, long organizationId) {
        return em.createQuery("""
                        select s from StaffMember s
                        where s.publicId = :publicId and s.organizationId = :organizationId""", StaffMember.class)
                .setParameter("publicId", publicId)
                .setParameter("organizationId", organizationId)
                .getResultStream()
                .findFirst();
    }

    /** Those who work there now, longest first. */
    public List<StaffMember> active(long organizationId, int first, int atMost) {
        return em.createQuery("""
                        select s from StaffMember s
                        where s.organizationId = :organizationId and s.activeAccountId is not null
                        order by s.since, s.id""", StaffMember.class)
                .setParameter("organizationId", organizationId)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Every membership these accounts have and had, oldest first; at most 1,000 accounts at once. */
    public List<StaffMember> ofAccounts(Collection<Long> accountIds) {
        return em.createQuery(
                        "select s from StaffMember s where s.accountId in :accounts order by s.id", StaffMember.class)
                .setParameter("accounts", accountIds)
                .getResultList();
    }

    public long countActive(long organizationId) {
        return em.createQuery("""
                        select count(s) from StaffMember s
                        where s.organizationId = :organizationId and s.activeAccountId is not null""", Long.class)
                .setParameter("organizationId", organizationId)
                .getSingleResult();
    }

    public List<Long> accountIds(long organizationId) {
        return em.createQuery("""
                        select s.accountId from StaffMember s
                        where s.organizationId = :organizationId and s.activeAccountId is not null order by s.id""", Long.class)
                .setParameter("organizationId", organizationId)
                .getResultList();
    }
}
