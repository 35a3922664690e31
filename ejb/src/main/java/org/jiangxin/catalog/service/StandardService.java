package org.jiangxin.catalog.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.catalog.entity.OccupationCode;
import org.jiangxin.catalog.entity.SkillStandard;
import org.jiangxin.catalog.entity.StandardFacts;
import org.jiangxin.catalog.entity.StandardKind;
import org.jiangxin.catalog.entity.StandardStatus;
import org.jiangxin.catalog.repository.OccupationEntries;
import org.jiangxin.catalog.repository.SkillStandards;
import org.jiangxin.organization.service.StaffScope;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.security.Caller;

/**
 * Entering skill standards (R-322b). Operations keeps the national ones and the special ones; an institution or employer writes post
 * standards of its own. A draft is edited by hand or replaced by a file; once in force it never changes.
 */
@Stateless
public class StandardService {
    private static final String SUBJECT = "SkillStandard";

    @Inject
    SkillStandards standards;

    @Inject
    OccupationEntries occupations;

    @Inject
    StaffScopes scopes;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Standards the caller may know, by part of code or title, or beginning of the occupation's code. */
    @RolesAllowed({OPERATIONS, CONTENT_REVIEWER, INSTITUTION_ADMIN, AUTHOR, TEACHER, CLASS_MANAGER})
    public Page<StandardView> search(String text, StandardKind kind, PageRequest page) {
        var scope = scope();
        return standards
                .search(text == null ? "" : text, kind, scope.organizationId(), page)
                .map(found -> StandardDirectory.view(found, occupationTitle(found)));
    }

    /** Whether the caller may edit the standard: a draft of the own organization, or any draft for operations. */
    @RolesAllowed({OPERATIONS, CONTENT_REVIEWER, INSTITUTION_ADMIN, AUTHOR, TEACHER, CLASS_MANAGER})
    public boolean mayEdit(String publicId) {
        var scope = scope();
        return standards.find(publicId).filter(found -> owns(found, scope)).isPresent();
    }

    /** Makes a draft. Returns its public id. */
    @RolesAllowed({OPERATIONS, INSTITUTION_ADMIN, AUTHOR, SYSTEM})
    public String create(NewStandard given) {
        var scope = scope();
        var organizationId = scope.platform() ? null : Long.valueOf(scope.requireOrganization());
        Refused.ifAny(refusals(given, organizationId));
        var facts = new StandardFacts(
                given.code().strip(),
                given.title().strip(),
                given.kind(),
                given.occupationCode().strip(),
                given.grade(),
                given.edition().strip(),
                given.source().strip());
        var made = new SkillStandard(facts, organizationId, clock.instant());
        standards.add(
                made,
                Refusal.of("catalog.standard.twice", facts.code(), facts.edition())
                        .on("code"));
        audit.record("catalog.standard.created", SUBJECT, made.publicId(), Map.of("code", facts.code()));
        return made.publicId();
    }

    /** Adds one point at its place. */
    @RolesAllowed({OPERATIONS, INSTITUTION_ADMIN, AUTHOR})
    public void addPoint(String publicId, NewPoint given) {
        var standard = draft(publicId);
        Refused.ifAny(PointInput.refusals(given));
        var code = PointInput.codeOf(given);
        if (code != null && standard.has(given.kind(), code)) {
            throw new Conflict(Refusal.of("catalog.point.twice", code).on("pointCode"));
        }
        standard.add(
                given.functionTitle().strip(),
                given.contentTitle().strip(),
                given.kind(),
                code,
                given.text().strip(),
                given.weight());
    }

    @RolesAllowed({OPERATIONS, INSTITUTION_ADMIN, AUTHOR})
    public void removePoint(String publicId, long pointId) {
        var standard = draft(publicId);
        if (!standard.remove(pointId)) {
            throw new NotFound(SkillStandard.class, publicId + "/" + pointId);
        }
    }

