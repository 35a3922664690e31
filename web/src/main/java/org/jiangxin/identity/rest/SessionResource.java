package org.jiangxin.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.identity.entity.SignInEnd;
import org.jiangxin.identity.service.ProfileService;
import org.jiangxin.identity.service.SignInOutcome;
import org.jiangxin.identity.service.SignInRequest;
import org.jiangxin.identity.service.SignInService;
import org.jiangxin.identity.service.SignInTicket;
import org.jiangxin.identity.web.CurrentSignIn;
import org.jiangxin.identity.web.EndedSignIn;
import org.jiangxin.identity.web.RequestDevice;
import org.jiangxin.identity.web.SessionTicket;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.rest.Problem;
import org.jiangxin.shared.web.UserLanguage;

/** Sign in, see who is signed in, sign out (R-324a). The cookie JXSESSION carries the sign-in. */
@Path("/session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "session")
public class SessionResource {
    private static final int LOCKED = 423;

    @Inject
    SignInService signIns;

    @Inject
    ProfileService profiles;

    @Inject
    RequestDevice devices;

    @Inject
    CurrentSignIn current;

    @Inject
    EndedSignIn ended;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    /**
     * Who wants in.
     *
     * @param login mobile number, citizen id or user name
     * @param mobile the same under its usual name; one of both
     * @param password the password
     */
    public record Credentials(String login, String mobile, String password) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /** The live sign-in. */
    public record SessionView(String displayName, Set<String> roles, boolean verified, long epoch, Instant startedAt) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sign in; the newest sign-in of an account ends the one before",
            description =
                    "401 identity.sign_in.wrong with data.triesLeft, 423 identity.sign_in.locked with data.minutes")
    public Response signIn(Credentials given) {
        var locale = UserLanguage.of(request);
        if (given == null) {
            return Problem.response(400, locale, Refusal.of("shared.request_invalid"));
        }
        var login = given.login() == null ? given.mobile() : given.login();
        var outcome = signIns.signIn(new SignInRequest(login, given.password(), devices.of(request, response)));
        return switch (outcome.result()) {
            case SIGNED_IN -> Response.ok(begin(outcome.ticket())).build();
            case WRONG -> problem(401, locale, Refusal.of("identity.sign_in.wrong", outcome.triesLeft()), outcome);
            case LOCKED ->
                problem(LOCKED, locale, Refusal.of("identity.sign_in.locked", outcome.minutesLocked()), outcome);
            case DISABLED -> problem(403, locale, Refusal.of("identity.sign_in.disabled"), outcome);
            case HELD_BY_EXAM -> problem(LOCKED, locale, Refusal.of("identity.sign_in.held_by_exam"), outcome);
        };
    }

    @GET
    @Operation(
            summary = "The live sign-in of this cookie",
            description =
                    "401 identity.session.superseded with data.device, data.place, data.at when another took over")
    public Response current() {
        if (current.isPresent()) {
            return Response.ok(view(current.ticket())).build();
        }
        return SessionTicket.of(request)
                .map(lost -> Response.status(401)
                        .type(Problem.JSON)
                        .entity(ended.problem(UserLanguage.of(request), lost))
                        .build())
                .orElseGet(
                        () -> Problem.response(401, UserLanguage.of(request), Refusal.of("identity.session.required")));
    }

    @DELETE
    @Operation(summary = "Sign out")
    public Response signOut() {
        if (current.isPresent()) {
            signIns.signOut(current.ticket(), SignInEnd.SIGNED_OUT);
        }
        SessionTicket.drop(request);
        return Response.noContent()
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    private SessionView begin(SignInTicket ticket) {
        SessionTicket.begin(request, ticket);
        return view(ticket);
    }

    private SessionView view(SignInTicket ticket) {
        var account = profiles.of(ticket);
        return new SessionView(
                account.displayName(), account.roles(), account.verified(), ticket.epoch(), ticket.startedAt());
    }

    private static Response problem(int status, Locale locale, Refusal refusal, SignInOutcome outcome) {
        return Problem.response(
                status,
                locale,
                List.of(refusal),
                Map.of("triesLeft", outcome.triesLeft(), "minutes", outcome.minutesLocked()));
    }
}
