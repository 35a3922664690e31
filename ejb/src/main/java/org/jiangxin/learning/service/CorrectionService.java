package org.jiangxin.learning.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.entity.CorrectedAmount;
import org.jiangxin.learning.entity.CorrectedEnrolment;
import org.jiangxin.learning.entity.CorrectionStatus;
import org.jiangxin.learning.entity.StudyCorrection;
import org.jiangxin.learning.event.CorrectionDecided;
import org.jiangxin.learning.repository.StudyCorrections;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.time.DatabaseClock;
import org.jiangxin.training.service.ClassSummaries;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.StaffEnrolment;
import org.jiangxin.training.service.StaffEnrolments;

/**
 * Corrections of study time by two persons (design §8, ATK-33): the institution proposes with a reason, an approver of the region decides,
 * the ledger gets an entry of its own and the learner a message. Nobody, the platform's own people included, has another way in.
 */
@Stateless
public class CorrectionService {
    private static final List<Long> NO_CLASS = List.of(0L);
    private static final int LONGEST_TEXT = 500;
    private static final int SHORTEST_REASON = 10;
    private static final int MOST_MINUTES = 480;
    private static final long MILLIS_PER_MINUTE = 60_000;

    @Inject
    StudyCorrections corrections;

    @Inject
    CorrectionBooking booking;

    @Inject
    CorrectionViews views;

    @Inject
    StaffEnrolments staffEnrolments;

    @Inject
    StaffScopes scopes;

    @Inject
    ClassSummaries classes;

    @Inject
    CourseService courses;

    @Inject
    AuditTrail audit;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    DatabaseClock databaseClock;

    /** Lessons of the enrolment's course, to choose from. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public List<LessonFacts> lessons(String enrolmentPublicId) {
        return courses.outline(staffEnrolments.get(enrolmentPublicId).facts().courseVersionId())
                .lessons();
    }

    /** Proposes; nothing changes until somebody else decides. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public String propose(NewCorrection wanted) {
        var enrolment = staffEnrolments.get(wanted.enrolment());
        var amount = sound(wanted, enrolment.facts());
        var correction = new StudyCorrection(
                corrected(enrolment), amount, wanted.reason().strip(), null, caller.accountId(), clock.instant());
        corrections.add(correction);
        audit.record(
                "learning.correction.proposed",
                "StudyCorrection",
                correction.publicId(),
                Map.of("enrolment", wanted.enrolment(), "day", amount.day(), "millis", amount.millis()));
        return correction.publicId();
    }

    /** Corrections of the caller's region in waiting, or those decided; those whose class, institution or reason hold a text. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<CorrectionView> queue(boolean decided, String text, PageRequest rows) {
        var region = scopes.mine().regionPrefix();
        var states = decided
                ? EnumSet.of(CorrectionStatus.BOOKED, CorrectionStatus.REFUSED)
                : EnumSet.of(CorrectionStatus.PROPOSED);
        var called = text == null || text.isBlank() ? NO_CLASS : classes.called(text, region);
        var page = corrections.queue(region, states, text, called.isEmpty() ? NO_CLASS : called, rows);
        return new Page<>(views.of(page.rows()), page.total(), page.first());
    }

    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public CorrectionView get(String publicId) {
        var found = corrections
                .find(publicId, scopes.mine().regionPrefix())
                .orElseThrow(() -> new NotFound(StudyCorrection.class, publicId));
        return views.of(List.of(found)).get(0);
    }

    /** All corrections of one enrolment, newest first. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER, REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public List<CorrectionView> of(String enrolmentPublicId) {
        var enrolment = staffEnrolments.get(enrolmentPublicId);
        return views.of(corrections.ofEnrolment(enrolment.facts().enrolmentId()));
    }

    /**
     * Decides. Refuses who proposed it with {@code learning.correction.same_person}, and with {@code learning.correction.decided}
     * when somebody was faster.
     *
     * @param note why; needed for a refusal
     */
    @RolesAllowed(REGULATOR_APPROVER)
    public void decide(String publicId, boolean approve, String note) {
        var region = scopes.mine().regionPrefix();
        var correction =
                corrections.lock(publicId, region).orElseThrow(() -> new NotFound(StudyCorrection.class, publicId));
        if (!correction.isWaiting()) {
            throw new Conflict(Refusal.of("learning.correction.decided"));
        }
        if (correction.proposedBy() == caller.accountId()) {
            throw new Refused(Refusal.of("learning.correction.same_person"));
        }
        var why = note == null || note.isBlank() ? null : note.strip();
        if (why == null && !approve) {
            throw new Refused(Refusal.of("learning.correction.note_missing").on("note"));
        }
        if (why != null && why.length() > LONGEST_TEXT) {
            throw new Refused(
                    Refusal.of("learning.correction.too_long", LONGEST_TEXT).on("note"));
        }
        settle(correction, staffEnrolments.get(correction.enrolmentPublicId()), approve, caller.accountId(), why);
    }

