package org.jiangxin.identity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.identity.entity.Account;
import org.jiangxin.identity.entity.AccountStatus;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;

/** Accounts, and the compare-and-set that makes one sign-in the live one. */
@ApplicationScoped
public class Accounts {
    @PersistenceContext
    EntityManager em;

    /** Stores a new account at once, so that a login name taken in the same moment is refused and not an error. */
    public void add(Account account, Refusal whenTaken) {
        try {
            em.persist(account);
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Conflict(whenTaken);
        }
    }

    public Optional<Account> find(long id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    public Account get(long id) {
        return find(id).orElseThrow(() -> new NotFound(Account.class, id));
    }

    public Optional<Account> findByPublicId(String publicId) {
        return em.createQuery("select a from Account a where a.publicId = :publicId", Account.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    public Optional<Account> findByMobileIndex(String mobileIndex) {
        return em.createQuery("select a from Account a where a.mobileIndex = :mobileIndex", Account.class)
                .setParameter("mobileIndex", mobileIndex)
                .getResultStream()
                .findFirst();
    }

    public Optional<Account> findByUsername(String lowerCaseUsername) {
        return em.createQuery("select a from Account a where a.username = :username", Account.class)
                .setParameter("username", lowerCaseUsername)
                .getResultStream()
                .findFirst();
    }

    /** The account of the learner with this citizen id. */
    public Optional<Account> findByCitizenIdIndex(String citizenIdIndex) {
        return em.createQuery("""
                        select a from Account a
                        where a.id = (select l.accountId from Learner l where l.citizenIdIndex = :citizenIdIndex)""", Account.class)
                .setParameter("citizenIdIndex", citizenIdIndex)
                .getResultStream()
                .findFirst();
    }

    /** At most 1,000 at once. */
    public List<Account> ofIds(Collection<Long> ids) {
        return em.createQuery("select a from Account a where a.id in :ids", Account.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Accounts with these mobile numbers, by index of the number; at most 1,000 at once. */
    public Map<String, Account> byMobileIndexes(Collection<String> mobileIndexes) {
        return em.createQuery("""
                        select a.mobileIndex, a from Account a where a.mobileIndex in :mobileIndexes""", Object[].class).setParameter("mobileIndexes", mobileIndexes).getResultList().stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Account) row[1]));
    }

    /** Stores new accounts that were checked together. */
    public void addAll(List<Account> made, Refusal whenTaken) {
        try {
            made.forEach(em::persist);
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Conflict(whenTaken);
        }
    }

    /** An account with its roles, in one statement. */
    public Optional<Account> findWithRoles(long id) {
        return em.createQuery("select a from Account a left join fetch a.roles where a.id = :id", Account.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Accounts with their roles, at most 1,000 at once. */
    public List<Account> withRoles(Collection<Long> ids) {
        return em.createQuery("select a from Account a left join fetch a.roles where a.id in :ids", Account.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Whether the platform has its first administrators. */
    public boolean existsWithRole(String role) {
        return em.createQuery("select count(a) from Account a join a.roles r where r = :role", Long.class)
                        .setParameter("role", role)
                        .getSingleResult()
                > 0;
    }

    public List<Long> idsWithRole(String role, int atMost) {
        return em.createQuery("select a.id from Account a join a.roles r where r = :role order by a.id", Long.class)
                .setParameter("role", role)
                .setMaxResults(atMost)
                .getResultList();
    }

    /**
     * Accounts of staff, that is those that sign in by user name, in its order.
     *
     * @param namePart part of the user name, without wildcards; empty for all
     * @param role one of the roles; empty for all
     * @param statuses at least one
     */
    public List<Account> staff(String namePart, String role, Set<AccountStatus> statuses, int first, int size) {
        return em.createQuery("""
                        select a from Account a
                        where a.username like :name and a.status in :statuses
                          and (:anyRole = 1 or :role member of a.roles)
                        order by a.username""", Account.class)
                .setParameter("name", "%" + namePart + "%")
                .setParameter("statuses", statuses)
                .setParameter("anyRole", role.isEmpty() ? 1 : 0)
                .setParameter("role", role)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    public long countStaff(String namePart, String role, Set<AccountStatus> statuses) {
        return em.createQuery("""
                        select count(a) from Account a
                        where a.username like :name and a.status in :statuses
                          and (:anyRole = 1 or :role member of a.roles)""", Long.class)
                .setParameter("name", "%" + namePart + "%")
                .setParameter("statuses", statuses)
                .setParameter("anyRole", role.isEmpty() ? 1 : 0)
                .setParameter("role", role)
                .getSingleResult();
    }

    /** How many may sign in with this role. */
    public long countActiveWithRole(String role) {
        return em.createQuery(
                        "select count(a) from Account a join a.roles r where r = :role and a.status = :active",
                        Long.class)
                .setParameter("role", role)
                .setParameter("active", AccountStatus.ACTIVE)
                .getSingleResult();
    }

    /** User names by inside number; accounts without one are left out. */
    public Map<Long, String> usernames(Collection<Long> ids) {
        return em.createQuery(
                        "select a.id, a.username from Account a where a.id in :ids and a.username is not null",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /**
     * Moves the epoch by one if it is still the one seen, which ends whatever was live under it.
     *
     * @return false when another sign-in or sign-out was faster
     */
    public boolean moveEpoch(long accountId, long epochSeen) {
        return em.createQuery("""
                        update Account a set a.sessionEpoch = :next
                        where a.id = :id and a.sessionEpoch = :seen""")
                        .setParameter("next", epochSeen + 1)
                        .setParameter("id", accountId)
                        .setParameter("seen", epochSeen)
                        .executeUpdate()
                == 1;
    }

    /** The epoch as it stands in the row now; empty for an unknown account. */
    public Optional<Long> epochOf(long accountId) {
        return em.createQuery("select a.sessionEpoch from Account a where a.id = :id", Long.class)
                .setParameter("id", accountId)
                .getResultStream()
                .findFirst();
    }
}
