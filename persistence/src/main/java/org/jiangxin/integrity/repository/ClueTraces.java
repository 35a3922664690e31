package org.jiangxin.integrity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.integrity.entity.ChallengeKind;
import org.jiangxin.integrity.entity.ChallengeStatus;
import org.jiangxin.integrity.entity.ClueSubject;
import org.jiangxin.integrity.entity.FlagKind;
import org.jiangxin.training.entity.EnrolmentStatus;

/**
 * What rules look at, of checks, flags, sign-ins and enrolments. Cut to one day, so that a night's work grows with the day's study and
 * not with the years.
 */
@ApplicationScoped
public class ClueTraces {
    private static final String FROM = "fromMoment";
    private static final String UNTIL = "untilMoment";
    private static final String SUBJECT = """
            select e.learnerId, e.id, c.id, c.title, c.organizationId, c.institutionName, c.regionCode
            from Enrolment e join e.trainingClass c""";

    @PersistenceContext
    EntityManager em;

    /** An answered check. */
    public record Answered(
            String publicId,
            long learnerId,
            long enrolmentId,
            ChallengeKind kind,
            ChallengeStatus status,
            Instant issuedAt,
            Instant endedAt) {}

    /** Checks missed in one enrolment, of all its days. */
    public record Missed(long learnerId, long enrolmentId, long count) {}

    /** Flags of one kind that a learner got. */
    public record Flagged(long learnerId, FlagKind kind, long count) {}

    /** A sign-in of somebody who is in a class. */
    public record SignedIn(
            String publicId, long learnerId, String device, String addressIndex, String place, Instant at) {}

    /** Somebody who joined a class and had been trained for the same before, or is so at the same time. */
    public record Again(
            long learnerId, long enrolmentId, String otherPublicId, String otherTitle, EnrolmentStatus otherStatus) {}

    /** A sign-in as a row of evidence; device and address are hashes, by which equal ones are recognised and nothing else. */
    public record Stay(
            String publicId,
            String device,
            String deviceKind,
            String browser,
            String addressIndex,
            String place,
            Instant startedAt,
            Instant endedAt) {}

    /** An enrolment as a row of evidence. */
    public record Enrolled(
            String publicId,
            String classCode,
            String classTitle,
            String institution,
            EnrolmentStatus status,
            Instant enrolledAt) {}

    /** Whom a clue about an enrolment is about. */
    public Optional<ClueSubject> ofEnrolment(long enrolmentId) {
        return em.createQuery(SUBJECT + " where e.id = :enrolment", Object[].class)
                .setParameter("enrolment", enrolmentId)
                .getResultStream()
                .map(ClueTraces::subject)
                .findFirst();
    }

    /** Whom a clue about a learner is about: with the class that the learner is in, or was in last. */
    public Optional<ClueSubject> ofLearner(long learnerId) {
        return em
                .createQuery(
                        SUBJECT + " where e.learnerId = :learner and e.status <> :listed order by e.id desc",
                        Object[].class)
                .setParameter("learner", learnerId)
                .setParameter("listed", EnrolmentStatus.LISTED)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(ClueTraces::subject)
                .findFirst();
    }

    /** A class as the subject of a clue. */
    public Optional<ClueSubject> ofClass(long classId) {
        return em.createQuery("""
                        select c.id, c.title, c.organizationId, c.institutionName, c.regionCode
                        from TrainingClass c where c.id = :classId""", Object[].class)
                .setParameter("classId", classId)
                .getResultStream()
                .map(row -> new ClueSubject(
                        null, null, (Long) row[0], (String) row[1], (Long) row[2], (String) row[3], (String) row[4]))
                .findFirst();
    }

    private static ClueSubject subject(Object[] row) {
        return new ClueSubject(
                (Long) row[0], (Long) row[1], (Long) row[2], (String) row[3], (Long) row[4], (String) row[5], (String)
                        row[6]);
    }

    /** Checks of a day that somebody answered, by learner; of learners behind one. */
    public List<Answered> answered(Instant from, Instant until, long afterLearner, int atMost) {
        return em
                .createQuery("""
                        select c.publicId, c.learnerId, c.enrolmentId, c.kind, c.status, c.issuedAt, c.endedAt
                        from Challenge c
                        where c.issuedAt >= :fromMoment and c.issuedAt < :untilMoment and c.learnerId > :after
                          and c.status in :answered
                        order by c.learnerId, c.issuedAt, c.id""", Object[].class)
                .setParameter(FROM, from)
                .setParameter(UNTIL, until)
                .setParameter("after", afterLearner)
                .setParameter("answered", EnumSet.of(ChallengeStatus.PASSED, ChallengeStatus.TOO_FAST))
                .setMaxResults(atMost)
                .getResultList()
                .stream()
                .map(row -> new Answered(
                        (String) row[0],
                        (Long) row[1],
                        (Long) row[2],
                        (ChallengeKind) row[3],
                        (ChallengeStatus) row[4],
                        (Instant) row[5],
                        (Instant) row[6]))
                .toList();
    }

