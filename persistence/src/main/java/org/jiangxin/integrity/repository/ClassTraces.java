package org.jiangxin.integrity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.jiangxin.training.entity.SessionForm;
import org.jiangxin.training.entity.TrainingClassStatus;

/** What rules look at, of running classes as a whole: their plan, their people, their rooms. Read by class and day, never by learner. */
@ApplicationScoped
public class ClassTraces {
    private static final String DAY = "day";
    private static final String RUNNING = "running";

    @PersistenceContext
    EntityManager em;

    /**
     * A running class as it was approved.
     *
     * @param projectOnlineHours 学时 online that its project asks for; null for a class without a project
     * @param requiredSeconds study time that it asks for
     */
    public record Planned(
            long classId,
            int places,
            int requiredSeconds,
            int hourMinutes,
            int practiceHours,
            Integer projectOnlineHours,
            Integer projectPracticeHours) {}

    /** Minutes of the timetable of a class in one form. */
    public record Timetabled(long classId, SessionForm form, long minutes) {}

    /**
     * A session in person of a running class on a day.
     *
     * @param capacity most people the institution can train at one time
     */
    public record Held(
            String sessionId, long organizationId, long classId, int startsMinute, int endsMinute, int capacity) {}

    /** A row of a timetable as evidence. */
    public record Session(
            String publicId,
            String classCode,
            LocalDate heldOn,
            int startsMinute,
            int endsMinute,
            SessionForm form,
            String place) {}

    /** Classes that run on a day, behind one. */
    public List<Planned> running(LocalDate day, long after, int atMost) {
        return em
                .createQuery("""
                        select c.id, c.places, c.policy.requiredSeconds, c.policy.hourMinutes, c.practiceHours,
                          p.onlineHours, p.practiceHours
                        from TrainingClass c left join TrainingProject p on p.id = c.projectId
                        where c.status = :running and c.startsOn <= :day and c.endsOn >= :day and c.id > :after
                        order by c.id""", Object[].class)
                .setParameter(RUNNING, TrainingClassStatus.RUNNING)
                .setParameter(DAY, day)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultList()
                .stream()
                .map(row -> new Planned(
                        (Long) row[0],
                        (Integer) row[1],
                        (Integer) row[2],
                        (Integer) row[3],
                        (Integer) row[4],
                        (Integer) row[5],
                        (Integer) row[6]))
                .toList();
    }

    /** How many learners are in each class or have completed it; at most 1,000 classes. Counted, not taken from the class. */
    public Map<Long, Long> people(Collection<Long> classIds) {
        var people = new HashMap<Long, Long>();
        em.createQuery("""
                        select e.trainingClass.id, count(e) from Enrolment e
                        where e.trainingClass.id in :classes and e.status in :there group by e.trainingClass.id""", Object[].class)
                .setParameter("classes", classIds)
                .setParameter("there", EnumSet.of(EnrolmentStatus.ACTIVE, EnrolmentStatus.COMPLETED))
                .getResultStream()
                .forEach(row -> people.put((Long) row[0], (Long) row[1]));
        return people;
    }

    /** Minutes of the timetables by form; at most 1,000 classes. */
    public List<Timetabled> timetables(Collection<Long> classIds) {
        return em.createQuery("""
                        select s.classId, s.form, sum(s.endsMinute - s.startsMinute) from ClassSession s
                        where s.classId in :classes group by s.classId, s.form""", Object[].class)
                .setParameter("classes", classIds)
                .getResultStream()
                .map(row -> new Timetabled((Long) row[0], (SessionForm) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    /** Sessions in person on a day, by institution and time; of institutions whose capacity a regulator has recorded. */
    public List<Held> inPerson(LocalDate day) {
        return em.createQuery("""
                        select s.publicId, c.organizationId, c.id, s.startsMinute, s.endsMinute, k.people
                        from ClassSession s join TrainingClass c on c.id = s.classId
                          join TrainingCapacity k on k.organizationId = c.organizationId
                        where s.heldOn = :day and s.form = :practice and c.status = :running
                          and not exists (select 1 from TrainingCapacity l
                            where l.organizationId = k.organizationId and l.recordedAt > k.recordedAt)
                        order by c.organizationId, s.startsMinute, s.id""", Object[].class)
                .setParameter(DAY, day)
                .setParameter("practice", SessionForm.PRACTICE)
                .setParameter(RUNNING, TrainingClassStatus.RUNNING)
                .getResultStream()
                .map(row -> new Held(
                        (String) row[0], (Long) row[1], (Long) row[2], (Integer) row[3], (Integer) row[4], (Integer)
                                row[5]))
                .toList();
    }

    /** Rows of timetables by their public ids, in the order of time; at most 1,000. */
    public List<Session> sessionsNamed(Collection<String> publicIds) {
        return em.createQuery("""
                        select s.publicId, c.code, s.heldOn, s.startsMinute, s.endsMinute, s.form, s.place
                        from ClassSession s join TrainingClass c on c.id = s.classId
                        where s.publicId in :ids order by s.heldOn, s.startsMinute, s.id""", Object[].class)
                .setParameter("ids", publicIds)
                .getResultStream()
                .map(row -> new Session(
                        (String) row[0],
                        (String) row[1],
                        (LocalDate) row[2],
                        (Integer) row[3],
                        (Integer) row[4],
                        (SessionForm) row[5],
                        (String) row[6]))
                .toList();
    }
}
