package org.jiangxin.course.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.entity.Lesson;

/** Lessons, always with their material and chapter. */
@ApplicationScoped
public class Lessons {
    @PersistenceContext
    EntityManager em;

    public void add(Lesson lesson) {
        em.persist(lesson);
    }

    /** Lessons of a course version in order, with material and knowledge points. */
    public List<Lesson> ofVersion(long courseVersionId) {
        return em.createQuery("""
                        select l from Lesson l
                        join fetch l.chapter
                        join fetch l.media
                        left join fetch l.knowledge
                        where l.courseVersionId = :id
                        order by l.position""", Lesson.class)
                .setParameter("id", courseVersionId)
                .getResultList();
    }

    /** Which course version a lesson belongs to. */
    public Optional<Long> versionOf(long lessonId) {
        return em.createQuery("select l.courseVersionId from Lesson l where l.id = :id", Long.class)
                .setParameter("id", lessonId)
                .getResultStream()
                .findFirst();
    }

    /** Which course version a lesson belongs to, by the lesson's public id. */
    public Optional<Long> versionOf(String publicId) {
        return em.createQuery("select l.courseVersionId from Lesson l where l.publicId = :publicId", Long.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** Where the material of a lesson lies. */
    public Optional<String> storageKey(String publicId) {
        return em.createQuery(
                        "select m.storageKey from Lesson l join l.media m where l.publicId = :publicId", String.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** The check questions of a lesson as JSON, if it has any. */
    public Optional<String> checkQuestions(long lessonId) {
        return em.createQuery(
                        "select l.checkQuestions from Lesson l where l.id = :id and l.checkQuestions is not null",
                        String.class)
                .setParameter("id", lessonId)
                .getResultStream()
                .findFirst();
    }

    /** Course versions that use this material. */
    public List<Long> versionsUsing(long mediaAssetId) {
        return em.createQuery("select distinct l.courseVersionId from Lesson l where l.media.id = :id", Long.class)
                .setParameter("id", mediaAssetId)
                .getResultList();
    }

    /** How many lessons of a course version wait for their material. */
    public long countNotReady(long courseVersionId) {
        return em.createQuery("""
                        select count(l) from Lesson l
                        where l.courseVersionId = :id and l.media.status <> :ready""", Long.class)
                .setParameter("id", courseVersionId)
                .setParameter("ready", org.jiangxin.course.entity.MediaStatus.READY)
                .getSingleResult();
    }
}
