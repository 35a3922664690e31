package org.jiangxin.identity.web;

import static org.jiangxin.shared.security.Role.*;

import java.util.Map;
import java.util.Set;

/**
 * Which portal is open to whom, by the first part of the path. What is not listed as a portal is public; a portal without a
 * matching role is closed. Data scope is the services' matter.
 */
final class PortalAccess {
    private static final Map<String, Set<String>> PORTALS = Map.of(
            "/learner/", Set.of(LEARNER),
            "/institution/", Set.of(INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER, AUTHOR, PROCTOR),
            "/supervision/", Set.of(REGULATOR_APPROVER, REGULATOR_INSPECTOR),
            "/console/",
                    Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN, CONTENT_REVIEWER, SUPPORT_AGENT, OPERATIONS));

    private PortalAccess() {}

    static boolean needsSignIn(String path) {
        return PORTALS.keySet().stream().anyMatch(path::startsWith);
    }

    static boolean mayEnter(String path, Set<String> roles) {
        return PORTALS.entrySet().stream()
                .filter(portal -> path.startsWith(portal.getKey()))
                .allMatch(portal -> portal.getValue().stream().anyMatch(roles::contains));
    }

    /** Where somebody with these roles starts. */
    static String homeOf(Set<String> roles) {
        if (roles.contains(LEARNER)) {
            return "/learner/course/home.xhtml";
        }
        return mayEnter("/console/", roles) ? "/console/identity/desk.xhtml" : "/index.xhtml";
    }
}
