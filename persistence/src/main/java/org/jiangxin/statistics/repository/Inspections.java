package org.jiangxin.statistics.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jiangxin.statistics.entity.ClassSelection;
import org.jiangxin.statistics.entity.ClassTotal;

/**
 * Lists that a supervisor goes down by. Every query takes the first digits of the region in scope, so that what lies elsewhere is
 * answered like what does not exist (R-324c). Titles and study totals are read beside the sums from the features below.
 */
@ApplicationScoped
public class Inspections {
    private static final String BELOW = "below";
    private static final String TEXT = "textPattern";
    private static final String CLASSES = """
             from ClassTotal t join TrainingClass c on c.id = t.classId
            where t.organizationId = :organization and t.regionCode like :below
            and (upper(c.title) like :textPattern escape '!' or upper(c.code) like :textPattern escape '!')""";
    private static final String LEARNERS = """
             from CountedEnrolment e join ClassTotal t on t.classId = e.classId
            left join StudyStream s on s.enrolmentId = e.enrolmentId
            where e.classId = :classId and t.regionCode like :below
            and (:standing = 'ALL' or :standing = 'COMPLETED' and e.completedOn is not null
              or :standing = 'LEFT' and e.leftOn is not null
              or :standing = 'ONGOING' and e.completedOn is null and e.leftOn is null)""";

    @PersistenceContext
    EntityManager em;

    /** Days are those of the enrolment; amounts are study by its ledger. */
    public record StudiedEnrolment(
            long enrolmentId, String publicId, long learnerId, long credited, long pending, long uncounted) {}

