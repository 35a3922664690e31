package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jiangxin.integrity.entity.Clue;
import org.jiangxin.integrity.entity.ClueEvidence;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.entity.ClueSubject;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.ClueTraces;
import org.jiangxin.integrity.repository.Clues;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.training.service.WorkCalendar;

/** Makes a clue of what a rule found, once, and hands it to the regulator of its region and to the institution. */
@Stateless
public class ClueRaising {
    @Inject
    Clues clues;

    @Inject
    ClueTraces traces;

    @Inject
    ClueLog log;

    @Inject
    WorkCalendar calendar;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Raises a clue, in a transaction of its own: one that fails must not take the others of the night with it.
     *
     * @return its public id; empty when it is known already, or is about nobody who is in a class
     */
    @RolesAllowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> raise(ClueKind kind, Suspicion found, Limits limits, LocalDate day) {
        var key = Clue.keyOf(kind, found.learnerId(), found.about());
        if (clues.exists(key)) {
            return Optional.empty();
        }
        return subject(found).map(subject -> {
            var clue = new Clue(
                    kind,
                    key,
                    subject,
                    day,
                    new ClueEvidence(found.facts(), found.references(), limits.values()),
                    clock.instant());
            clues.add(clue);
            log.step(clue, ClueStepKind.RAISED, null);
            log.tellRaised(clue);
            // A class without a region has no regulator; its clue waits for one and is shown to nobody else.
            if (clue.regionCode() != null) {
                clue.assign(calendar.due(settings.number(Setting.CLUE_STATEMENT_WORKDAYS)));
                log.step(clue, ClueStepKind.ASSIGNED, null);
                log.askInstitution(clue);
            }
            return clue.publicId();
        });
    }

    private Optional<ClueSubject> subject(Suspicion found) {
        if (found.classId() != null) {
            return traces.ofClass(found.classId());
        }
        return found.enrolmentId() != null
                ? traces.ofEnrolment(found.enrolmentId())
                : traces.ofLearner(found.learnerId());
    }
}
