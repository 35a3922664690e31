package org.jiangxin.organization.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.organization.entity.Organization;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.entity.OrganizationStatus;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;

/** Institutions, employers and regulators. A region pattern is a prefix of region codes followed by a percent sign. */
@ApplicationScoped
public class Organizations {
    private static final String REGION = "regionPattern";
    private static final String KINDS = "kinds";
    private static final String STATUSES = "statuses";
    private static final String TEXT = "textPattern";
    private static final String FOUND = """
             from Organization o
            where o.regionCode like :regionPattern and o.kind in :kinds and o.status in :statuses
            and (upper(o.name) like :textPattern escape '!' or o.uscc like :textPattern escape '!')""";

    private static final String WAITING = """
             from Organization o
            where o.regionCode like :regionPattern and o.reviewAskedAt is not null
            and (upper(o.name) like :textPattern escape '!' or o.uscc like :textPattern escape '!')""";

    @PersistenceContext
    EntityManager em;

    /** Stores a new organization at once, so that a code taken in the same moment is refused and not an error. */
    public void add(Organization organization, Refusal whenTaken) {
        try {
            em.persist(organization);
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Conflict(whenTaken);
        }
    }

    /** Sends changes now, so that a code taken in the same moment is refused and not an error. */
    public void flush(Refusal whenTaken) {
        try {
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Conflict(whenTaken);
        }
    }

    public Optional<Organization> find(long id) {
        return Optional.ofNullable(em.find(Organization.class, id));
    }

    public Organization get(long id) {
        return find(id).orElseThrow(() -> new NotFound(Organization.class, id));
    }

    public Optional<Organization> findByPublicId(String publicId) {
        return em.createQuery("select o from Organization o where o.publicId = :publicId", Organization.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** The organization, if it lies in the regions of the pattern. */
    public Optional<Organization> findInRegion(String publicId, String regionPattern) {
        return em.createQuery("""
                        select o from Organization o
                        where o.publicId = :publicId and o.regionCode like :regionPattern""", Organization.class)
                .setParameter("publicId", publicId)
                .setParameter(REGION, regionPattern)
                .getResultStream()
                .findFirst();
    }

    public Optional<Organization> findByUscc(String uscc) {
        return em.createQuery("select o from Organization o where o.uscc = :uscc", Organization.class)
                .setParameter("uscc", uscc)
                .getResultStream()
                .findFirst();
    }

    public Optional<Organization> findRegulator(String regionCode, String name) {
        return em.createQuery("""
                        select o from Organization o
                        where o.regionCode = :regionCode and o.name = :name and o.kind = :regulator""", Organization.class)
                .setParameter("regionCode", regionCode)
                .setParameter("name", name)
                .setParameter("regulator", OrganizationKind.REGULATOR)
                .getResultStream()
                .findFirst();
    }

    /** Regulators in the order of their regions, the province first. */
    public List<Organization> regulators(int atMost) {
        return em.createQuery(
                        "select o from Organization o where o.kind = :regulator order by o.regionCode, o.name, o.id",
                        Organization.class)
                .setParameter("regulator", OrganizationKind.REGULATOR)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** The organization an account works for at present. */
    public Optional<Organization> ofStaff(long accountId) {
        return em.createQuery("""
                        select o from Organization o
                        where o.id = (select s.organizationId from StaffMember s where s.activeAccountId = :accountId)""", Organization.class)
                .setParameter("accountId", accountId)
                .getResultStream()
                .findFirst();
    }

    /** At most 1,000 organizations at once. */
    public List<Organization> ofIds(Collection<Long> ids) {
        return em.createQuery("select o from Organization o where o.id in :ids", Organization.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** How many others of this name there are; a reason to look twice. */
    public long countOthersNamed(String name, long exceptId) {
        return em.createQuery(
                        "select count(o) from Organization o where o.name = :name and o.id <> :exceptId", Long.class)
                .setParameter("name", name)
                .setParameter("exceptId", exceptId)
                .getSingleResult();
    }

    /** Region code, state and number. */
    public List<Object[]> countByRegion(String regionPattern, Collection<OrganizationKind> kinds) {
        return em.createQuery("""
                        select o.regionCode, o.status, count(o) from Organization o
                        where o.regionCode like :regionPattern and o.kind in :kinds
                        group by o.regionCode, o.status""", Object[].class)
                .setParameter(REGION, regionPattern)
                .setParameter(KINDS, kinds)
                .getResultList();
    }

    /** Those that wait for a regulator, longest waiting first. @param textPattern as in {@link #search} */
    public List<Organization> waiting(String regionPattern, String textPattern, int first, int atMost) {
        return em.createQuery("select o" + WAITING + " order by o.reviewAskedAt, o.id", Organization.class)
                .setParameter(REGION, regionPattern)
                .setParameter(TEXT, textPattern)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    public long countWaiting(String regionPattern, String textPattern) {
        return em.createQuery("select count(o)" + WAITING, Long.class)
                .setParameter(REGION, regionPattern)
                .setParameter(TEXT, textPattern)
                .getSingleResult();
    }

    /**
     * Organizations of a region by name.
     *
     * @param textPattern part of name or code in upper case between percent signs, with {@code !} before wildcards that are meant
     */
    public List<Organization> search(
            String regionPattern,
            Collection<OrganizationKind> kinds,
            Collection<OrganizationStatus> statuses,
            String textPattern,
            int first,
            int atMost) {
        return bind(
                        em.createQuery("select o" + FOUND + " order by o.name, o.id", Organization.class),
                        regionPattern,
                        kinds,
                        statuses,
                        textPattern)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    public long count(
            String regionPattern,
            Collection<OrganizationKind> kinds,
            Collection<OrganizationStatus> statuses,
            String textPattern) {
        return bind(em.createQuery("select count(o)" + FOUND, Long.class), regionPattern, kinds, statuses, textPattern)
                .getSingleResult();
    }

    /** Approved ones whose proof ends by that day and that were not reminded of it. */
    public List<Organization> toRemind(LocalDate endsBy, int atMost) {
        return em.createQuery("""
                        select o from Organization o
                        where o.status = :approved and o.verifiedUntil <= :endsBy
                        and (o.remindedFor is null or o.remindedFor <> o.verifiedUntil) order by o.id""", Organization.class)
                .setParameter("approved", OrganizationStatus.APPROVED)
                .setParameter("endsBy", endsBy)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Approved ones whose proof ended before that day and that were not told so. */
    public List<Organization> toTellOfLapse(LocalDate today, int atMost) {
        return em.createQuery("""
                        select o from Organization o
                        where o.status = :approved and o.verifiedUntil < :today
                        and (o.lapseToldFor is null or o.lapseToldFor <> o.verifiedUntil) order by o.id""", Organization.class)
                .setParameter("approved", OrganizationStatus.APPROVED)
                .setParameter("today", today)
                .setMaxResults(atMost)
                .getResultList();
    }

    private static <T> TypedQuery<T> bind(
            TypedQuery<T> query,
            String regionPattern,
            Collection<OrganizationKind> kinds,
            Collection<OrganizationStatus> statuses,
            String textPattern) {
        return query.setParameter(REGION, regionPattern)
                .setParameter(KINDS, kinds)
                .setParameter(STATUSES, statuses)
                .setParameter(TEXT, textPattern);
    }
}