    /**
     * Books what follows from a decided clue, whose two persons are the correction's.
     *
     * @param reason as the decision gives it; cut to what a correction holds
     */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public void bookForClue(
            long enrolmentId,
            List<CorrectedAmount> amounts,
            String cluePublicId,
            String reason,
            long proposedBy,
            long decidedBy) {
        var enrolment = staffEnrolments.get(enrolmentId);
        var why = reason.length() > LONGEST_TEXT ? reason.substring(0, LONGEST_TEXT) : reason;
        for (var amount : amounts) {
            var correction =
                    new StudyCorrection(corrected(enrolment), amount, why, cluePublicId, proposedBy, clock.instant());
            corrections.add(correction);
            settle(correction, enrolment, true, decidedBy, null);
        }
    }

    private void settle(
            StudyCorrection correction, StaffEnrolment enrolment, boolean approve, long decidedBy, String why) {
        if (approve) {
            booking.book(correction, enrolment.facts(), databaseClock.now());
        }
        correction.decide(
                approve ? CorrectionStatus.BOOKED : CorrectionStatus.REFUSED, decidedBy, why, clock.instant());
        var amount = correction.amount();
        audit.record(
                approve ? "learning.correction.booked" : "learning.correction.refused",
                "StudyCorrection",
                correction.publicId(),
                Map.of(
                        "enrolment",
                        correction.enrolmentPublicId(),
                        "day",
                        amount.day(),
                        "millis",
                        amount.millis(),
                        "proposedBy",
                        correction.proposedBy()));
        events.fire(new CorrectionDecided(
                correction.publicId(),
                correction.enrolmentPublicId(),
                correction.learnerId(),
                correction.proposedBy(),
                enrolment.facts().className(),
                amount.day(),
                amount.millis(),
                approve,
                correction.cluePublicId(),
                correction.reason(),
                why,
                clock.instant()));
    }

    private CorrectedAmount sound(NewCorrection wanted, EnrolmentFacts enrolment) {
        var wrong = new ArrayList<Refusal>();
        var lesson = courses.outline(enrolment.courseVersionId()).lessons().stream()
                .filter(one -> one.publicId().equals(wanted.lesson()))
                .findFirst();
        if (lesson.isEmpty()) {
            wrong.add(Refusal.of("learning.correction.lesson").on("lesson"));
        }
        var today = ChinaTime.dayOf(clock.instant());
        if (!isStudyDay(wanted.day(), enrolment, today)) {
            wrong.add(Refusal.of("learning.correction.day", enrolment.startsOn(), today)
                    .on("day"));
        }
        var minutes = wanted.minutes() == null ? 0 : wanted.minutes().intValue();
        if (minutes == 0 || Math.abs(minutes) > MOST_MINUTES) {
            wrong.add(Refusal.of("learning.correction.minutes", MOST_MINUTES).on("minutes"));
        }
        var reason = wanted.reason() == null ? "" : wanted.reason().strip();
        if (reason.length() < SHORTEST_REASON) {
            wrong.add(Refusal.of("learning.correction.reason", SHORTEST_REASON).on("reason"));
        } else if (reason.length() > LONGEST_TEXT) {
            wrong.add(Refusal.of("learning.correction.too_long", LONGEST_TEXT).on("reason"));
        }
        Refused.ifAny(wrong);
        var amount = new CorrectedAmount(lesson.orElseThrow().lessonId(), wanted.day(), minutes * MILLIS_PER_MINUTE);
        var credited = booking.credited(enrolment.enrolmentId(), amount);
        if (credited + amount.millis() < 0) {
            throw new Refused(Refusal.of("learning.correction.too_much", credited / MILLIS_PER_MINUTE)
                    .on("minutes"));
        }
        return amount;
    }

    private static boolean isStudyDay(LocalDate day, EnrolmentFacts enrolment, LocalDate today) {
        return day != null && !day.isBefore(enrolment.startsOn()) && !day.isAfter(today);
    }

    private static CorrectedEnrolment corrected(StaffEnrolment enrolment) {
        var facts = enrolment.facts();
        return new CorrectedEnrolment(
                facts.enrolmentId(),
                facts.publicId(),
                facts.learnerId(),
                facts.classId(),
                enrolment.organizationId(),
                enrolment.regionCode());
    }
}