    /** Classes of an institution that are held in a region, latest start first. */
    public List<ClassTotal> classes(
            long organizationId, String regionPrefix, String textPattern, int first, int atMost) {
        return ofInstitution(
                        em.createQuery("select t" + CLASSES + " order by c.startsOn desc, c.id desc", ClassTotal.class),
                        organizationId,
                        regionPrefix,
                        textPattern)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    public long countClasses(long organizationId, String regionPrefix, String textPattern) {
        return ofInstitution(
                        em.createQuery("select count(t)" + CLASSES, Long.class),
                        organizationId,
                        regionPrefix,
                        textPattern)
                .getSingleResult();
    }

    /** How many classes of a selection are held in each county of a region. */
    public Map<String, Long> classesByRegion(String regionPrefix, ClassSelection selection) {
        var counts = new TreeMap<String, Long>();
        Selected.by(
                        selection,
                        em.createQuery(
                                "select t.regionCode, count(t.classId) from ClassTotal t" + Selected.JOINS
                                        + " where t.regionCode like :below" + Selected.CONDITIONS
                                        + " group by t.regionCode",
                                Object[].class))
                .setParameter(BELOW, Sums.below(regionPrefix))
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** How many classes of each institution, of a selection, are held in a region. */
    public Map<Long, Long> classesByOrganization(String regionPrefix, ClassSelection selection) {
        var counts = new TreeMap<Long, Long>();
        Selected.by(
                        selection,
                        em.createQuery(
                                "select t.organizationId, count(t.classId) from ClassTotal t" + Selected.JOINS
                                        + " where t.regionCode like :below and t.organizationId is not null"
                                        + Selected.CONDITIONS + " group by t.organizationId",
                                Object[].class))
                .setParameter(BELOW, Sums.below(regionPrefix))
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /** Which institutions hold classes of a selection in each county of a region. */
    public Map<String, Set<Long>> organizationsByRegion(String regionPrefix, ClassSelection selection) {
        var found = new TreeMap<String, Set<Long>>();
        Selected.by(
                        selection,
                        em.createQuery(
                                "select t.regionCode, t.organizationId from ClassTotal t" + Selected.JOINS
                                        + " where t.regionCode like :below and t.organizationId is not null"
                                        + Selected.CONDITIONS + " group by t.regionCode, t.organizationId",
                                Object[].class))
                .setParameter(BELOW, Sums.below(regionPrefix))
                .getResultList()
                .forEach(row -> found.computeIfAbsent((String) row[0], region -> new HashSet<>())
                        .add((Long) row[1]));
        return found;
    }

    /** Who studies at this moment in classes of a selection, by county. */
    public Map<String, Long> studyingByRegion(String regionPrefix, ClassSelection selection, Instant now) {
        var counts = new TreeMap<String, Long>();
        Selected.by(
                        selection,
                        em.createQuery(
                                "select t.regionCode, count(l.learnerId) from PlaybackLease l"
                                        + " join CountedEnrolment e on e.enrolmentId = l.enrolmentId"
                                        + " join ClassTotal t on t.classId = e.classId" + Selected.JOINS
                                        + " where l.expiresAt > :now and l.status = ACTIVE and t.regionCode like :below"
                                        + Selected.CONDITIONS + " group by t.regionCode",
                                Object[].class))
                .setParameter("now", now)
                .setParameter(BELOW, Sums.below(regionPrefix))
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** Occupations that classes held in a region train for: code and title, in the order of codes. */
    public Map<String, String> occupations(String regionPrefix) {
        var occupations = new TreeMap<String, String>();
        Selected.by(
                        ClassSelection.ALL,
                        em.createQuery(
                                "select coalesce(p.occupationCode, o.code), max(coalesce(p.occupationTitle, o.title))"
                                        + " from ClassTotal t" + Selected.JOINS + " where t.regionCode like :below"
                                        + Selected.CONDITIONS + " group by coalesce(p.occupationCode, o.code)",
                                Object[].class))
                .setParameter(BELOW, Sums.below(regionPrefix))
                .getResultList()
                .forEach(row -> occupations.put((String) row[0], (String) row[1]));
        return occupations;
    }

    /** A class by its public id, if it is one of an institution. */
    public Optional<Long> classOf(String publicId, long organizationId) {
        return em
                .createQuery("""
                        select c.id from TrainingClass c
                        where c.publicId = :publicId and c.organizationId = :organization""", Long.class)
                .setParameter("publicId", publicId)
                .setParameter("organization", organizationId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** A class by its public id, if it is held in the region. */
    public Optional<ClassTotal> classIn(String publicId, String regionPrefix) {
        return em
                .createQuery("""
                        select t from ClassTotal t join TrainingClass c on c.id = t.classId
                        where c.publicId = :publicId and t.regionCode like :below""", ClassTotal.class)
                .setParameter("publicId", publicId)
                .setParameter(BELOW, Sums.below(regionPrefix))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** An enrolment by its public id, if its class is held in the region. */
    public Optional<Long> enrolmentIn(String publicId, String regionPrefix) {
        return em
                .createQuery("""
                        select e.id from Enrolment e join ClassTotal t on t.classId = e.trainingClass.id
                        where e.publicId = :publicId and t.regionCode like :below""", Long.class)
                .setParameter("publicId", publicId)
                .setParameter(BELOW, Sums.below(regionPrefix))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** An enrolment by its public id, if its class is one of an institution. */
    public Optional<Long> enrolmentOf(String publicId, long organizationId) {
        return em
                .createQuery("""
                        select e.id from Enrolment e
                        where e.publicId = :publicId and e.trainingClass.organizationId = :organization""", Long.class)
                .setParameter("publicId", publicId)
                .setParameter("organization", organizationId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Enrolments of a class with their study, most study first.
     *
     * @param standing ALL, ONGOING, COMPLETED or LEFT
     */
    public List<StudiedEnrolment> learners(long classId, String regionPrefix, String standing, int first, int atMost) {
        return em
                .createQuery(
                        "select e.enrolmentId, n.publicId, e.learnerId, s.creditedMillis, s.pendingMillis, s.uncountedMillis"
                                + LEARNERS.replaceFirst(
                                        "left join", "join Enrolment n on n.id = e.enrolmentId left join")
                                + " order by coalesce(s.creditedMillis, 0) desc, e.enrolmentId",
                        Object[].class)
                .setParameter("classId", classId)
                .setParameter(BELOW, Sums.below(regionPrefix))
                .setParameter("standing", standing)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList()
                .stream()
                .map(row -> new StudiedEnrolment(
                        (Long) row[0], (String) row[1], (Long) row[2], number(row[3]), number(row[4]), number(row[5])))
                .toList();
    }

    public long countLearners(long classId, String regionPrefix, String standing) {
        return em.createQuery("select count(e)" + LEARNERS, Long.class)
                .setParameter("classId", classId)
                .setParameter(BELOW, Sums.below(regionPrefix))
                .setParameter("standing", standing)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> ofInstitution(
            TypedQuery<T> query, long organizationId, String regionPrefix, String textPattern) {
        return query.setParameter("organization", organizationId)
                .setParameter(BELOW, Sums.below(regionPrefix))
                .setParameter(TEXT, textPattern);
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }
}
