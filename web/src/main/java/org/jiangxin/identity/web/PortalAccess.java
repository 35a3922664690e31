package org.jiangxin.identity.web;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangxin.shared.web.AccessPolicy;

/**
 * Which page is open to whom. A page of a portal is open to the roles of its line in the policy table, and to nobody without one.
 * What lies in no portal is public. Data scope is the services' matter.
 */
final class PortalAccess {
    private static final Set<String> PORTALS = Set.of("/learner/", "/institution/", "/supervision/", "/console/");
    private static final String DESK = "/console/identity/desk.xhtml";

    /** Where people start, the first that they may open. */
    private static final String[] HOMES = {
        "/learner/course/home.xhtml",
        "/institution/organization/start.xhtml",
        "/supervision/supervision/dashboard.xhtml",
        "/supervision/organization/qualifications.xhtml",
        DESK
    };

    private static final Map<String, String> PASSWORD_PAGES = Map.of(
            "/learner/", "/learner/identity/password.xhtml",
            "/institution/", "/institution/identity/password.xhtml",
            "/supervision/", "/supervision/identity/password.xhtml",
            "/console/", "/console/identity/password.xhtml");

    private PortalAccess() {}

    static boolean needsSignIn(String path) {
        return PORTALS.stream().anyMatch(path::startsWith);
    }

    static boolean mayEnter(String path, Set<String> roles) {
        return !needsSignIn(path)
                || AccessPolicy.rolesOf(path)
                        .filter(allowed -> allowed.stream().anyMatch(roles::contains))
                        .isPresent();
    }

    /** Where somebody replaces a password that was handed out: in the portal where the person starts. */
    static String passwordPageOf(Set<String> roles) {
        var home = homeOf(roles);
        return PORTALS.stream()
                .filter(home::startsWith)
                .findFirst()
                .map(PASSWORD_PAGES::get)
                .orElse("/console/identity/password.xhtml");
    }

    /** Where somebody with these roles starts. */
    static String homeOf(Set<String> roles) {
        return Stream.of(HOMES)
                .filter(home -> mayEnter(home, roles))
                .findFirst()
                .orElse("/index.xhtml");
    }
}
