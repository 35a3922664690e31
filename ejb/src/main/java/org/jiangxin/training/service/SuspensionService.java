package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.training.entity.ClassStep;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.entity.TrainingClassStatus;
import org.jiangxin.training.event.ClassResumed;
import org.jiangxin.training.event.ClassSuspended;
import org.jiangxin.training.repository.Enrolments;
import org.jiangxin.training.repository.TrainingClasses;
import org.jiangxin.training.rule.Entered;

/**
 * Suspends and resumes classes (暂停 / 恢复班级, R-324a, R-324c): the regulator of the region does, with a reason that institution and
 * learners are told. While it lasts nobody studies or begins an exam; whoever sits one finishes it, and nothing that was studied is lost.
 */
@Stateless
public class SuspensionService {
    private static final int LONGEST_REASON = 500;

    @Inject
    TrainingClasses classes;

    @Inject
    Enrolments enrolments;

    @Inject
    ClassScope scope;

    @Inject
    ClassViewing viewing;

    @Inject
    Timeline timeline;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** A class of the own region with its timeline. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public ClassView get(String classId) {
        return viewing.of(scope.get(classId));
    }

    /** Stops a running class. Refuses with {@code training.class.not_open} when it does not run. */
    @RolesAllowed(REGULATOR_APPROVER)
    public void suspend(String classId, String reason) {
        var found = locked(classId, TrainingClassStatus.RUNNING, "training.class.not_open");
        var why = reason(reason);
        found.suspend();
        timeline.step(found, ClassStep.SUSPENDED, why);
        events.fire(new ClassSuspended(
                found.id(),
                found.publicId(),
                found.title(),
                found.organizationId(),
                studying(found),
                why,
                clock.instant()));
    }

    /** Lets a suspended class go on. Refuses with {@code training.class.not_suspended}. */
    @RolesAllowed(REGULATOR_APPROVER)
    public void resume(String classId, String reason) {
        var found = locked(classId, TrainingClassStatus.SUSPENDED, "training.class.not_suspended");
        var why = reason(reason);
        found.resume();
        timeline.step(found, ClassStep.RESUMED, why);
        events.fire(new ClassResumed(
                found.id(),
                found.publicId(),
                found.title(),
                found.organizationId(),
                studying(found),
                why,
                clock.instant()));
    }

    /** The state is read under the lock: of two regulators the second sees what the first did. */
    private TrainingClass locked(String classId, TrainingClassStatus wanted, String otherwise) {
        var found = classes.lock(scope.get(classId).id());
        if (found.status() != wanted) {
            throw new Conflict(Refusal.of(otherwise));
        }
        return found;
    }

    private static String reason(String typed) {
        var entered = new Entered();
        var why = entered.text("reason", typed, LONGEST_REASON);
        entered.check();
        return why;
    }

    private List<ClassSuspended.Studying> studying(TrainingClass found) {
        return enrolments.active(found.id()).stream()
                .map(one -> new ClassSuspended.Studying(one.learnerId(), one.id(), one.publicId()))
                .toList();
    }
}
