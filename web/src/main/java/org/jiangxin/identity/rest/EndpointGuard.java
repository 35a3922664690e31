package org.jiangxin.identity.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.function.Predicate;
import org.jiangxin.identity.web.EndedSignIn;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.rest.Problem;
import org.jiangxin.shared.security.Role;
import org.jiangxin.shared.web.AccessPolicy;
import org.jiangxin.shared.web.UserLanguage;

/**
 * Who may call which endpoint, by its line in the policy table (R-321a, DESIGN §3). Decided by method and address alone, before body,
 * parameters and media type are looked at, so that whoever may not call learns nothing else; an address without a line does not exist.
 * Data scope is the services' matter, and their roles hold whatever is said here.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
public class EndpointGuard implements ContainerRequestFilter {
    @Inject
    EndedSignIn ended;

    @Context
    HttpServletRequest request;

    /** What the table says of a call. */
    enum Verdict {
        /** Open to everyone, or to the caller, or to whoever carries the operator's token, which its filter asks for. */
        OPEN,
        /** Others may. */
        CLOSED,
        /** No such endpoint. */
        UNKNOWN
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var verdict = verdict(context.getMethod(), context.getUriInfo().getPath(), request::isUserInRole);
        if (verdict == Verdict.UNKNOWN) {
            context.abortWith(Problem.response(404, UserLanguage.of(request), Refusal.of("shared.not_found")));
        } else if (verdict == Verdict.CLOSED) {
            context.abortWith(refusal());
        }
    }

    private Response refusal() {
        if (request.getUserPrincipal() != null) {
            return Problem.response(403, UserLanguage.of(request), Refusal.of("shared.not_permitted"));
        }
        return ended.reason(request)
                .map(problem -> Response.status(problem.status())
                        .type(MediaType.valueOf(Problem.JSON))
                        .entity(problem)
                        .build())
                .orElseGet(() -> Problem.response(401, UserLanguage.of(request), Refusal.of("shared.sign_in_first")));
    }

    /** @param path below {@code /api}, with or without a slash at its ends */
    static Verdict verdict(String method, String path, Predicate<String> inRole) {
        if (method.equals("OPTIONS")) {
            return Verdict.OPEN;
        }
        return AccessPolicy.rolesOf(method, "/api/" + path.replaceAll("^/|/$", ""))
                .map(allowed -> allowed.contains(AccessPolicy.EVERYONE)
                                || allowed.contains(Role.SYSTEM)
                                || allowed.stream().anyMatch(inRole)
                        ? Verdict.OPEN
                        : Verdict.CLOSED)
                .orElse(Verdict.UNKNOWN);
    }
}
