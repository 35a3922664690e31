package org.jiangxin.training.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.sql.LikePattern;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.entity.TrainingClassStatus;

/** Classes. Places are counted by compare-and-set. */
@ApplicationScoped
public class TrainingClasses {
    @PersistenceContext
    EntityManager em;

    public void add(TrainingClass trainingClass) {
        em.persist(trainingClass);
    }

    public TrainingClass get(String publicId) {
        return em.createQuery("select c from TrainingClass c where c.publicId = :publicId", TrainingClass.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(TrainingClass.class, publicId));
    }

    public Optional<TrainingClass> findByCode(String code) {
        return em.createQuery("select c from TrainingClass c where c.code = :code", TrainingClass.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public TrainingClass get(long id) {
        return Optional.ofNullable(em.find(TrainingClass.class, id))
                .orElseThrow(() -> new NotFound(TrainingClass.class, id));
    }

    /** Some of them, at most 1,000. */
    public List<TrainingClass> of(Collection<Long> ids) {
        return em.createQuery("select c from TrainingClass c where c.id in :ids", TrainingClass.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Ids behind one, in order, for going through all of them. */
    public List<Long> after(long id, int atMost) {
        return em.createQuery("select c.id from TrainingClass c where c.id > :after order by c.id", Long.class)
                .setParameter("after", id)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Ids of classes of a region whose title, code or institution holds a text, newest first. */
    public List<Long> idsCalled(String text, String region, int atMost) {
        return em.createQuery("""
                        select c.id from TrainingClass c
                        where c.regionCode like :region escape '!'
                          and (lower(c.title) like :text escape '!' or lower(c.code) like :text escape '!'
                               or lower(c.institutionName) like :text escape '!')
                        order by c.id desc""", Long.class)
                .setParameter("region", LikePattern.beginning(region))
                .setParameter("text", LikePattern.containing(text))
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Classes that learners may join by themselves on that day, soonest end first. */
    public List<TrainingClass> openForEnrolment(LocalDate today, int atMost) {
        return em.createQuery("""
                        select c from TrainingClass c
                        where c.openForEnrolment = true and c.status in :open and c.endsOn >= :today
                        order by c.endsOn, c.id""", TrainingClass.class)
                .setParameter("open", EnumSet.of(TrainingClassStatus.PLANNED, TrainingClassStatus.RUNNING))
                .setParameter("today", today)
                .setMaxResults(atMost)
                .getResultList();
    }

    /**
     * Of those the ones that the learner is not in and that are called like a text, by title, code or institution: with free places
     * first, then soonest end.
     */
    public Page<TrainingClass> joinable(LocalDate today, long learnerId, String text, PageRequest rows) {
        var open = EnumSet.of(TrainingClassStatus.PLANNED, TrainingClassStatus.RUNNING);
        var pattern = LikePattern.containing(text);
        var found = em.createQuery("""
                        select c from TrainingClass c
                        where c.openForEnrolment = true and c.status in :open and c.endsOn >= :today
                          and not exists (select 1 from Enrolment e
                              where e.trainingClass = c and e.learnerId = :learner and e.withdrawnAt is null)
                          and (lower(c.title) like :text escape '!' or lower(c.code) like :text escape '!'
                               or lower(coalesce(c.institutionName, ' ')) like :text escape '!')
                        order by case when c.takenPlaces < c.places then 0 else 1 end, c.endsOn, c.id""", TrainingClass.class)
                .setParameter("open", open)
                .setParameter("today", today)
                .setParameter("learner", learnerId)
                .setParameter("text", pattern)
                .setFirstResult(rows.first())
                .setMaxResults(rows.size())
                .getResultList();
        var total = em.createQuery("""
                        select count(c) from TrainingClass c
                        where c.openForEnrolment = true and c.status in :open and c.endsOn >= :today
                          and not exists (select 1 from Enrolment e
                              where e.trainingClass = c and e.learnerId = :learner and e.withdrawnAt is null)
                          and (lower(c.title) like :text escape '!' or lower(c.code) like :text escape '!'
                               or lower(coalesce(c.institutionName, ' ')) like :text escape '!')""", Long.class)
                .setParameter("open", open)
                .setParameter("today", today)
                .setParameter("learner", learnerId)
                .setParameter("text", pattern)
                .getSingleResult();
        return new Page<>(found, total, rows.first());
    }

    /** A class within the scope: the institution (0 = any) and the region prefix. Another's class is not found. */
    public Optional<TrainingClass> find(String publicId, long organization, String region) {
        return em.createQuery("""
                        select c from TrainingClass c
                        where c.publicId = :publicId and (:organization = 0 or c.organizationId = :organization)
                          and c.regionCode like :region escape '!'""", TrainingClass.class)
                .setParameter("publicId", publicId)
                .setParameter("organization", organization)
                .setParameter("region", LikePattern.beginning(region))
                .getResultStream()
                .findFirst();
    }

    /** A class locked until the transaction ends: changes of its roster go one after the other. */
    public TrainingClass lock(long id) {
        var found = em.find(TrainingClass.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound(TrainingClass.class, id);
        }
        return found;
    }

    /** Stores a new or changed class at once, so that a number taken in the same moment is refused and not an error. */
    public void save(TrainingClass trainingClass, Refusal whenTaken) {
        try {
            if (trainingClass.id() == null) {
                em.persist(trainingClass);
            }
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Conflict(whenTaken);
        }
    }

    /** Classes within the scope, in the given states, whose title or number contains a text; newest first. */
    public Page<TrainingClass> search(
            long organization, String region, Collection<TrainingClassStatus> states, String text, PageRequest rows) {
        var pattern = LikePattern.containing(text);
        var found = em.createQuery("""
                        select c from TrainingClass c
                        where (:organization = 0 or c.organizationId = :organization)
                          and c.regionCode like :region escape '!' and c.status in :states
                          and (lower(c.title) like :text escape '!' or lower(c.code) like :text escape '!')
                        order by c.id desc""", TrainingClass.class)
                .setParameter("organization", organization)
                .setParameter("region", LikePattern.beginning(region))
                .setParameter("states", states)
                .setParameter("text", pattern)
                .setFirstResult(rows.first())
                .setMaxResults(rows.size())
                .getResultList();
        var total = em.createQuery("""
                        select count(c) from TrainingClass c
                        where (:organization = 0 or c.organizationId = :organization)
                          and c.regionCode like :region escape '!' and c.status in :states
                          and (lower(c.title) like :text escape '!' or lower(c.code) like :text escape '!')""", Long.class)
                .setParameter("organization", organization)
                .setParameter("region", LikePattern.beginning(region))
                .setParameter("states", states)
                .setParameter("text", pattern)
                .getSingleResult();
        return new Page<>(found, total, rows.first());
    }

    /** Classes of a project, newest first; at most 200. */
    public List<TrainingClass> ofProject(long projectId) {
        return em.createQuery(
                        "select c from TrainingClass c where c.projectId = :projectId order by c.id desc",
                        TrainingClass.class)
                .setParameter("projectId", projectId)
                .setMaxResults(200)
                .getResultList();
    }

    /** How many classes within the scope are in which state. */
    public Map<TrainingClassStatus, Long> countByStatus(long organization, String region) {
        var counts = new EnumMap<TrainingClassStatus, Long>(TrainingClassStatus.class);
        em.createQuery("""
                        select c.status, count(c) from TrainingClass c
                        where (:organization = 0 or c.organizationId = :organization)
                          and c.regionCode like :region escape '!' group by c.status""", Object[].class)
                .setParameter("organization", organization)
                .setParameter("region", LikePattern.beginning(region))
                .getResultList()
                .forEach(row -> counts.put((TrainingClassStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** Takes several places at once; false, and none taken, when there are not so many. */
    public boolean takePlaces(long id, int wanted) {
        return em.createQuery("""
                        update TrainingClass c set c.takenPlaces = c.takenPlaces + :wanted
                        where c.id = :id and c.takenPlaces + :wanted <= c.places""")
                        .setParameter("wanted", wanted)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Takes one place; false when the class is full. */
    public boolean takePlace(long id) {
        return em.createQuery("""
                        update TrainingClass c set c.takenPlaces = c.takenPlaces + 1
                        where c.id = :id and c.takenPlaces < c.places""").setParameter("id", id).executeUpdate() == 1;
    }

    public void freePlace(long id) {
        em.createQuery("""
                        update TrainingClass c set c.takenPlaces = c.takenPlaces - 1
                        where c.id = :id and c.takenPlaces > 0""").setParameter("id", id).executeUpdate();
    }
}
