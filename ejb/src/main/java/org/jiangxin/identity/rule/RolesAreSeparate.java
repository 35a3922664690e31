package org.jiangxin.identity.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.security.Role;

/** 三员分立: system, security and audit administrator are three people, and none of them does the platform's business. */
public final class RolesAreSeparate {
    private static final Set<String> ADMINISTRATORS = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private RolesAreSeparate() {}

    public static Optional<Refusal> refusal(Set<String> roles) {
        var administrators = new HashSet<>(roles);
        administrators.retainAll(ADMINISTRATORS);
        return roles.isEmpty() || !administrators.isEmpty() && roles.size() > 1
                ? Optional.of(Refusal.of("identity.roles.exclusive").on("roles"))
                : Optional.empty();
    }
}
