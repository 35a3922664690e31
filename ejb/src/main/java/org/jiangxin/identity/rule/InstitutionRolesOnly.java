package org.jiangxin.identity.rule;

import java.util.Optional;
import java.util.Set;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.security.Role;

/** An institution gives its people the roles of an institution, at least one, and none of a regulator, an operator or a learner. */
public final class InstitutionRolesOnly {
    /** What people may be in an institution or employer. */
    public static final Set<String> ROLES =
            Set.of(Role.INSTITUTION_ADMIN, Role.CLASS_MANAGER, Role.TEACHER, Role.AUTHOR, Role.PROCTOR);

    private InstitutionRolesOnly() {}

    public static Optional<Refusal> refusal(Set<String> roles) {
        if (roles.isEmpty()) {
            return Optional.of(Refusal.of("identity.roles.none").on("roles"));
        }
        return ROLES.containsAll(roles)
                ? Optional.empty()
                : Optional.of(Refusal.of("identity.roles.institution_only").on("roles"));
    }
}
