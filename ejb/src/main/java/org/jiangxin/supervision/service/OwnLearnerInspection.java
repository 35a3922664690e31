package org.jiangxin.supervision.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.statistics.service.Rollups;
import org.jiangxin.training.service.ClassSummaries;
import org.jiangxin.training.service.EnrolmentFacts;

/**
 * One learner down to the minute for the institution that trains them (R-324b, class board): the same file as a regulator's, masked,
 * of classes of the own institution only; somebody else's learner is answered like one that does not exist. Every look is recorded.
 */
@Stateless
public class OwnLearnerInspection {
    @Inject
    StaffScopes scopes;

    @Inject
    Rollups rollups;

    @Inject
    ClassSummaries classes;

    @Inject
    OrganizationDirectory organizations;

    @Inject
    LearnerFile file;

    @Inject
    AuditTrail audit;

    /** @param intervals at most this many, newest first */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public InspectedLearner of(String enrolmentPublicId, int intervals) {
        var own = scopes.mine().requireOrganization();
        var enrolmentId = rollups.enrolmentOf(enrolmentPublicId, own)
                .orElseThrow(() -> new NotFound(EnrolmentFacts.class, enrolmentPublicId));
        audit.record("supervision.learner.viewed", "Enrolment", enrolmentPublicId, Map.of("organization", own));
        var facts = file.facts(enrolmentId);
        var inClass = new ClassView(
                classes.of(List.of(facts.classId())).get(facts.classId()),
                organizations.of(own),
                List.of(),
                Figures.of(rollups.ofClass(facts.classId())));
        return file.of(facts, inClass, intervals);
    }
}
