package org.jiangxin.catalog.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jiangxin.catalog.entity.PolicyScope;
import org.jiangxin.catalog.entity.PolicyScopeKind;
import org.jiangxin.catalog.provider.PolicySubjects;
import org.jiangxin.organization.service.RegionDirectory;
import org.jiangxin.organization.service.RegionView;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.security.Caller;

/**
 * Finds what a policy page looks at within the caller's scope: a regulator the own region and those below, an institution its own
 * projects and classes. Anything else is answered like what does not exist.
 */
@ApplicationScoped
class PolicyPlaces {
    private static final String ZEROS = "000000";

    @Inject
    StaffScopes scopes;

    @Inject
    RegionDirectory regions;

    @Inject
    PolicySubjects subjects;

    @Inject
    Caller caller;

    /**
     * What was found.
     *
     * @param mayDecide whether the caller has the role to set values here
     */
    record Found(String title, String regionCode, PolicyPlace place, PolicyScope scope, boolean mayDecide) {
        boolean isRegion() {
            return regionCode != null;
        }
    }

    Found find(PolicyTarget target) {
        return target.isRegion() ? region(target.id()) : subject(target);
    }

    private Found region(String asked) {
        var own = regulatorPrefix();
        var code = asked == null || asked.isBlank() ? code(own) : asked.strip();
        if (!code.matches("\\d{6}") || !code.startsWith(own)) {
            throw new NotFound(RegionView.class, code);
        }
        var region = regions.find(code).orElseThrow(() -> new NotFound(RegionView.class, code));
        return new Found(
                region.name(),
                code,
                PolicyPlace.region(code),
                PolicyScope.region(code),
                caller.has(REGULATOR_APPROVER));
    }

    private Found subject(PolicyTarget target) {
        scopes.mine().requireOrganization();
        var found = subjects.find(target.kind(), target.id())
                .orElseThrow(() -> new NotFound(PolicyPlace.class, target.kind() + "/" + target.id()));
        var place = found.place();
        return new Found(
                found.title(),
                null,
                place,
                target.kind() == PolicyScopeKind.CLASS
                        ? PolicyScope.trainingClass(place.classId())
                        : PolicyScope.project(place.projectId()),
                caller.has(INSTITUTION_ADMIN) || caller.has(CLASS_MANAGER));
    }

    /** Regions from the caller's own down to one. */
    List<RegionView> trail(String code) {
        var own = regulatorPrefix();
        var trail = new ArrayList<RegionView>();
        var at = regions.find(code);
        while (at.isPresent() && regions.prefix(at.get().code()).startsWith(own)) {
            trail.add(at.get());
            at = at.get().parentCode() == null
                    ? Optional.empty()
                    : regions.find(at.get().parentCode());
        }
        Collections.reverse(trail);
        return trail;
    }

    private String regulatorPrefix() {
        var scope = scopes.mine();
        if (scope.organizationId() != null || scope.regionPrefix().isEmpty()) {
            throw new NotFound(RegionView.class, "of an institution");
        }
        return scope.regionPrefix();
    }

    private static String code(String prefix) {
        return prefix + ZEROS.substring(prefix.length());
    }
}
