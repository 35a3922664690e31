package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.identity.service.IdentityGate;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.entity.Enrolment;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.event.EnrolmentWithdrawn;
import org.jiangxin.training.event.LearnerEnrolled;
import org.jiangxin.training.repository.Enrolments;
import org.jiangxin.training.repository.TrainingClasses;
import org.jiangxin.training.rule.ClassHasPlace;
import org.jiangxin.training.rule.ClassTakesEnrolments;
import org.jiangxin.training.rule.EnrolsOnce;
import org.jiangxin.training.rule.LeavesWhileActive;

/**
 * Joining and leaving classes (报名、退班; R-331c). Only a verified learner joins, only an open class that has a place, never
 * twice. Publishes {@link LearnerEnrolled} and {@link EnrolmentWithdrawn}.
 */
@Stateless
public class RosterService {
    private static final int MOST_SHOWN = 50;
    private static final int LONGEST_REASON = 200;

    @Inject
    TrainingClasses classes;

    @Inject
    Enrolments enrolments;

    @Inject
    CourseService courses;

    @Inject
    IdentityGate identity;

    @Inject
    LearnerScope scope;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Classes the signed-in learner may look at and join, soonest end first; at most fifty. */
    @RolesAllowed(LEARNER)
    public List<OpenClass> openClasses() {
        var mine = enrolments.ofLearner(scope.self());
        return classes.openForEnrolment(ChinaTime.dayOf(clock.instant()), MOST_SHOWN).stream()
                .map(found -> view(found, mine))
                .toList();
    }

    /** Of those the ones the learner is not in and that are called like a text; full ones last. */
    @RolesAllowed(LEARNER)
    public Page<OpenClass> joinable(String text, PageRequest rows) {
        var learner = scope.self();
        return classes.joinable(ChinaTime.dayOf(clock.instant()), learner, text, rows)
                .map(found -> view(found, List.of()));
    }

    /** The signed-in learner joins a class. Returns the public id of the enrolment. */
    @RolesAllowed(LEARNER)
    public String enrol(String classPublicId) {
        return join(scope.self(), classes.get(classPublicId)).publicId();
    }

    /** Puts a learner into a class, under the same rules. Returns the internal id of the enrolment. */
    @RolesAllowed(SYSTEM)
    public long enrol(long learnerId, String classCode) {
        var found = classes.findByCode(classCode).orElseThrow(() -> new NotFound(TrainingClass.class, classCode));
        return join(learnerId, found).id();
    }

    /** Leaves a class. What was studied stays in the ledger. */
    @RolesAllowed({LEARNER, SYSTEM})
    public void withdraw(String enrolmentPublicId, String reason) {
        var enrolment =
                enrolments.find(enrolmentPublicId).orElseThrow(() -> new NotFound(Enrolment.class, enrolmentPublicId));
        scope.require(enrolment.learnerId());
        Refused.ifAny(LeavesWhileActive.refusal(enrolment).stream().toList());
        var now = clock.instant();
        enrolment.withdraw(shortened(reason), now);
        var left = enrolment.trainingClass();
        classes.freePlace(left.id());
        events.fire(new EnrolmentWithdrawn(
                enrolment.id(), enrolment.learnerId(), left.id(), left.title(), enrolment.hadStarted(), now));
    }

    private static String shortened(String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        var text = reason.strip();
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }

    private Enrolment join(long learnerId, TrainingClass joined) {
        var turns = enrolments.turns(joined.id(), learnerId);
        var now = clock.instant();
        Refused.ifAny(Stream.of(
                        identity.isVerified(learnerId)
                                ? Optional.<Refusal>empty()
                                : Optional.of(Refusal.of("identity.verification.required")),
                        ClassTakesEnrolments.refusal(joined, ChinaTime.dayOf(now)),
                        EnrolsOnce.refusal(turns),
                        ClassHasPlace.refusal(joined))
                .flatMap(Optional::stream)
                .toList());
        var enrolment = new Enrolment(joined, learnerId, turns.size() + 1, now);
        enrolments.add(enrolment, Refusal.of("training.enrolment.twice"));
        if (!classes.takePlace(joined.id())) {
            throw new Conflict(Refusal.of("training.enrolment.full", joined.places()));
        }
        events.fire(new LearnerEnrolled(
                enrolment.id(),
                enrolment.publicId(),
                learnerId,
                joined.id(),
                joined.title(),
                joined.courseVersionId(),
                now));
        return enrolment;
    }

    private OpenClass view(TrainingClass found, List<Enrolment> mine) {
        var outline = courses.outline(found.courseVersionId());
        return new OpenClass(
                found.publicId(),
                found.code(),
                found.title(),
                outline.title(),
                found.institutionName(),
                found.regionName(),
                found.startsOn(),
                found.endsOn(),
                found.places(),
                found.places() - found.takenPlaces(),
                outline.lessons().size(),
                found.policy().required().toMillis(),
                found.policy().hourMinutes(),
                mine.stream()
                        .anyMatch(enrolment ->
                                enrolment.trainingClass().equals(found) && enrolment.withdrawnAt() == null));
    }
}
