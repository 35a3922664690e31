package org.jiangxin.course.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.entity.Chapter;
import org.jiangxin.course.entity.Course;
import org.jiangxin.course.entity.CourseVersion;
import org.jiangxin.course.entity.CourseVersionStatus;
import org.jiangxin.course.entity.KnowledgePoint;
import org.jiangxin.shared.error.NotFound;

/** Courses with their versions and chapters. */
@ApplicationScoped
public class Courses {
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

    public List<Chapter> chapters(long courseVersionId) {
        return em.createQuery("""
                        select c from Chapter c where c.courseVersionId = :id order by c.position""", Chapter.class)
                .setParameter("id", courseVersionId)
                .getResultList();
    }
}
