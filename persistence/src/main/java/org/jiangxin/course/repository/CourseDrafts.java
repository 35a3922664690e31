package org.jiangxin.course.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.entity.CourseDraft;
import org.jiangxin.course.entity.DraftChapter;
import org.jiangxin.course.entity.DraftLesson;
import org.jiangxin.course.entity.DraftLessonPoint;

/** Drafts with their chapters, lessons and links to the skill standard. Whose they are is on the course. */
@ApplicationScoped
public class CourseDrafts {
    @PersistenceContext
    EntityManager em;

    public void add(CourseDraft draft) {
        em.persist(draft);
    }

    public void add(DraftChapter chapter) {
        em.persist(chapter);
    }

    public void add(DraftLesson lesson) {
        em.persist(lesson);
    }

    public void add(DraftLessonPoint point) {
        em.persist(point);
    }

    public void remove(DraftChapter chapter) {
        em.remove(chapter);
    }

    public void remove(DraftLesson lesson) {
        em.remove(lesson);
    }

    /** Sends what was changed, so that a lost race shows before the answer does. */
    public void flush() {
        em.flush();
    }

    public Optional<CourseDraft> find(long id) {
        return Optional.ofNullable(em.find(CourseDraft.class, id));
    }

    public Optional<CourseDraft> find(String publicId) {
        return em.createQuery("select d from CourseDraft d where d.publicId = :publicId", CourseDraft.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /**
     * The draft as it is now, held until the transaction ends: changes of a draft go one after the other, and none comes in after it
     * was submitted.
     */
    public Optional<CourseDraft> lock(long id) {
        return em.createQuery("select d from CourseDraft d where d.id = :id", CourseDraft.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Which draft this is, before it is held. */
    public Optional<Long> idOf(String publicId) {
        return em.createQuery("select d.id from CourseDraft d where d.publicId = :publicId", Long.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** The draft that a chapter belongs to. */
    public Optional<Long> idOfChapter(String chapterId) {
        return em.createQuery("select c.draftId from DraftChapter c where c.publicId = :publicId", Long.class)
                .setParameter("publicId", chapterId)
                .getResultStream()
                .findFirst();
    }

    /** The draft that a lesson belongs to. */
    public Optional<Long> idOfLesson(String lessonId) {
        return em.createQuery("select l.draftId from DraftLesson l where l.publicId = :publicId", Long.class)
                .setParameter("publicId", lessonId)
                .getResultStream()
                .findFirst();
    }

    /** The draft of a course that is not released yet. */
    public Optional<CourseDraft> openOf(long courseId) {
        return em.createQuery("select d from CourseDraft d where d.openCourseId = :courseId", CourseDraft.class)
                .setParameter("courseId", courseId)
                .getResultStream()
                .findFirst();
    }

    /** The draft a version was released from. */
    public Optional<CourseDraft> releasedAs(long courseVersionId) {
        return em.createQuery("select d from CourseDraft d where d.releasedVersionId = :id", CourseDraft.class)
                .setParameter("id", courseVersionId)
                .getResultStream()
                .findFirst();
    }

    /** The open drafts of several courses. */
    public List<CourseDraft> openOf(List<Long> courseIds) {
        return em.createQuery("select d from CourseDraft d where d.openCourseId in :ids", CourseDraft.class)
                .setParameter("ids", courseIds)
                .getResultList();
    }

    public List<CourseDraft> all(List<Long> ids) {
        return em.createQuery("select d from CourseDraft d where d.id in :ids", CourseDraft.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    public List<DraftChapter> chapters(long draftId) {
        return em.createQuery("""
                        select c from DraftChapter c where c.draftId = :id order by c.position, c.id""", DraftChapter.class)
                .setParameter("id", draftId)
                .getResultList();
    }

    public Optional<DraftChapter> chapter(String publicId) {
        return em.createQuery("select c from DraftChapter c where c.publicId = :publicId", DraftChapter.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** Lessons of a draft by their place within their chapters. */
    public List<DraftLesson> lessons(long draftId) {
        return em.createQuery("""
                        select l from DraftLesson l where l.draftId = :id order by l.position, l.id""", DraftLesson.class)
                .setParameter("id", draftId)
                .getResultList();
    }

    public Optional<DraftLesson> lesson(String publicId) {
        return em.createQuery("select l from DraftLesson l where l.publicId = :publicId", DraftLesson.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    public List<DraftLessonPoint> points(long draftId) {
        return em.createQuery("""
                        select p from DraftLessonPoint p where p.draftId = :id order by p.id""", DraftLessonPoint.class)
                .setParameter("id", draftId)
                .getResultList();
    }

    public List<DraftLessonPoint> pointsOf(long lessonId) {
        return em.createQuery("""
                        select p from DraftLessonPoint p where p.lessonId = :id order by p.id""", DraftLessonPoint.class)
                .setParameter("id", lessonId)
                .getResultList();
    }

    /** Takes the links of a lesson away; who rewrites them adds the new ones after. */
    public void removePointsOf(long lessonId) {
        em.createQuery("delete from DraftLessonPoint p where p.lessonId = :id")
                .setParameter("id", lessonId)
                .executeUpdate();
    }

    /** Takes all links of a draft away: it is written against another standard now. */
    public void removePoints(long draftId) {
        em.createQuery("delete from DraftLessonPoint p where p.draftId = :id")
                .setParameter("id", draftId)
                .executeUpdate();
    }
}
