package org.jiangxin.identity.rule;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.security.Role;

/** Each of the three administrators stays held by somebody who may sign in; else nobody could mend it. */
public final class AdministratorRemains {
    private static final Set<String> ADMINISTRATORS = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private AdministratorRemains() {}

    /**
     * Reason to refuse, if there is one.
     *
     * @param lost roles that an active account is about to lose
     * @param holders how many active accounts have a role now
     */
    public static Optional<Refusal> refusal(
            Collection<String> lost, java.util.function.ToLongFunction<String> holders) {
        return lost.stream()
                .filter(ADMINISTRATORS::contains)
                .filter(role -> holders.applyAsLong(role) <= 1)
                .findFirst()
                .map(role -> Refusal.of("identity.staff.last_administrator").on("roles"));
    }
}
