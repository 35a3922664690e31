package org.jiangxin.supervision.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jiangxin.organization.service.RegionDirectory;
import org.jiangxin.organization.service.RegionView;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;

/** The region in whose name the caller looks. A region outside of it is answered like one that does not exist. */
@ApplicationScoped
class SupervisedRegions {
    private static final String ZEROS = "000000";

    @Inject
    StaffScopes scopes;

    @Inject
    RegionDirectory regions;

    /** First digits of the region codes in scope. */
    String prefix() {
        var scope = scopes.mine();
        if (scope.organizationId() != null || scope.regionPrefix().isEmpty()) {
            throw new NotPermitted(Refusal.of("supervision.regulators_only"));
        }
        return scope.regionPrefix();
    }

    /** Code of the caller's own region. */
    String ownCode() {
        return code(prefix());
    }

    /** The asked region, or the own one when none is asked. */
    RegionView region(String asked) {
        var own = prefix();
        var code = asked == null || asked.isBlank() ? code(own) : asked.strip();
        if (!code.matches("\\d{6}") || !code.startsWith(own)) {
            throw new NotFound(RegionView.class, code);
        }
        return regions.find(code).orElseThrow(() -> new NotFound(RegionView.class, code));
    }

    /** Regions from the caller's own down to one. */
    List<RegionView> trail(String code) {
        var own = prefix();
        var trail = new ArrayList<RegionView>();
        for (var at = regions.find(code);
                at.isPresent();
                at = regions.find(at.get().parentCode())) {
            if (!prefixOf(at.get().code()).startsWith(own)) {
                break;
            }
            trail.add(at.get());
            if (at.get().parentCode() == null) {
                break;
            }
        }
        Collections.reverse(trail);
        return trail;
    }

    String prefixOf(String code) {
        return regions.prefix(code);
    }

    private static String code(String prefix) {
        return prefix + ZEROS.substring(prefix.length());
    }
}
