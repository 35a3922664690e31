package org.jiangxin.training.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.service.ClassPolicies;
import org.jiangxin.catalog.service.StudyRules;
import org.jiangxin.training.entity.Enrolment;

/** Turns enrolments into what leaves the services, with the policy that holds for their classes now. */
@ApplicationScoped
class EnrolmentViews {
    @Inject
    ClassPolicies policies;

    EnrolmentFacts of(Enrolment enrolment) {
        return facts(enrolment, policies.of(TrainingPlaces.of(enrolment.trainingClass())));
    }

    /** The policies of all classes are asked for at once. */
    List<EnrolmentFacts> of(List<Enrolment> enrolments) {
        var rules = policies.of(enrolments.stream()
                .map(enrolment -> TrainingPlaces.of(enrolment.trainingClass()))
                .toList());
        return enrolments.stream()
                .map(enrolment -> facts(enrolment, rules.get(TrainingPlaces.of(enrolment.trainingClass()))))
                .toList();
    }

    private static EnrolmentFacts facts(Enrolment enrolment, StudyRules rules) {
        var in = enrolment.trainingClass();
        var policy = in.policy();
        return new EnrolmentFacts(
                enrolment.id(),
                enrolment.publicId(),
                enrolment.learnerId(),
                in.id(),
                in.publicId(),
                in.code(),
                in.title(),
                in.institutionName(),
                in.regionName(),
                in.contactLine(),
                in.status(),
                enrolment.courseVersionId(),
                enrolment.status(),
                in.startsOn(),
                in.endsOn(),
                policy.required().toMillis(),
                policy.hourMinutes(),
                rules.minutesInMillis(PolicyKey.DAY_CAP),
                rules.finishCoverage(),
                rules.amount(PolicyKey.PLAY_RATE),
                rules.amount(PolicyKey.TICK_MEAN),
                rules.version(),
                enrolment.enrolledAt(),
                enrolment.startedAt(),
                enrolment.withdrawnAt(),
                enrolment.hadStarted(),
                enrolment.completedAt());
    }
}
