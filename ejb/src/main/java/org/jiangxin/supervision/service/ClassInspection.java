package org.jiangxin.supervision.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
    private static final int AT_ONCE = 200;
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
        return learners(publicId, standing, "", page);
    }

    /**
     * Those of its learners that a text means, most study first. Names are sealed, so they are opened and compared here; what was
     * searched for is not recorded, because it is somebody's name.
     *
     * @param text part of a name, or the end of an identity number; empty for all
     */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<LearnerRow> learners(String publicId, String standing, String text, PageRequest page) {
        var total = seen(publicId);
        audit.record(
                "supervision.roster.viewed",
                "TrainingClass",
                publicId,
                Map.of("first", page.first(), "rows", page.size()));
        var known = STANDINGS.contains(standing) ? standing : "ALL";
        var found = text == null || text.isBlank()
                ? rollups.learners(total.classId(), supervised.prefix(), known, page)
                : Page.cut(meant(total.classId(), known, text.strip()), page);
        var cards = learners.cards(
                found.rows().stream().map(StudiedEnrolment::learnerId).toList());
        var dates = rollups.counted(
                found.rows().stream().map(StudiedEnrolment::enrolmentId).toList());
        return found.map(one -> row(one, cards.get(one.learnerId()), dates.get(one.enrolmentId())));
    }

    private List<StudiedEnrolment> meant(long classId, String standing, String text) {
        var all = new ArrayList<StudiedEnrolment>();
        var part = rollups.learners(classId, supervised.prefix(), standing, new PageRequest(0, AT_ONCE));
        while (!part.rows().isEmpty()) {
            var cards = learners.cards(
                    part.rows().stream().map(StudiedEnrolment::learnerId).toList());
            part.rows().stream()
                    .filter(one -> cards.containsKey(one.learnerId())
                            && cards.get(one.learnerId()).isMeantBy(text))
                    .forEach(all::add);
            part = rollups.learners(
                    classId, supervised.prefix(), standing, new PageRequest(part.first() + AT_ONCE, AT_ONCE));
        }
        return all;
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
