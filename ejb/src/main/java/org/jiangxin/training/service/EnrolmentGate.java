package org.jiangxin.training.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jiangxin.course.provider.MaterialGate;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.identity.service.IdentityGate;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.security.Role;
import org.jiangxin.training.entity.Enrolment;
import org.jiangxin.training.repository.Enrolments;

/**
 * Material opens for a verified learner whose enrolment for the course version is active or completed, and for the operator
 * (R-321c, R-332c). Who has left the class has left its material too.
 */
@ApplicationScoped
public class EnrolmentGate implements MaterialGate {
    @Inject
    Caller caller;

    @Inject
    IdentityGate identity;

    @Inject
    Enrolments enrolments;

    @Override
    public void require(LessonFacts lesson) {
        if (caller.has(Role.OPERATIONS)) {
            return;
        }
        var learner = caller.accountId();
        identity.requireVerified(learner);
        if (enrolments.standing(learner, lesson.courseVersionId()).isEmpty()) {
            throw new NotPermitted(Refusal.of("training.material.not_enrolled"));
        }
    }

    @Override
    public void requireFree(LessonFacts lesson) {
        require(lesson);
        if (!caller.has(Role.OPERATIONS)
                && enrolments.standing(caller.accountId(), lesson.courseVersionId()).stream()
                        .anyMatch(Enrolment::isActive)) {
            throw new NotPermitted(Refusal.of("training.material.lease_required"));
        }
    }
}
