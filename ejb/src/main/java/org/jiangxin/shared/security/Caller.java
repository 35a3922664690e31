package org.jiangxin.shared.security;

import jakarta.ejb.EJBContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The account on whose behalf a service runs. The principal's name is the account's internal id; it is set by the sign-in
 * mechanism and never comes from a request field. Inside a service the container is asked about the service's own caller, because
 * the request's caller is another one where a timer, a consumer or an operator command runs as SYSTEM.
 */
@Dependent
public class Caller {
    @Inject
    SecurityContext security;

    /** Internal id of the signed-in account. Fails for anonymous and system callers: their methods have no own rows. */
    public long accountId() {
        var principal = principal();
        if (principal == null || !principal.getName().matches("\\d{1,18}")) {
            throw new IllegalStateException("no account is signed in");
        }
        return Long.parseLong(principal.getName());
    }

    /** For audit: the account id, or {@code SYSTEM}. */
    public String name() {
        var principal = principal();
        return principal != null && principal.getName().matches("\\d{1,18}") ? principal.getName() : "SYSTEM";
    }

    public boolean has(String role) {
        return service().map(context -> context.isCallerInRole(role)).orElseGet(() -> security.isCallerInRole(role));
    }

    private Principal principal() {
        return service().map(EJBContext::getCallerPrincipal).orElseGet(security::getCallerPrincipal);
    }

    /** The service that is running, if one is. */
    private static Optional<EJBContext> service() {
        try {
            return Optional.of((EJBContext) new InitialContext().lookup("java:comp/EJBContext"));
        } catch (NamingException e) {
            // Outside of any service: a page, a filter, a REST resource.
            return Optional.empty();
        }
    }
}
