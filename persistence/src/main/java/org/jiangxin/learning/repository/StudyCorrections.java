package org.jiangxin.learning.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiangxin.learning.entity.CorrectionStatus;
import org.jiangxin.learning.entity.StudyCorrection;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.sql.LikePattern;

/** Corrections of study time. What a regulator sees is always cut to the region in the query. */
@ApplicationScoped
public class StudyCorrections {
    @PersistenceContext
    EntityManager em;

    public void add(StudyCorrection correction) {
        em.persist(correction);
    }

    /** A correction, if it lies in the region. */
    public Optional<StudyCorrection> find(String publicId, String region) {
        return em.createQuery("""
                        select c from StudyCorrection c
                        where c.publicId = :publicId and c.regionCode like :region escape '!'""", StudyCorrection.class)
                .setParameter("publicId", publicId)
                .setParameter("region", LikePattern.beginning(region))
                .getResultStream()
                .findFirst();
    }

    /** A correction locked until the transaction ends, if it lies in the region: of two who decide, the second sees the first. */
    public Optional<StudyCorrection> lock(String publicId, String region) {
        return em.createQuery("""
                        select c from StudyCorrection c
                        where c.publicId = :publicId and c.regionCode like :region escape '!'""", StudyCorrection.class)
                .setParameter("publicId", publicId)
                .setParameter("region", LikePattern.beginning(region))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** All corrections of an enrolment, newest first. */
    public List<StudyCorrection> ofEnrolment(long enrolmentId) {
        return em.createQuery("""
                        select c from StudyCorrection c
                        where c.enrolmentId = :enrolment order by c.id desc""", StudyCorrection.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    /** What was booked for enrolments, decided last first. At most 1,000 enrolments at once. */
    public Page<StudyCorrection> booked(Collection<Long> enrolmentIds, PageRequest rows) {
        var found = em.createQuery("""
                        select c from StudyCorrection c
                        where c.enrolmentId in :enrolments and c.status = :booked
                        order by c.decidedAt desc, c.id desc""", StudyCorrection.class)
                .setParameter("enrolments", enrolmentIds)
                .setParameter("booked", CorrectionStatus.BOOKED)
                .setFirstResult(rows.first())
                .setMaxResults(rows.size())
                .getResultList();
        var total = em.createQuery("""
                        select count(c) from StudyCorrection c
                        where c.enrolmentId in :enrolments and c.status = :booked""", Long.class)
                .setParameter("enrolments", enrolmentIds)
                .setParameter("booked", CorrectionStatus.BOOKED)
                .getSingleResult();
        return new Page<>(found, total, rows.first());
    }

    /** Corrections that followed from a clue, in their order. */
    public List<StudyCorrection> ofClue(String cluePublicId) {
        return em.createQuery(
                        "select c from StudyCorrection c where c.cluePublicId = :clue order by c.id",
                        StudyCorrection.class)
                .setParameter("clue", cluePublicId)
                .getResultList();
    }

    /**
     * Corrections of a region in the given states whose reason holds a text or whose class is among those given; who has waited longest
     * comes first, what was decided last comes first.
     *
     * @param classIds at least one; 0 stands for none
     */
    public Page<StudyCorrection> queue(
            String region,
            Collection<CorrectionStatus> states,
            String text,
            Collection<Long> classIds,
            PageRequest rows) {
        var pattern = LikePattern.containing(text);
        var found = em.createQuery("""
                        select c from StudyCorrection c
                        where c.regionCode like :region escape '!' and c.status in :states
                          and (lower(c.reason) like :text escape '!' or c.classId in :classes)
                        order by c.decidedAt desc nulls first, c.proposedAt, c.id""", StudyCorrection.class)
                .setParameter("region", LikePattern.beginning(region))
                .setParameter("states", states)
                .setParameter("text", pattern)
                .setParameter("classes", classIds)
                .setFirstResult(rows.first())
                .setMaxResults(rows.size())
                .getResultList();
        var total = em.createQuery("""
                        select count(c) from StudyCorrection c
                        where c.regionCode like :region escape '!' and c.status in :states
                          and (lower(c.reason) like :text escape '!' or c.classId in :classes)""", Long.class)
                .setParameter("region", LikePattern.beginning(region))
                .setParameter("states", states)
                .setParameter("text", pattern)
                .setParameter("classes", classIds)
                .getSingleResult();
        return new Page<>(found, total, rows.first());
    }
}
