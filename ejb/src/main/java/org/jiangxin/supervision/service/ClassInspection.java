package org.jiangxin.supervision.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.service.LearnerCard;
import org.jiangxin.identity.service.LearnerDirectory;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.statistics.entity.ClassTotal;
import org.jiangxin.statistics.entity.CountedEnrolment;
import org.jiangxin.statistics.repository.Inspections.StudiedEnrolment;
import org.jiangxin.statistics.service.Rollups;
import org.jiangxin.training.service.ClassSummaries;
import org.jiangxin.training.service.ClassSummary;

/** A class and its learners, masked (R-324c). A look at the list of a class is recorded. */
@Stateless
public class ClassInspection {
    private static final Set<String> STANDINGS = Set.of("ONGOING", "COMPLETED", "LEFT");

    @Inject
    SupervisedRegions supervised;

    @Inject
    Rollups rollups;

    @Inject
    ClassSummaries classes;

    @Inject
    OrganizationDirectory organizations;

    @Inject
    LearnerDirectory learners;

    @Inject
    AuditTrail audit;

    /** A class that is held in the own region. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public ClassView of(String publicId) {
        return view(seen(publicId));
    }

    /** Its learners, most study first. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<LearnerRow> learners(String publicId, String standing, PageRequest page) {
        var total = seen(publicId);
        audit.record(
                "supervision.roster.viewed",
                "TrainingClass",
                publicId,
                Map.of("first", page.first(), "rows", page.size()));
        var found = rollups.learners(
                total.classId(), supervised.prefix(), STANDINGS.contains(standing) ? standing : "ALL", page);
        var cards = learners.cards(
                found.rows().stream().map(StudiedEnrolment::learnerId).toList());
        var dates = rollups.counted(
                found.rows().stream().map(StudiedEnrolment::enrolmentId).toList());
        return found.map(one -> row(one, cards.get(one.learnerId()), dates.get(one.enrolmentId())));
    }

    ClassView view(ClassTotal total) {
        var place = total.place();
        return new ClassView(
                classes.of(List.of(total.classId())).get(total.classId()),
                place.organizationId() == null ? null : organizations.of(place.organizationId()),
                supervised.trail(place.regionCode()),
                Figures.of(total.tally()));
    }

    private ClassTotal seen(String publicId) {
        return rollups.classIn(publicId, supervised.prefix())
                .orElseThrow(() -> new NotFound(ClassSummary.class, publicId));
    }

    private static LearnerRow row(StudiedEnrolment one, LearnerCard card, CountedEnrolment dates) {
        return new LearnerRow(
                one.publicId(),
                card == null ? "" : card.maskedName(),
                card == null ? "" : card.maskedCitizenId(),
                dates.enrolledOn(),
                dates.startedOn(),
                dates.leftOn(),
                dates.leftStarted(),
                dates.completedOn(),
                dates.certifiedOn(),
                one.credited(),
                one.pending(),
                one.uncounted());
    }
}
