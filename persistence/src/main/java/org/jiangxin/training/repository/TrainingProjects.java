package org.jiangxin.training.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.sql.LikePattern;
import org.jiangxin.training.entity.ProjectStatus;
import org.jiangxin.training.entity.TrainingProject;

/** Training projects. Every query takes the scope: the institution (0 = any) and the region prefix. */
@ApplicationScoped
public class TrainingProjects {
    @PersistenceContext
    EntityManager em;

    /** Stores a new or changed project at once, so that a number taken in the same moment is refused and not an error. */
    public void save(TrainingProject project, Refusal whenTaken) {
        try {
            if (project.id() == null) {
                em.persist(project);
            }
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Conflict(whenTaken);
        }
    }

    public Optional<TrainingProject> find(String publicId, long organization, String region) {
        return em.createQuery("""
                        select p from TrainingProject p
                        where p.publicId = :publicId and (:organization = 0 or p.organizationId = :organization)
                          and p.regionCode like :region escape '!'""", TrainingProject.class)
                .setParameter("publicId", publicId)
                .setParameter("organization", organization)
                .setParameter("region", LikePattern.beginning(region))
                .getResultStream()
                .findFirst();
    }

    /** Projects whose title or number contains a text, newest first. */
    public Page<TrainingProject> search(long organization, String region, String text, PageRequest rows) {
        var pattern = LikePattern.containing(text);
        var found = em.createQuery("""
                        select p from TrainingProject p
                        where (:organization = 0 or p.organizationId = :organization)
                          and p.regionCode like :region escape '!'
                          and (lower(p.title) like :text escape '!' or lower(p.code) like :text escape '!'
                               or lower(p.occupationTitle) like :text escape '!')
                        order by p.id desc""", TrainingProject.class)
                .setParameter("organization", organization)
                .setParameter("region", LikePattern.beginning(region))
                .setParameter("text", pattern)
                .setFirstResult(rows.first())
                .setMaxResults(rows.size())
                .getResultList();
        var total = em.createQuery("""
                        select count(p) from TrainingProject p
                        where (:organization = 0 or p.organizationId = :organization)
                          and p.regionCode like :region escape '!'
                          and (lower(p.title) like :text escape '!' or lower(p.code) like :text escape '!'
                               or lower(p.occupationTitle) like :text escape '!')""", Long.class)
                .setParameter("organization", organization)
                .setParameter("region", LikePattern.beginning(region))
                .setParameter("text", pattern)
                .getSingleResult();
        return new Page<>(found, total, rows.first());
    }

    /** Projects of an institution that take classes, by number; at most 500. */
    public List<TrainingProject> open(long organization) {
        return em.createQuery("""
                        select p from TrainingProject p
                        where p.organizationId = :organization and p.status = :open order by p.code""", TrainingProject.class)
                .setParameter("organization", organization)
                .setParameter("open", ProjectStatus.OPEN)
                .setMaxResults(500)
                .getResultList();
    }

    /** At most 1,000 at once. */
    public List<TrainingProject> ofIds(Collection<Long> ids) {
        return em.createQuery("select p from TrainingProject p where p.id in :ids", TrainingProject.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    public Optional<TrainingProject> findByCode(long organization, String code) {
        return em.createQuery("""
                        select p from TrainingProject p
                        where p.organizationId = :organization and p.code = :code""", TrainingProject.class)
                .setParameter("organization", organization)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** How many classes projects have; those without one are left out. At most 1,000 at once. */
    public Map<Long, Long> classesOf(Collection<Long> ids) {
        return em.createQuery("""
                        select c.projectId, count(c) from TrainingClass c
                        where c.projectId in :ids group by c.projectId""", Object[].class).setParameter("ids", ids).getResultList().stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
