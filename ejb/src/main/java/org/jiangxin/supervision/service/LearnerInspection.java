package org.jiangxin.supervision.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.statistics.service.Rollups;
import org.jiangxin.training.service.EnrolmentFacts;

/**
 * One learner down to the minute (R-324c): the ledger's intervals with what counted, what waits, what did not and why, and whether
 * the chain is whole. Masked, within the own region, and every look is recorded with who looked.
 */
@Stateless
public class LearnerInspection {
    @Inject
    SupervisedRegions supervised;

    @Inject
    Rollups rollups;

    @Inject
    ClassInspection classes;

    @Inject
    LearnerFile file;

    @Inject
    AuditTrail audit;

    /** @param intervals at most this many, newest first */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public InspectedLearner of(String enrolmentPublicId, int intervals) {
        var enrolmentId = rollups.enrolmentIn(enrolmentPublicId, supervised.prefix())
                .orElseThrow(() -> new NotFound(EnrolmentFacts.class, enrolmentPublicId));
        audit.record(
                "supervision.learner.viewed", "Enrolment", enrolmentPublicId, Map.of("region", supervised.ownCode()));
        var facts = file.facts(enrolmentId);
        return file.of(facts, classes.of(facts.classPublicId()), intervals);
    }
}