    /** Enrolments with a missed check on a day that have missed more than so many altogether. */
    public List<Missed> missedTooOften(Instant from, Instant until, long most) {
        return em
                .createQuery("""
                        select c.learnerId, c.enrolmentId, count(c) from Challenge c
                        where c.status in :missed and c.enrolmentId in (
                          select d.enrolmentId from Challenge d
                          where d.issuedAt >= :fromMoment and d.issuedAt < :untilMoment and d.status in :missed)
                        group by c.learnerId, c.enrolmentId having count(c) > :most
                        order by c.enrolmentId""", Object[].class)
                .setParameter("missed", EnumSet.of(ChallengeStatus.WRONG, ChallengeStatus.EXPIRED))
                .setParameter(FROM, from)
                .setParameter(UNTIL, until)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new Missed((Long) row[0], (Long) row[1], (Long) row[2]))
                .toList();
    }

    /** Flags raised in a time, by learner and kind. */
    public List<Flagged> flagged(Instant from, Instant until) {
        return em
                .createQuery("""
                        select f.learnerId, f.kind, count(f) from RiskFlag f
                        where f.raisedAt >= :fromMoment and f.raisedAt < :untilMoment
                        group by f.learnerId, f.kind order by f.learnerId, f.kind""", Object[].class)
                .setParameter(FROM, from)
                .setParameter(UNTIL, until)
                .getResultList()
                .stream()
                .map(row -> new Flagged((Long) row[0], (FlagKind) row[1], (Long) row[2]))
                .toList();
    }

    /** Public ids of a learner's flags raised in a time, oldest first. */
    public List<String> flagIds(long learnerId, Instant from, Instant until, int atMost) {
        return em.createQuery("""
                        select f.publicId from RiskFlag f
                        where f.learnerId = :learner and f.raisedAt >= :fromMoment and f.raisedAt < :untilMoment
                        order by f.id""", String.class)
                .setParameter("learner", learnerId)
                .setParameter(FROM, from)
                .setParameter(UNTIL, until)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Devices on which many different people of classes signed in. */
    public List<String> sharedDevices(Instant from, Instant until, long atLeast) {
        return em.createQuery("""
                        select s.deviceKeyHash from SignIn s
                        where s.startedAt >= :fromMoment and s.startedAt < :untilMoment
                          and exists (select 1 from Enrolment e where e.learnerId = s.accountId)
                        group by s.deviceKeyHash having count(distinct s.accountId) >= :least
                        order by s.deviceKeyHash""", String.class)
                .setParameter(FROM, from)
                .setParameter(UNTIL, until)
                .setParameter("least", atLeast)
                .getResultList();
    }

    /** The class that each learner is in, or was in last; at most 1,000 learners. */
    public Map<Long, Long> classesOf(Collection<Long> learners) {
        var classes = new HashMap<Long, Long>();
        em.createQuery("""
                        select e.learnerId, e.trainingClass.id from Enrolment e
                        where e.learnerId in :learners and e.status <> :listed order by e.id""", Object[].class)
                .setParameter("learners", learners)
                .setParameter("listed", EnrolmentStatus.LISTED)
                .getResultStream()
                .forEach(row -> classes.put((Long) row[0], (Long) row[1]));
        return classes;
    }

    /** Indexes of network addresses from which many different people of classes signed in. */
    public List<String> sharedAddresses(Instant from, Instant until, long atLeast) {
        return em.createQuery("""
                        select s.addressIndex from SignIn s
                        where s.startedAt >= :fromMoment and s.startedAt < :untilMoment and s.addressIndex is not null
                          and exists (select 1 from Enrolment e where e.learnerId = s.accountId)
                        group by s.addressIndex having count(distinct s.accountId) >= :least
                        order by s.addressIndex""", String.class)
                .setParameter(FROM, from)
                .setParameter(UNTIL, until)
                .setParameter("least", atLeast)
                .getResultList();
    }

    /** Sign-ins of a device or an address index in a time, by person. */
    public List<SignedIn> signIns(String deviceOrAddress, Instant from, Instant until, int atMost) {
        return signedIn(em.createQuery("""
                                select s.publicId, s.accountId, s.deviceKeyHash, s.addressIndex, s.place, s.startedAt
                                from SignIn s
                                where (s.deviceKeyHash = :shared or s.addressIndex = :shared)
                                  and s.startedAt >= :fromMoment and s.startedAt < :untilMoment
                                  and exists (select 1 from Enrolment e where e.learnerId = s.accountId)
                                order by s.accountId, s.startedAt""", Object[].class)
                .setParameter("shared", deviceOrAddress)
                .setParameter(FROM, from)
                .setParameter(UNTIL, until)
                .setMaxResults(atMost)
                .getResultList());
    }

    /** People of classes who signed in on many different devices. */
    public List<Long> spreadOverDevices(Instant from, Instant until, long atLeast) {
        return em.createQuery("""
                        select s.accountId from SignIn s
                        where s.startedAt >= :fromMoment and s.startedAt < :untilMoment
                          and exists (select 1 from Enrolment e where e.learnerId = s.accountId)
                        group by s.accountId having count(distinct s.deviceKeyHash) >= :least
                        order by s.accountId""", Long.class)
                .setParameter(FROM, from)
                .setParameter(UNTIL, until)
                .setParameter("least", atLeast)
                .getResultList();
    }

    /** Sign-ins of one person in a time, in order. */
    public List<SignedIn> signInsOf(long learnerId, Instant from, Instant until, int atMost) {
        return signedIn(em.createQuery("""
                                select s.publicId, s.accountId, s.deviceKeyHash, s.addressIndex, s.place, s.startedAt
                                from SignIn s
                                where s.accountId = :learner
                                  and s.startedAt >= :fromMoment and s.startedAt < :untilMoment
                                order by s.startedAt""", Object[].class)
                .setParameter("learner", learnerId)
                .setParameter(FROM, from)
                .setParameter(UNTIL, until)
                .setMaxResults(atMost)
                .getResultList());
    }

    /** Sign-ins from places that the operator's table knows, by person and time; of people behind one. */
    public List<SignedIn> placed(Instant from, Instant until, long afterLearner, int atMost) {
        return signedIn(em.createQuery("""
                                select s.publicId, s.accountId, s.deviceKeyHash, s.addressIndex, s.place, s.startedAt
                                from SignIn s
                                where s.place like '%|%' and s.accountId > :after
                                  and s.startedAt >= :fromMoment and s.startedAt < :untilMoment
                                  and exists (select 1 from Enrolment e where e.learnerId = s.accountId)
                                order by s.accountId, s.startedAt""", Object[].class)
                .setParameter("after", afterLearner)
                .setParameter(FROM, from)
                .setParameter(UNTIL, until)
                .setMaxResults(atMost)
                .getResultList());
    }

    private static List<SignedIn> signedIn(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new SignedIn(
                        (String) row[0], (Long) row[1], (String) row[2], (String) row[3], (String) row[4], (Instant)
                                row[5]))
                .toList();
    }

    /** Who joined a class in a time and has completed training for the same occupation and grade, or is in another such class. */
    public List<Again> trainedAgain(Instant from, Instant until) {
        return em
                .createQuery("""
                        select e.learnerId, e.id, o.publicId, oc.title, o.status
                        from Enrolment e join e.trainingClass c
                          join TrainingProject p on p.id = c.projectId
                          join Enrolment o on o.learnerId = e.learnerId and o.id < e.id
                          join o.trainingClass oc
                          join TrainingProject q on q.id = oc.projectId
                        where e.enrolledAt >= :fromMoment and e.enrolledAt < :untilMoment and e.status in :standing
                          and oc.id <> c.id and p.occupationCode = q.occupationCode and p.grade = q.grade
                          and (o.status = :completed or o.status = :active and oc.startsOn <= c.endsOn
                               and oc.endsOn >= c.startsOn)
                        order by e.id, o.id""", Object[].class)
                .setParameter(FROM, from)
                .setParameter(UNTIL, until)
                .setParameter("standing", EnumSet.of(EnrolmentStatus.ACTIVE, EnrolmentStatus.COMPLETED))
                .setParameter("completed", EnrolmentStatus.COMPLETED)
                .setParameter("active", EnrolmentStatus.ACTIVE)
                .getResultList()
                .stream()
                .map(row -> new Again(
                        (Long) row[0], (Long) row[1], (String) row[2], (String) row[3], (EnrolmentStatus) row[4]))
                .toList();
    }

    /** Sign-ins by their public ids, oldest first; at most 1,000. */
    public List<Stay> signInsNamed(Collection<String> publicIds) {
        return em.createQuery("""
                        select s.publicId, s.deviceKeyHash, s.deviceKind, s.browser, s.addressIndex, s.place, s.startedAt,
                               s.endedAt
                        from SignIn s where s.publicId in :ids order by s.id""", Object[].class)
                .setParameter("ids", publicIds)
                .getResultStream()
                .map(row -> new Stay(
                        (String) row[0],
                        (String) row[1],
                        row[2].toString(),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Instant) row[6],
                        (Instant) row[7]))
                .toList();
    }

    /** Enrolments by their public ids, oldest first; at most 1,000. */
    public List<Enrolled> enrolmentsNamed(Collection<String> publicIds) {
        return em.createQuery("""
                        select e.publicId, c.code, c.title, c.institutionName, e.status, e.enrolledAt
                        from Enrolment e join e.trainingClass c where e.publicId in :ids order by e.id""", Object[].class)
                .setParameter("ids", publicIds)
                .getResultStream()
                .map(row -> new Enrolled(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (EnrolmentStatus) row[4],
                        (Instant) row[5]))
                .toList();
    }
}
