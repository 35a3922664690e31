package org.jiangxin.exam.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.time.DatabaseClock;
import org.jiangxin.training.service.DayPolicies;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;

/**
 * How an enrolment stands with its final exam (R-331d): terms, window, attempts, and every reason why it cannot be begun yet.
 * For the learner's pages and for record; sitting it is {@link AttemptService}.
 */
@Stateless
public class ExamService {
    @Inject
    EnrolmentService enrolments;

    @Inject
    Candidacies candidacies;

    @Inject
    DayPolicies policies;

    @Inject
    DatabaseClock clock;

    @RolesAllowed({LEARNER, SYSTEM})
    public ExamStanding standing(long enrolmentId) {
        return standing(enrolments.get(enrolmentId));
    }

    @RolesAllowed({LEARNER, SYSTEM})
    public ExamStanding standing(String enrolmentPublicId) {
        return standing(enrolments.get(enrolmentPublicId));
    }

    /** How often the exam page may be left today before a clue is raised: what the examinee reads before the start. */
    @RolesAllowed({LEARNER, SYSTEM})
    public int leavesAllowed(String enrolmentPublicId) {
        return policies.ofClass(
                enrolments.get(enrolmentPublicId).classId(), PolicyKey.EXAM_SWITCH_MAX, ChinaTime.dayOf(clock.now()));
    }

    private ExamStanding standing(EnrolmentFacts enrolment) {
        return candidacies
                .of(enrolment, clock.now())
                .map(candidacy -> candidacy.standing(candidacies.refusals(candidacy)))
                .orElseGet(ExamStanding::none);
    }
}
