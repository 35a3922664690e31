package org.jiangxin.catalog.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.catalog.entity.SkillStandard;
import org.jiangxin.catalog.entity.StandardKind;
import org.jiangxin.catalog.entity.StandardPoint;
import org.jiangxin.catalog.entity.StandardStatus;
import org.jiangxin.catalog.entity.WorkFunction;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;

/**
 * Skill standards and their points. The platform's are everybody's; a post standard is seen by its own organization and the
 * platform: {@code organizationId} null stands for the platform, as in every scope.
 */
@ApplicationScoped
public class SkillStandards {
    private static final String FOUND = """
         from SkillStandard s
        where (:organizationId is null or s.organizationId is null or s.organizationId = :organizationId)
        and (:kind is null or s.kind = :kind)
        and (:all = 1 or s.code like :inside escape '!' or s.title like :inside escape '!'
        or s.occupationCode like :start escape '!')\
        """;

    @PersistenceContext
    EntityManager em;

    /** Stores a new standard at once; refuses when the same edition is there already. */
    public void add(SkillStandard standard, Refusal twice) {
        try {
            em.persist(standard);
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Conflict(twice);
        }
    }

    /** Sends removed rows before new ones with the same codes. */
    public void flush() {
        em.flush();
    }

    public Optional<SkillStandard> find(String publicId) {
        return em.createQuery("select s from SkillStandard s where s.publicId = :publicId", SkillStandard.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /**
     * For a change of its points: the standard counts as changed, so that nobody puts it in force, or changes it too, in the same
     * moment without noticing.
     */
    public Optional<SkillStandard> findToEdit(String publicId) {
        return em.createQuery("select s from SkillStandard s where s.publicId = :publicId", SkillStandard.class)
                .setParameter("publicId", publicId)
                .setLockMode(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
                .getResultStream()
                .findFirst();
    }

    public Optional<SkillStandard> find(long id) {
        return Optional.ofNullable(em.find(SkillStandard.class, id));
    }

    public Optional<SkillStandard> findByCode(String code, String edition) {
        return em.createQuery(
                        "select s from SkillStandard s where s.code = :code and s.edition = :edition",
                        SkillStandard.class)
                .setParameter("code", code)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst();
    }

    /** In force for an occupation, seen from an organization; the newest first. */
    public List<SkillStandard> inForce(String occupationCode, Long organizationId) {
        return em.createQuery("""
            select s from SkillStandard s
            where s.occupationCode = :occupationCode and s.status = :status
            and (:organizationId is null or s.organizationId is null or s.organizationId = :organizationId)
            order by s.grade, s.id desc\
            """, SkillStandard.class)
                .setParameter("occupationCode", occupationCode)
                .setParameter("status", StandardStatus.IN_FORCE)
                .setParameter("organizationId", organizationId)
                .getResultList();
    }

    /** Points in the order of the standard, with content and function, in two queries. */
    public List<StandardPoint> points(long standardId) {
        // Read first, so that the contents find their functions already there.
        em.createQuery("select f from WorkFunction f where f.standard.id = :standardId", WorkFunction.class)
                .setParameter("standardId", standardId)
                .getResultList();
        return em.createQuery("""
            select p from StandardPoint p join fetch p.content join p.content c join c.function f
            where p.standard.id = :standardId
            order by f.position, c.position, p.kind desc, p.position\
            """, StandardPoint.class)
                .setParameter("standardId", standardId)
                .getResultList();
    }

    public Page<SkillStandard> search(String text, StandardKind kind, Long organizationId, PageRequest page) {
        var plain = OccupationEntries.escaped(text.strip());
        var all = plain.isEmpty() ? 1 : 0;
        var total = em.createQuery("select count(s)" + FOUND, Long.class)
                .setParameter("organizationId", organizationId)
                .setParameter("kind", kind)
                .setParameter("all", all)
                .setParameter("inside", "%" + plain + "%")
                .setParameter("start", plain + "%")
                .getSingleResult();
        var rows = em.createQuery("select s" + FOUND + " order by s.occupationCode, s.id desc", SkillStandard.class)
                .setParameter("organizationId", organizationId)
                .setParameter("kind", kind)
                .setParameter("all", all)
                .setParameter("inside", "%" + plain + "%")
                .setParameter("start", plain + "%")
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows, total, page.first());
    }
}
