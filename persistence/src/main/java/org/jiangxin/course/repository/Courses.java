package org.jiangxin.course.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiangxin.course.entity.Chapter;
import org.jiangxin.course.entity.Course;
import org.jiangxin.course.entity.CourseVersion;
import org.jiangxin.course.entity.CourseVersionStatus;
import org.jiangxin.course.entity.KnowledgePoint;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;

/** Courses with their versions and chapters. */
@ApplicationScoped
public class Courses {
    private static final String OF_ORGANIZATION = """
            from Course c where c.organizationId = :organization
            and (lower(c.code) like :pattern escape '!'
              or exists (select d.id from CourseDraft d where d.courseId = c.id and lower(d.title) like :pattern escape '!')
              or exists (select v.id from CourseVersion v where v.courseId = c.id and lower(v.title) like :pattern escape '!'))""";

    @PersistenceContext
    EntityManager em;

    public void add(Course course) {
        em.persist(course);
    }

    public void add(CourseVersion courseVersion) {
        em.persist(courseVersion);
    }

    public void add(Chapter chapter) {
        em.persist(chapter);
    }

    public void add(KnowledgePoint point) {
        em.persist(point);
    }

    public Course get(long id) {
        return Optional.ofNullable(em.find(Course.class, id)).orElseThrow(() -> new NotFound(Course.class, id));
    }

    public Optional<Course> findByCode(String code) {
        return em.createQuery("select c from Course c where c.code = :code", Course.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public Optional<Course> find(String publicId) {
        return em.createQuery("select c from Course c where c.publicId = :publicId", Course.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** Courses of an organization whose title or code contains a text, last changed first; an empty text finds all. */
    public Page<Course> ofOrganization(long organizationId, String text, PageRequest page) {
        var pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        var total = em.createQuery("select count(c) " + OF_ORGANIZATION, Long.class)
                .setParameter("organization", organizationId)
                .setParameter("pattern", pattern)
                .getSingleResult();
        var rows = em.createQuery("select c " + OF_ORGANIZATION + " order by c.id desc", Course.class)
                .setParameter("organization", organizationId)
                .setParameter("pattern", pattern)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows, total, page.first());
    }

    /** All versions of several courses, newest first. */
    public List<CourseVersion> versions(List<Long> courseIds) {
        return em.createQuery("""
                        select v from CourseVersion v where v.courseId in :ids order by v.number desc""", CourseVersion.class)
                .setParameter("ids", courseIds)
                .getResultList();
    }

    public List<Course> all(List<Long> ids) {
        return em.createQuery("select c from Course c where c.id in :ids", Course.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    public CourseVersion getVersion(long id) {
        return Optional.ofNullable(em.find(CourseVersion.class, id))
                .orElseThrow(() -> new NotFound(CourseVersion.class, id));
    }

    /** The newest version of a course, whatever its status. */
    public Optional<CourseVersion> newestVersion(long courseId) {
        return em.createQuery("""
                        select v from CourseVersion v where v.courseId = :courseId
                        order by v.number desc""", CourseVersion.class)
                .setParameter("courseId", courseId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest released version of a course. */
    public Optional<CourseVersion> newestReleased(String code) {
        return em.createQuery("""
                        select v from CourseVersion v join Course c on c.id = v.courseId
                        where c.code = :code and v.status = :released
                        order by v.number desc""", CourseVersion.class)
                .setParameter("code", code)
                .setParameter("released", CourseVersionStatus.RELEASED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest released version of every course of the platform or of an organization, by title. */
    public List<CourseVersion> newestReleased(long organizationId, int atMost) {
        return em.createQuery("""
                        select v from CourseVersion v join Course c on c.id = v.courseId
                        where v.status = :released and (c.organizationId is null or c.organizationId = :organization)
                          and v.number = (
                            select max(w.number) from CourseVersion w
                            where w.courseId = v.courseId and w.status = :released)
                        order by v.title, v.id""", CourseVersion.class)
                .setParameter("released", CourseVersionStatus.RELEASED)
                .setParameter("organization", organizationId)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** A released version of a course of the platform or of an organization, by its public id. */
    public Optional<CourseVersion> findReleased(String versionPublicId, long organizationId) {
        return em.createQuery("""
                        select v from CourseVersion v join Course c on c.id = v.courseId
                        where v.publicId = :publicId and v.status = :released
                          and (c.organizationId is null or c.organizationId = :organization)""", CourseVersion.class)
                .setParameter("publicId", versionPublicId)
                .setParameter("released", CourseVersionStatus.RELEASED)
                .setParameter("organization", organizationId)
                .getResultStream()
                .findFirst();
    }

    public List<Chapter> chapters(long courseVersionId) {
        return em.createQuery("""
                        select c from Chapter c where c.courseVersionId = :id order by c.position""", Chapter.class)
                .setParameter("id", courseVersionId)
                .getResultList();
    }
}
