package org.jiangxin.identity.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangxin.identity.entity.SignInEnd;
import org.jiangxin.identity.service.SignInService;
import org.jiangxin.identity.service.SignInTicket;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.rest.JsonConfiguration;
import org.jiangxin.shared.rest.Problem;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.shared.web.UserLanguage;

/** Explains a lost sign-in: who took over, on what device, where and when (R-324a). */
@ApplicationScoped
public class EndedSignIn {
    @Inject
    SignInService signIns;

    @Inject
    ChinaMoment moments;

    private final ObjectMapper json = new JsonConfiguration().getContext(Problem.class);

    /** Answers 401 with the reason and its facts. */
    public void answer(HttpServletRequest request, HttpServletResponse response, SignInTicket ticket)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType(Problem.JSON);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(problem(UserLanguage.of(request), ticket)));
    }

    /** Answers 403: the password that was handed out is to be replaced first. */
    public void passwordDue(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var refusal = Refusal.of("identity.password.due");
        var text = Texts.of(UserLanguage.of(request), refusal);
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(Problem.JSON);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(json.writeValueAsString(new Problem(
                        refusal.code(),
                        text,
                        HttpServletResponse.SC_FORBIDDEN,
                        List.of(new Problem.Reason(refusal.code(), text, null)),
                        Map.of())));
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
        return new Problem(
                refusal.code(),
                Texts.of(locale, refusal),
                HttpServletResponse.SC_UNAUTHORIZED,
                List.of(new Problem.Reason(refusal.code(), Texts.of(locale, refusal), null)),
                Map.copyOf(facts));
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
