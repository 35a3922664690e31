package org.jiangxin.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jiangxin.identity.entity.SignInEnd;
import org.jiangxin.identity.service.SignInService;
import org.jiangxin.identity.service.SignInTicket;

/**
 * Decides on every request who is calling (R-324a, DESIGN §4): the ticket of the HTTP session must be the account's one live
 * sign-in. Faces, REST and WebSocket handshake all pass here. The principal's name is the account's internal id. A portal is
 * closed to whoever lacks its role; somebody not signed in is sent to the sign-in page and back again afterwards. A call of the REST
 * interface goes on without a caller when there is none, and is refused by the guard there, which knows how to answer.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    @Inject
    SignInService signIns;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var path = pathOf(request);
        if (isStatic(path)) {
            return context.doNothing();
        }
        var ticket = SessionTicket.of(request).orElse(null);
        if (ticket == null) {
            return anonymous(request, response, context, path);
        }
        if (signIns.isTooOld(ticket)) {
            signIns.signOut(ticket, SignInEnd.EXPIRED);
        }
        var live = signIns.live(ticket.accountId());
        if (!live.isOf(ticket) || live.roles().isEmpty()) {
            return lost(request, response, context, path, ticket);
        }
        if (live.passwordDue() && !mayStayWithDuePassword(path, live.roles())) {
            return replacePassword(request, response, context, path, live.roles());
        }
        if (!PortalAccess.mayEnter(path, live.roles())) {
            return forbidden(response, context);
        }
        request.setAttribute(CurrentSignIn.ATTRIBUTE, ticket);
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(Long.toString(ticket.accountId())), Set.copyOf(live.roles()));
    }

    private AuthenticationStatus anonymous(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, String path) {
        if (!PortalAccess.needsSignIn(path)) {
            return context.doNothing();
        }
        return send(() -> SignInRedirect.send(request, response), context);
    }

    private AuthenticationStatus lost(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            String path,
            SignInTicket ticket) {
        if (path.startsWith("/api/")) {
            EndedSignIn.remember(request, ticket);
        }
        if (PortalAccess.needsSignIn(path)) {
            SessionTicket.strip(request, ticket);
        }
        return anonymous(request, response, context, path);
    }

    /** Whoever was handed a password can only replace it or sign out. */
    private static boolean mayStayWithDuePassword(String path, Set<String> roles) {
        return path.startsWith("/api/")
                ? isOpenToEveryone(path)
                : !PortalAccess.needsSignIn(path) || path.equals(PortalAccess.passwordPageOf(roles));
    }

    private AuthenticationStatus replacePassword(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            String path,
            Set<String> roles) {
        if (path.startsWith("/api/")) {
            EndedSignIn.rememberDuePassword(request);
            return context.doNothing();
        }
        return send(() -> SignInRedirect.to(PortalAccess.passwordPageOf(roles), request, response), context);
    }

    private static AuthenticationStatus forbidden(HttpServletResponse response, HttpMessageContext context) {
        return send(() -> response.sendError(HttpServletResponse.SC_FORBIDDEN), context);
    }

    private static AuthenticationStatus send(Answer answer, HttpMessageContext context) {
        try {
            answer.write();
            // Sent now: what is still in the buffer when the container takes over is thrown away.
            context.getResponse().flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static boolean isStatic(String path) {
        return path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/");
    }

    private static boolean isOpenToEveryone(String path) {
        return path.startsWith("/api/session")
                || path.startsWith("/api/registration")
                || path.startsWith("/api/verification")
                || path.startsWith("/api/health")
                || path.startsWith("/api/ops/");
    }

    private static String pathOf(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** Writes the whole answer. */
    @FunctionalInterface
    private interface Answer {
        void write() throws IOException;
    }
}
