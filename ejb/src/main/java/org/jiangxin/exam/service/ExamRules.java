package org.jiangxin.exam.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jiangxin.catalog.service.ClassPolicies;
import org.jiangxin.catalog.service.StudyRules;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.training.service.EnrolmentService;

/** What the policy of the examinee's class asks of an exam now. */
@Dependent
class ExamRules {
    @Inject
    EnrolmentService enrolments;

    @Inject
    ClassPolicies policies;

    StudyRules of(Attempt attempt) {
        return policies.version(enrolments.get(attempt.enrolmentId()).policyVersion())
                .orElseThrow();
    }
}
