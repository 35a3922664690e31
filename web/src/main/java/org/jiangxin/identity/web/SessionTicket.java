package org.jiangxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jiangxin.identity.service.SignInTicket;

/** The sign-in ticket in the HTTP session: the only thing of ours that a session holds about who it belongs to. */
public final class SessionTicket {
    private static final String ATTRIBUTE = "org.jiangxin.signIn";

    private SessionTicket() {}

    public static Optional<SignInTicket> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String text
                ? SignInTicket.parse(text)
                : Optional.empty();
    }

    /** Begins a signed-in session under a new id, so that an id planted before is worth nothing. */
    public static void begin(HttpServletRequest request, SignInTicket ticket) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(ATTRIBUTE, ticket.text());
    }

    /** Throws away what the session held, but remembers whose it was, so that the loss can be explained. */
    public static void strip(HttpServletRequest request, SignInTicket ticket) {
        begin(request, ticket);
    }

    public static void drop(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
