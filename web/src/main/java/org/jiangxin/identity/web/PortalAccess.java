package org.jiangxin.identity.web;

import static org.jiangxin.shared.security.Role.*;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which portal is open to whom, by the first part of the path. What is not listed as a portal is public; a portal without a
 * matching role is closed. Data scope is the services' matter.
 */
final class PortalAccess {
    private static final String DESK = "/console/identity/desk.xhtml";
    private static final String PASSWORD = "/console/identity/password.xhtml";

    private static final Set<String> STAFF = Set.of(
            INSTITUTION_ADMIN,
            CLASS_MANAGER,
            TEACHER,
            AUTHOR,
            PROCTOR,
            REGULATOR_APPROVER,
            REGULATOR_INSPECTOR,
            SYSTEM_ADMIN,
            SECURITY_ADMIN,
            AUDIT_ADMIN,
            CONTENT_REVIEWER,
            SUPPORT_AGENT,
            OPERATIONS);

    private static final Map<String, Set<String>> PORTALS = Map.of(
            "/learner/", Set.of(LEARNER),
            "/institution/", Set.of(INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER, AUTHOR, PROCTOR),
            "/supervision/", Set.of(REGULATOR_APPROVER, REGULATOR_INSPECTOR),
            // 三员 have no business rights: what is not named below is closed to them.
            "/console/", Set.of(CONTENT_REVIEWER, SUPPORT_AGENT, OPERATIONS));

    /** Parts of a portal with roles of their own. */
    private static final Map<String, Set<String>> PARTS = Map.of(
            DESK,
                    Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN, CONTENT_REVIEWER, SUPPORT_AGENT, OPERATIONS),
            PASSWORD, STAFF,
            "/console/identity/accounts.xhtml", Set.of(SYSTEM_ADMIN, SECURITY_ADMIN),
            "/console/identity/account.xhtml", Set.of(SYSTEM_ADMIN, SECURITY_ADMIN),
            "/console/identity/new-account.xhtml", Set.of(SYSTEM_ADMIN),
            "/console/identity/verification", Set.of(OPERATIONS),
            "/console/audit/", Set.of(AUDIT_ADMIN),
            "/console/governance/", Set.of(SYSTEM_ADMIN),
            "/console/governance/health.xhtml", Set.of(SYSTEM_ADMIN, OPERATIONS));

    private PortalAccess() {}

    static boolean needsSignIn(String path) {
        return PORTALS.keySet().stream().anyMatch(path::startsWith);
    }

    /** The longest beginning of the path that has roles decides. */
    static boolean mayEnter(String path, Set<String> roles) {
        return Stream.concat(PARTS.entrySet().stream(), PORTALS.entrySet().stream())
                .filter(part -> path.startsWith(part.getKey()))
                .max(Comparator.comparingInt(part -> part.getKey().length()))
                .map(part -> part.getValue().stream().anyMatch(roles::contains))
                .orElse(true);
    }

    /** Where somebody replaces a password that was handed out. */
    static String passwordPageOf(Set<String> roles) {
        return roles.contains(LEARNER) ? "/learner/identity/password.xhtml" : PASSWORD;
    }

    /** Where somebody with these roles starts. */
    static String homeOf(Set<String> roles) {
        if (roles.contains(LEARNER)) {
            return "/learner/course/home.xhtml";
        }
        return mayEnter(DESK, roles) ? DESK : "/index.xhtml";
    }
}
