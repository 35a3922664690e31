package org.jiangxin.integrity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.jiangxin.integrity.entity.RegisterBatch;
import org.jiangxin.integrity.entity.RegisterEntry;
import org.jiangxin.integrity.entity.RegisterKind;
import org.jiangxin.integrity.entity.RegisterSource;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.sql.LikePattern;
import org.jiangxin.training.entity.EnrolmentStatus;

/** Comparison lists, only ever added to. Of one kind, authority and region the newest counts. */
@ApplicationScoped
public class Registers {
    private static final String IN_SCOPE = """
             from RegisterBatch b
            where (b.regionPrefix like :region escape '!' or :prefix like concat(b.regionPrefix, '%'))
              and (lower(b.authority) like :text escape '!' or lower(b.document) like :text escape '!')""";

    private static final String NEWEST = """
            not exists (select 1 from RegisterBatch l
              where l.kind = b.kind and l.authority = b.authority and l.regionPrefix = b.regionPrefix
                and l.number > b.number)""";

    @PersistenceContext
    EntityManager em;

    /**
     * Somebody in a class whom a register that counts names.
     *
     * @param batchId public id of the batch
     * @param traineeGroup of the enrolment, or else of the project
     */
    public record Match(
            long learnerId,
            long enrolmentId,
            Instant enrolledAt,
            String traineeGroup,
            String batchId,
            RegisterSource source,
            LocalDate from,
            LocalDate until) {}

    /** A batch in a list. @param counts whether no later one stands in its place */
    public record Listed(RegisterBatch batch, boolean counts) {}

    /** Stores a batch at once; of two with one number the second is refused. */
    public void add(RegisterBatch batch) {
        try {
            em.persist(batch);
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new Conflict(Refusal.of("integrity.register.busy"));
        }
    }

    /** Stores lines and forgets them, so that a long list keeps a flat memory. */
    public void addAll(Collection<RegisterEntry> entries) {
        entries.forEach(em::persist);
        em.flush();
        em.clear();
    }

    public long lastNumber() {
        return em.createQuery("select coalesce(max(b.number), 0) from RegisterBatch b", Long.class)
                .getSingleResult();
    }

    /** Batches that are compared in a region or in a part of it, newest first. */
    public Page<Listed> list(String regionPrefix, String text, PageRequest rows) {
        var found = em
                .createQuery(
                        "select b, case when " + NEWEST + " then 1 else 0 end" + IN_SCOPE + " order by b.number desc",
                        Object[].class)
                .setParameter("region", LikePattern.beginning(regionPrefix))
                .setParameter("prefix", regionPrefix)
                .setParameter("text", LikePattern.containing(text))
                .setFirstResult(rows.first())
                .setMaxResults(rows.size())
                .getResultList()
                .stream()
                .map(row -> new Listed((RegisterBatch) row[0], ((Number) row[1]).intValue() == 1))
                .toList();
        var total = em.createQuery("select count(b)" + IN_SCOPE, Long.class)
                .setParameter("region", LikePattern.beginning(regionPrefix))
                .setParameter("prefix", regionPrefix)
                .setParameter("text", LikePattern.containing(text))
                .getSingleResult();
        return new Page<>(found, total, rows.first());
    }

    /**
     * Active enrolments of a day whose learner a batch that counts names with a line that has begun; by enrolment, of those behind one. One
     * statement over all classes: it grows with the learners in training, not with the lists.
     */
    public List<Match> matches(LocalDate day, Instant until, long afterEnrolment, int atMost) {
        return em
                .createQuery("""
                        select n.learnerId, n.id, n.enrolledAt, coalesce(n.traineeGroup, p.traineeGroup), b.publicId,
                          b.kind, b.authority, b.document, b.asOf, r.holdsFrom, r.holdsUntil
                        from Enrolment n join n.trainingClass c left join TrainingProject p on p.id = c.projectId
                          join Learner w on w.accountId = n.learnerId
                          join RegisterEntry r on r.citizenIdIndex = w.citizenIdIndex
                          join RegisterBatch b on b.id = r.batchId
                        where n.status = :active and n.enrolledAt < :untilMoment and n.id > :after
                          and c.startsOn <= :day and c.endsOn >= :day
                          and c.regionCode like concat(b.regionPrefix, '%')
                          and (r.holdsFrom is null or r.holdsFrom <= :day) and\s""" + NEWEST + " order by n.id, r.id", Object[].class)
                .setParameter("active", EnrolmentStatus.ACTIVE)
                .setParameter("untilMoment", until)
                .setParameter("after", afterEnrolment)
                .setParameter("day", day)
                .setMaxResults(atMost)
                .getResultList()
                .stream()
                .map(row -> new Match(
                        (Long) row[0],
                        (Long) row[1],
                        (Instant) row[2],
                        (String) row[3],
                        (String) row[4],
                        new RegisterSource((RegisterKind) row[5], (String) row[6], (String) row[7], (LocalDate) row[8]),
                        (LocalDate) row[9],
                        (LocalDate) row[10]))
                .toList();
    }

    /** Batches by their public ids, oldest first; at most 1,000. */
    public List<RegisterBatch> named(Collection<String> publicIds) {
        return em.createQuery(
                        "select b from RegisterBatch b where b.publicId in :ids order by b.number", RegisterBatch.class)
                .setParameter("ids", publicIds)
                .getResultList();
    }
}
