package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jiangxin.organization.service.OrganizationView;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.entity.ClassTerms;
import org.jiangxin.training.entity.StudyPolicy;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.repository.TrainingClasses;

/**
 * Sets up classes for the platform itself. A class with the same code stays as it is, so that loading twice changes nothing.
 * Not here: the opening approval of an institution's classes.
 */
@Stateless
public class ClassSetup {
    @Inject
    TrainingClasses classes;

    @Inject
    Clock clock;

    /** Makes the class running, and open for enrolment if wanted. Returns its internal id. */
    @RolesAllowed(SYSTEM)
    public long open(ClassTerms terms, long courseVersionId, StudyPolicy policy, boolean forEnrolment) {
        return classes.findByCode(terms.code())
                .map(TrainingClass::id)
                .orElseGet(() -> create(terms, courseVersionId, policy, forEnrolment));
    }

    /** The same in the name of an institution, in its region. */
    @RolesAllowed(SYSTEM)
    public long openFor(
            OrganizationView owner, ClassTerms terms, long courseVersionId, StudyPolicy policy, boolean forEnrolment) {
        return classes.findByCode(terms.code()).map(TrainingClass::id).orElseGet(() -> {
            var id = create(terms, courseVersionId, policy, forEnrolment);
            classes.get(id).holdFor(owner.id(), owner.regionCode());
            return id;
        });
    }

    private long create(ClassTerms terms, long courseVersionId, StudyPolicy policy, boolean forEnrolment) {
        var now = clock.instant();
        var made = new TrainingClass(terms, courseVersionId, policy, now);
        if (!ChinaTime.dayOf(now).isBefore(terms.startsOn())) {
            made.start();
        }
        if (forEnrolment) {
            made.openEnrolment();
        }
        classes.add(made);
        return made.id();
    }
}
