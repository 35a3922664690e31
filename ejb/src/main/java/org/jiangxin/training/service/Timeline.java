package org.jiangxin.training.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.service.ColleagueNames;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.security.Role;
import org.jiangxin.training.entity.ClassStep;
import org.jiangxin.training.entity.ClassTransition;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.repository.ClassTransitions;

/** Writes the steps of a class: who, when, why. Each step is also in the audit trail. */
@Dependent
class Timeline {
    @Inject
    ClassTransitions transitions;

    @Inject
    ColleagueNames names;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void step(TrainingClass of, ClassStep step, String reason) {
        transitions.add(new ClassTransition(of, step, account(), reason, clock.instant()));
        audit.record(
                "training.class." + step.name().toLowerCase(Locale.ROOT),
                "TrainingClass",
                of.publicId(),
                Map.of("code", of.code(), "status", of.status()));
    }

    List<StepView> of(TrainingClass trainingClass) {
        var steps = transitions.ofClass(trainingClass.id());
        var called = names.of(steps.stream()
                .map(ClassTransition::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return steps.stream()
                .map(step -> new StepView(
                        step.step(),
                        step.statusAfter(),
                        step.happenedAt(),
                        step.accountId() == null ? "" : called.getOrDefault(step.accountId(), ""),
                        step.reason()))
                .toList();
    }

    /** The caller's account, or null where the platform itself acts. */
    Long account() {
        return caller.has(Role.SYSTEM) ? null : Long.valueOf(caller.accountId());
    }
}
