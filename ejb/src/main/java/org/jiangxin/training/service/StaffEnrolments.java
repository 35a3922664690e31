package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.training.entity.Enrolment;
import org.jiangxin.training.repository.Enrolments;

/**
 * Enrolments for the people who answer for them: of the own institution's classes, or of the regulator's region. Another's is answered
 * like one that does not exist. Learners ask {@link EnrolmentService}.
 */
@Stateless
public class StaffEnrolments {
    @Inject
    StaffScopes scopes;

    @Inject
    Enrolments enrolments;

    @Inject
    EnrolmentViews views;

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER, REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public StaffEnrolment get(String publicId) {
        var scope = scopes.mine();
        return enrolments
                .find(publicId)
                .filter(found -> scope.covers(
                        found.trainingClass().organizationId(),
                        found.trainingClass().regionCode()))
                .map(this::seen)
                .orElseThrow(() -> new NotFound(Enrolment.class, publicId));
    }

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER, REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public StaffEnrolment get(long id) {
        return get(enrolments.get(id).publicId());
    }

    private StaffEnrolment seen(Enrolment found) {
        return new StaffEnrolment(
                views.of(found),
                found.trainingClass().organizationId(),
                found.trainingClass().regionCode());
    }
}
