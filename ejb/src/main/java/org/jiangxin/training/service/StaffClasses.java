package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.repository.TrainingClasses;

/** Classes of the own institution for features above that teach in them. Another institution's is not found. */
@Stateless
public class StaffClasses {
    @Inject
    ClassScope scope;

    @Inject
    TrainingClasses classes;

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public StaffClass own(String publicId) {
        return of(scope.own(publicId));
    }

    /** The same by its inside number. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public StaffClass own(long classId) {
        return own(classes.get(classId).publicId());
    }

    private static StaffClass of(TrainingClass found) {
        return new StaffClass(found.id(), found.publicId(), found.title(), found.courseVersionId(), found.status());
    }
}
