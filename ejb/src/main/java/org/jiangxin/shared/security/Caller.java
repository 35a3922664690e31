package org.jiangxin.shared.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;

/**
 * The account on whose behalf a service runs. The principal's name is the account's internal id; it is set by the sign-in
 * mechanism and never comes from a request field.
 */
@Dependent
public class Caller {
    @Inject
    SecurityContext security;

    /** Internal id of the signed-in account. Fails for anonymous and system callers: their methods have no own rows. */
    public long accountId() {
        var principal = security.getCallerPrincipal();
        if (principal == null || !principal.getName().matches("\\d{1,18}")) {
            throw new IllegalStateException("no account is signed in");
        }
        return Long.parseLong(principal.getName());
    }

    /** For audit: the account id, or {@code SYSTEM}. */
    public String name() {
        var principal = security.getCallerPrincipal();
        return principal != null && principal.getName().matches("\\d{1,18}") ? principal.getName() : "SYSTEM";
    }

    public boolean has(String role) {
        return security.isCallerInRole(role);
    }
}