    /** Replaces the points of a draft by those of a file; with a single problem nothing is changed. */
    @RolesAllowed({OPERATIONS, INSTITUTION_ADMIN, AUTHOR, SYSTEM})
    public ImportReport importPoints(String publicId, InputStream in, String fileName) {
        var standard = draft(publicId);
        var file = StandardFile.read(in, fileName);
        var report = file.report();
        if (report.isImported()) {
            standard.clear();
            standards.flush();
            for (var point : file.points()) {
                standard.add(
                        point.functionTitle(),
                        point.contentTitle(),
                        point.kind(),
                        PointInput.codeOf(point),
                        point.text(),
                        point.weight());
            }
            audit.record("catalog.standard.imported", SUBJECT, publicId, Map.of("points", report.points()));
        }
        return report;
    }

    /** From now on courses may be written against it, and it never changes. */
    @RolesAllowed({OPERATIONS, INSTITUTION_ADMIN, SYSTEM})
    public void putInForce(String publicId) {
        var standard = draft(publicId);
        if (standard.points().findAny().isEmpty()) {
            throw new Refused(Refusal.of("catalog.standard.empty"));
        }
        standard.putInForce();
        audit.record("catalog.standard.in_force", SUBJECT, publicId, Map.of());
    }

    /** No new course is written against it; those that are keep it. */
    @RolesAllowed({OPERATIONS, INSTITUTION_ADMIN})
    public void retire(String publicId) {
        var standard = own(publicId);
        if (!standard.status().canBecome(StandardStatus.RETIRED)) {
            throw new Refused(Refusal.of("catalog.standard.not_in_force"));
        }
        standard.retire();
        audit.record("catalog.standard.retired", SUBJECT, publicId, Map.of());
    }

    private SkillStandard draft(String publicId) {
        var standard = own(publicId);
        if (standard.status() != StandardStatus.DRAFT) {
            throw new Refused(Refusal.of("catalog.standard.fixed"));
        }
        return standard;
    }

    private SkillStandard own(String publicId) {
        var scope = scope();
        var standard = standards
                .findToEdit(publicId)
                .filter(found -> StandardDirectory.visible(found, scope))
                .orElseThrow(() -> new NotFound(SkillStandard.class, publicId));
        if (!owns(standard, scope)) {
            throw new NotPermitted(Refusal.of("catalog.standard.not_yours"));
        }
        return standard;
    }

    private static boolean owns(SkillStandard standard, StaffScope scope) {
        return scope.platform()
                || scope.organizationId() != null && scope.organizationId().equals(standard.organizationId());
    }

    private StaffScope scope() {
        return caller.has(SYSTEM) ? scopes.system() : scopes.mine();
    }

    private String occupationTitle(SkillStandard standard) {
        return occupations
                .latest(standard.facts().occupationCode())
                .map(found -> found.title())
                .orElse("");
    }

    private List<Refusal> refusals(NewStandard given, Long organizationId) {
        var refusals = new ArrayList<Refusal>();
        PointInput.text(given.code(), 60, "code", refusals);
        PointInput.text(given.title(), 200, "title", refusals);
        PointInput.text(given.edition(), 40, "edition", refusals);
        PointInput.text(given.source(), 400, "source", refusals);
        if (given.kind() == null) {
            refusals.add(Refusal.of("catalog.field.choose").on("kind"));
        } else if (organizationId != null && given.kind() != StandardKind.POST) {
            refusals.add(Refusal.of("catalog.standard.post_only").on("kind"));
        }
        if (given.grade() == null) {
            refusals.add(Refusal.of("catalog.field.choose").on("grade"));
        }
        var code = given.occupationCode() == null ? "" : given.occupationCode().strip();
        if (!OccupationCode.isValid(code)) {
            refusals.add(Refusal.of("catalog.occupation.code", code).on("occupation"));
        } else if (occupations.latest(code).isEmpty()) {
            refusals.add(Refusal.of("catalog.occupation.unknown", code).on("occupation"));
        }
        return refusals;
    }
}
