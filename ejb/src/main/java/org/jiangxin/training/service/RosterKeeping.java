package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.training.entity.Enrolment;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.jiangxin.training.event.EnrolmentWithdrawn;
import org.jiangxin.training.repository.Enrolments;
import org.jiangxin.training.repository.TrainingClasses;
import org.jiangxin.training.rule.Entered;
import org.jiangxin.training.rule.RosterIsOpen;

/** Takes single learners off the roster of a class. Putting them on goes by a file ({@link RosterImportService}) or by joining. */
@Stateless
public class RosterKeeping {
    private static final int LONGEST_REASON = 200;

    @Inject
    TrainingClasses classes;

    @Inject
    Enrolments enrolments;

    @Inject
    ClassScope scope;

    @Inject
    Event<DomainEvent> events;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Takes a learner off. What was studied stays in the ledger, the learner is told. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void remove(String classId, String enrolmentId, String reason) {
        var found = scope.ownLocked(classId);
        Refused.ifAny(RosterIsOpen.refusal(found).stream().toList());
        var entered = new Entered();
        var why = entered.text("reason", reason, LONGEST_REASON);
        entered.check();
        var enrolment = enrolments
                .find(enrolmentId)
                .filter(one -> one.trainingClass().id().equals(found.id()))
                .orElseThrow(() -> new NotFound(Enrolment.class, enrolmentId));
        if (!enrolment.status().canBecome(EnrolmentStatus.WITHDRAWN)) {
            throw new Refused(Refusal.of("training.enrolment.not_active"));
        }
        var wasIn = enrolment.isActive();
        var now = clock.instant();
        enrolment.withdraw(why, now);
        classes.freePlace(found.id());
        if (wasIn) {
            events.fire(new EnrolmentWithdrawn(
                    enrolment.id(), enrolment.learnerId(), found.id(), found.title(), enrolment.hadStarted(), now));
        }
        audit.record(
                "training.roster.removed", "Enrolment", enrolmentId, Map.of("class", found.code(), "listed", !wasIn));
    }
}
