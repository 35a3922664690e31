package org.jiangxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
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

    /**
     * Begins a signed-in session under a new id, so that an id planted before is worth nothing, and with nothing in it of whoever
     * used this browser before. Emptied and renamed, not invalidated: the server keeps a session that is made in the same request
     * as another's end locked, and each later write to it would wait for fifteen seconds.
     */
    public static void begin(HttpServletRequest request, SignInTicket ticket) {
        var session = request.getSession(false);
        if (session == null) {
            session = request.getSession(true);
        } else {
            Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
            request.changeSessionId();
        }
        session.setAttribute(ATTRIBUTE, ticket.text());
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
