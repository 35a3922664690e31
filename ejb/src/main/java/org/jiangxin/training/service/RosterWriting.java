package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.service.RosterAccounts;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.training.entity.Enrolment;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.jiangxin.training.entity.RosterImport;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.event.LearnerEnrolled;
import org.jiangxin.training.event.LearnersInvited;
import org.jiangxin.training.repository.Enrolments;
import org.jiangxin.training.repository.RosterImports;
import org.jiangxin.training.repository.TrainingClasses;
import org.jiangxin.training.rule.RosterIsOpen;

/** Takes the good rows of a roster over, two hundred in a transaction. Called by {@link RosterImportService} only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RosterWriting {
    @Inject
    TrainingClasses classes;

    @Inject
    Enrolments enrolments;

    @Inject
    RosterAccounts accounts;

    @Inject
    RosterCheck check;

    @Inject
    RosterImports imports;

    @Inject
    TraineeGroupChoice groups;

    @Inject
    AuditTrail audit;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** What became of some rows. */
    public record Written(int added, int changed, int same, List<RosterVerdict> refused) {}

    /** Claims the import: it is accepted once, however often the button is pressed. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, SYSTEM})
    public void claim(long classId, String importId) {
        var found = imports.lock(classId, importId).orElseThrow(() -> new NotFound(RosterImport.class, importId));
        if (!found.isWaiting()) {
            throw new Conflict(Refusal.of("training.roster.accepted_already"));
        }
        found.accept(0, 0, found.refusedCount(), clock.instant());
    }

    /** Writes what became of all rows into the import. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, SYSTEM})
    public void conclude(long classId, String importId, int added, int changed, int refused) {
        var found = imports.lock(classId, importId).orElseThrow(() -> new NotFound(RosterImport.class, importId));
        found.count(added, changed, refused);
        if (refused == 0) {
            found.forgetRows();
        }
        audit.record(
                "training.roster.imported",
                "RosterImport",
                importId,
                Map.of("rows", found.rowCount(), "added", added, "changed", changed, "refused", refused));
    }

    /**
     * Checks rows again and takes over those that are good. The class is locked, so that it cannot be closed, and no other roster can
     * take its places, in between.
     */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, SYSTEM})
    public Written write(long classId, long importId, List<RosterRow> rows) {
        var into = classes.lock(classId);
        Refused.ifAny(RosterIsOpen.refusal(into).stream().toList());
        var verdicts = check.check(into, rows);
        var taken = verdicts.stream().filter(RosterVerdict::isTaken).toList();
        var people = accounts.take(taken.stream().map(RosterVerdict::person).toList());
        var now = clock.instant();
        var added = new ArrayList<Enrolment>();
        var changed = 0;
        for (var verdict : taken) {
            var group = groups.codeOf(verdict.row().cell(RosterColumn.GROUP)).orElse(null);
            var learner = people.accounts().get(verdict.row().number());
            if (verdict.fate() == RosterFate.ADD) {
                added.add(Enrolment.fromRoster(into, learner, verdict.turn(), group, importId, now));
            } else {
                changed++;
                enrolments.turns(classId, learner).stream()
                        .filter(turn -> turn.status() != EnrolmentStatus.WITHDRAWN)
                        .forEach(turn -> turn.belongsTo(group));
            }
        }
        enrolments.addAll(added);
        if (!added.isEmpty() && !classes.takePlaces(classId, added.size())) {
            throw new Conflict(Refusal.of("training.roster.full", into.places()));
        }
        if (!people.invited().isEmpty()) {
            events.fire(new LearnersInvited(into.id(), into.title(), into.institutionName(), people.invited(), now));
        }
        if (into.status().isApproved()) {
            added.forEach(enrolment -> joined(into, enrolment, now));
        }
        return new Written(
                added.size(),
                changed,
                (int) verdicts.stream()
                        .filter(verdict -> verdict.fate() == RosterFate.SAME)
                        .count(),
                verdicts.stream()
                        .filter(verdict -> verdict.fate() == RosterFate.REFUSED)
                        .toList());
    }

    private void joined(TrainingClass into, Enrolment enrolment, Instant now) {
        events.fire(new LearnerEnrolled(
                enrolment.id(),
                enrolment.publicId(),
                enrolment.learnerId(),
                into.id(),
                into.title(),
                enrolment.courseVersionId(),
                now));
    }
}
