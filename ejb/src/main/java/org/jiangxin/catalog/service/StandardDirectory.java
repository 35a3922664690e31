package org.jiangxin.catalog.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jiangxin.catalog.entity.SkillStandard;
import org.jiangxin.catalog.entity.StandardPoint;
import org.jiangxin.catalog.repository.OccupationEntries;
import org.jiangxin.catalog.repository.SkillStandards;
import org.jiangxin.organization.service.StaffScope;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.security.Caller;

/**
 * Skill standards for other features: courses link lessons to their points. The platform's standards are everybody's; a post
 * standard is known to its own organization and the platform only.
 */
@Stateless
public class StandardDirectory {
    @Inject
    SkillStandards standards;

    @Inject
    OccupationEntries occupations;

    @Inject
    StaffScopes scopes;

    @Inject
    Caller caller;

    @RolesAllowed({OPERATIONS, CONTENT_REVIEWER, INSTITUTION_ADMIN, AUTHOR, TEACHER, CLASS_MANAGER, SYSTEM})
    public StandardView of(String publicId) {
        return find(publicId).orElseThrow(() -> new NotFound(SkillStandard.class, publicId));
    }

    @RolesAllowed({OPERATIONS, CONTENT_REVIEWER, INSTITUTION_ADMIN, AUTHOR, TEACHER, CLASS_MANAGER, SYSTEM})
    public Optional<StandardView> find(String publicId) {
        var scope = scope();
        return standards.find(publicId).filter(found -> visible(found, scope)).map(this::view);
    }

    /** By inside number, for what a course holds. */
    @RolesAllowed({OPERATIONS, CONTENT_REVIEWER, INSTITUTION_ADMIN, AUTHOR, TEACHER, CLASS_MANAGER, SYSTEM})
    public Optional<StandardView> find(long id) {
        var scope = scope();
        return standards.find(id).filter(found -> visible(found, scope)).map(this::view);
    }

    /** What may be chosen for a course of this occupation: standards in force. */
    @RolesAllowed({OPERATIONS, CONTENT_REVIEWER, INSTITUTION_ADMIN, AUTHOR, TEACHER, CLASS_MANAGER, SYSTEM})
    public List<StandardView> ofOccupation(String occupationCode) {
        return standards.inForce(occupationCode, scope().organizationId()).stream()
                .map(this::view)
                .toList();
    }

    /** The points in the standard's order; empty for a standard the caller may not know. */
    @RolesAllowed({OPERATIONS, CONTENT_REVIEWER, INSTITUTION_ADMIN, AUTHOR, TEACHER, CLASS_MANAGER, SYSTEM})
    public List<PointView> points(long standardId) {
        var scope = scope();
        return standards.find(standardId).filter(found -> visible(found, scope)).stream()
                .flatMap(found -> standards.points(found.id()).stream())
                .map(StandardDirectory::view)
                .toList();
    }

    private StaffScope scope() {
        return caller.has(SYSTEM) ? scopes.system() : scopes.mine();
    }

    static boolean visible(SkillStandard standard, StaffScope scope) {
        return scope.platform()
                || standard.organizationId() == null
                || standard.organizationId().equals(scope.organizationId());
    }

    private StandardView view(SkillStandard standard) {
        return view(
                standard,
                occupations
                        .latest(standard.facts().occupationCode())
                        .map(found -> found.title())
                        .orElse(""));
    }

    static StandardView view(SkillStandard standard, String occupationTitle) {
        var facts = standard.facts();
        return new StandardView(
                standard.id(),
                standard.publicId(),
                facts.code(),
                facts.title(),
                facts.kind(),
                facts.occupationCode(),
                occupationTitle,
                facts.grade(),
                facts.edition(),
                facts.source(),
                standard.organizationId(),
                standard.status());
    }

    static PointView view(StandardPoint point) {
        return new PointView(
                point.id(),
                point.code(),
                point.kind(),
                point.text(),
                point.content().function().title(),
                point.content().title(),
                point.weight());
    }
}
