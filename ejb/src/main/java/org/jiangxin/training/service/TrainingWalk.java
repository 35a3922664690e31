package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jiangxin.training.repository.Enrolments;
import org.jiangxin.training.repository.TrainingClasses;

/** Goes through all classes and enrolments, a part at a time: for roll-ups that are made anew and for proofs. */
@Stateless
public class TrainingWalk {
    @Inject
    TrainingClasses classes;

    @Inject
    Enrolments enrolments;

    /** Ids of classes behind one, in order. */
    @RolesAllowed(SYSTEM)
    public List<Long> classesAfter(long classId, int atMost) {
        return classes.after(classId, atMost);
    }

    /** Ids of enrolments behind one, in order. */
    @RolesAllowed(SYSTEM)
    public List<Long> enrolmentsAfter(long enrolmentId, int atMost) {
        return enrolments.after(enrolmentId, atMost);
    }

    /** Whose a class is and where it is held. */
    @RolesAllowed(SYSTEM)
    public ClassOwnership ownership(long classId) {
        var found = classes.get(classId);
        return new ClassOwnership(found.organizationId(), found.regionCode(), found.courseVersionId());
    }
}
