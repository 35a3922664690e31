package org.jiangxin.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.identity.entity.SignInEnd;
import org.jiangxin.identity.service.SignInService;
import org.jiangxin.identity.service.SignInTicket;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.rest.Problem;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.shared.web.UserLanguage;

/** Explains a lost sign-in: who took over, on what device, where and when (R-324a). */
@ApplicationScoped
public class EndedSignIn {
    private static final String TICKET = "org.jiangxin.endedSignIn";
    private static final String PASSWORD_DUE = "org.jiangxin.passwordDue";

    @Inject
    SignInService signIns;

    @Inject
    ChinaMoment moments;

    /** The request came with a sign-in that is over. */
    static void remember(HttpServletRequest request, SignInTicket ticket) {
        request.setAttribute(TICKET, ticket);
    }

    /** The request came from somebody who must replace the password that was handed out before anything else. */
    static void rememberDuePassword(HttpServletRequest request) {
        request.setAttribute(PASSWORD_DUE, Boolean.TRUE);
    }

    /** Why the request has no caller although somebody was signed in; empty when nobody was. */
    public Optional<Problem> reason(HttpServletRequest request) {
        var locale = UserLanguage.of(request);
        if (request.getAttribute(PASSWORD_DUE) != null) {
            return Optional.of(
                    problem(locale, HttpServletResponse.SC_FORBIDDEN, Refusal.of("identity.password.due"), Map.of()));
        }
        return request.getAttribute(TICKET) instanceof SignInTicket ticket
                ? Optional.of(problem(locale, ticket))
                : Optional.empty();
    }

    /** The problem details of a lost sign-in. */
    public Problem problem(Locale locale, SignInTicket ticket) {
        var ending = signIns.ending(ticket);
        var refusal = refusal(locale, ticket);
        var facts = new LinkedHashMap<String, Object>();
        ending.ifPresent(end -> {
            facts.put("at", end.at());
            if (end.reason() == SignInEnd.SUPERSEDED && end.kind() != null) {
                facts.put("device", DeviceWords.label(locale, end.kind(), end.browser()));
                facts.put("place", DeviceWords.place(locale, end.place()));
            }
        });
        return problem(locale, HttpServletResponse.SC_UNAUTHORIZED, refusal, Map.copyOf(facts));
    }

    private static Problem problem(Locale locale, int status, Refusal refusal, Map<String, Object> facts) {
        var text = Texts.of(locale, refusal);
        return new Problem(
                refusal.code(), text, status, List.of(new Problem.Reason(refusal.code(), text, null)), facts);
    }

    /** The reason in one refusal, its arguments in the user's language. */
    public Refusal refusal(Locale locale, SignInTicket ticket) {
        var end = signIns.ending(ticket).orElse(null);
        if (end == null || end.reason() == SignInEnd.EXPIRED) {
            return Refusal.of("identity.session.expired");
        }
        return switch (end.reason()) {
            case SUPERSEDED ->
                end.kind() == null
                        ? Refusal.of("identity.session.expired")
                        : Refusal.of(
                                "identity.session.superseded",
                                moments.inWords(locale, end.at()),
                                DeviceWords.place(locale, end.place()),
                                DeviceWords.label(locale, end.kind(), end.browser()));
            case PASSWORD_CHANGED -> Refusal.of("identity.session.password_changed", moments.inWords(locale, end.at()));
            case DISABLED -> Refusal.of("identity.session.disabled");
            case SIGNED_OUT, EXPIRED -> Refusal.of("identity.session.signed_out");
        };
    }
}
