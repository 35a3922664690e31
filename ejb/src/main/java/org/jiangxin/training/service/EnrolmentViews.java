package org.jiangxin.training.service;

import org.jiangxin.training.entity.Enrolment;

/** Turns enrolments into what leaves the services. */
final class EnrolmentViews {
    private EnrolmentViews() {}

    static EnrolmentFacts of(Enrolment enrolment) {
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
                policy.dayCap().toMillis(),
                policy.coveragePercent(),
                policy.ratePercent(),
                Math.toIntExact(policy.challengeEvery().toSeconds()),
                policy.policyVersion(),
                enrolment.enrolledAt(),
                enrolment.startedAt(),
                enrolment.withdrawnAt(),
                enrolment.hadStarted(),
                enrolment.completedAt());
    }
}
