package org.jiangxin.learning.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.course.service.SelfTestService;
import org.jiangxin.course.service.TestQuestion;
import org.jiangxin.identity.web.CurrentSignIn;
import org.jiangxin.identity.web.RequestDevice;
import org.jiangxin.integrity.rest.FaceViews;
import org.jiangxin.learning.entity.StudyClaim;
import org.jiangxin.learning.service.ChallengeAnswer;
import org.jiangxin.learning.service.LiveClassService;
import org.jiangxin.learning.service.PlaybackService;
import org.jiangxin.learning.service.StudyRequest;
import org.jiangxin.learning.service.StudyingPage;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.rest.Problem;
import org.jiangxin.shared.web.UserLanguage;

/**
 * Study by program (R-324a, R-331a): take the lease, beat at least every {@code beatSeconds}, answer checks, release. Each
 * request carries the ticket of the answer before it; a request whose answer was lost is sent again word for word.
 */
@Path("/playback")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "playback", description = "Study under a lease; the server measures, the page only reports")
public class PlaybackResource {
    private static final int FORBIDDEN = 403;
    private static final int RECORDED_SPEED = 100;
    private static final String TAB = "[\\w-]{1,64}";

    @Inject
    PlaybackService playback;

    @Inject
    SelfTestService tests;

    @Inject
    LiveClassService lives;

    @Inject
    PlaybackViews views;

    @Inject
    CurrentSignIn signIn;

    @Inject
    RequestDevice devices;

    @Context
    HttpServletRequest request;

    /**
     * Which lesson, and which page asks.
     *
     * @param lessonId public id of the lesson
     * @param tabId random name of the page, kept over a reload: 1 to 64 letters, digits, - and _
     * @param takeOver true after the learner agreed to stop studying elsewhere
     * @param automated true when the browser says that a program drives it
     */
    public record LeaseRequest(String lessonId, String tabId, boolean takeOver, Boolean automated) {}

    /**
     * How things stand on the page.
     *
     * @param ticket of the answer before
     * @param positionMillis place in the video; any number for a text or document
     * @param playing whether the video plays, or a text is being read
     * @param hidden whether the page is out of sight
     * @param ratePercent speed of the video, 100 = as recorded
     * @param page page of a document that is in sight
     */
    public record BeatRequest(
            String ticket, long positionMillis, boolean playing, boolean hidden, Integer ratePercent, Integer page) {}

    /**
     * An answer to a check.
     *
     * @param picks references of the tiles, in the order that the prompt names the characters; of the one answer to a question;
     *     of a check of kind FACE nothing, or the requestId and the code of the phone
     */
    public record AnswerRequest(String challengeId, String ticket, List<String> picks) {}

    /**
     * An answer to a question of a self-test.
     *
     * @param question from 1
     * @param chosen numbers of the chosen options from 0
     */
    public record TestRequest(String ticket, int question, List<Integer> chosen) {}

    /** How a live class stands. */
    public record LiveView(String state) {}

    /** Asks for another minute. */
    public record MoreTimeRequest(String challengeId, String ticket) {}

    /** The page goes away. */
    public record ReleaseRequest(String ticket, long positionMillis) {}

    @POST
    @Path("/lease")
    @Operation(summary = "Take the lease and begin or resume a lesson", description = """
                    409 learning.lease.held with data.sameDevice, device, place, lesson, at when another page studies: ask, then \
                    send takeOver=true. 403 identity.verification.required. 422 training.enrolment.required, \
                    training.class.not_running, learning.challenge.rest. When the answer has a challenge, it must be answered \
                    before time counts. Time of what plays counts only where its segments were fetched from streamUrl before \
                    the beat, not more than a minute ahead of the time since the grant.""")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PlaybackViews.LeaseView.class)))
    public Response lease(LeaseRequest asked) {
        if (asked == null
                || asked.lessonId() == null
                || asked.tabId() == null
                || !asked.tabId().matches(TAB)) {
            throw new BadRequestException();
        }
        var page = new StudyingPage(signedIn(), asked.tabId(), devices.known(request));
        return verified(() -> Response.ok(views.lease(
                        playback.acquire(
                                new StudyRequest(
                                        asked.lessonId(), asked.takeOver(), Boolean.TRUE.equals(asked.automated())),
                                page),
                        locale()))
                .build());
    }

    @POST
    @Path("/beat")
    @Operation(
            summary = "Report how things stand; at once when playing, pausing, seeking, hiding or turning a page",
            description = """
                    The answer has the ticket of the next request. 409 learning.lease.lost with data.sameDevice, device, place, \
                    at when another page took over. 401 learning.ticket.invalid, 409 learning.ticket.fork and learning.ticket.spent: take the lease \
                    again. When seekToMillis is not null the material must be moved there.""")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PlaybackViews.BeatView.class)))
    public Response beat(BeatRequest beat) {
        if (beat == null) {
            throw new BadRequestException();
        }
        var claim = new StudyClaim(
                beat.positionMillis(),
                beat.playing(),
                beat.hidden(),
                beat.ratePercent() == null ? RECORDED_SPEED : beat.ratePercent(),
                beat.page());
        return Response.ok(views.beat(playback.beat(beat.ticket(), claim, page()), locale()))
                .build();
    }

    @POST
    @Path("/challenge")
    @Operation(
            summary = "Answer a check; there is one try",
            description = "409 learning.challenge.over when the check is answered or over already")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PlaybackViews.AnswerView.class)))
    public Response answer(AnswerRequest given) {
        if (given == null) {
            throw new BadRequestException();
        }
        var answer = new ChallengeAnswer(given.challengeId(), given.picks());
        return Response.ok(views.answer(playback.answer(given.ticket(), answer, page()), locale()))
                .build();
    }

    @GET
    @Path("/live/{lesson}")
    @Operation(
            summary = "Whether a live class is on the air for the learner's class",
            description =
                    "WAITING, ON_AIR, SILENT or ENDED. Joining it is taking the lease: 422 learning.live.not_on_air")
    public LiveView live(@PathParam("lesson") String lesson) {
        return new LiveView(lives.state(lesson).name());
    }

    @GET
    @Path("/self-test/{lesson}")
    @Operation(summary = "The questions of a self-test, without their answers")
    public List<TestQuestion> questions(@PathParam("lesson") String lesson) {
        return tests.questions(lesson);
    }

    @POST
    @Path("/self-test")
    @Operation(
            summary = "Answer a question of a self-test; may be tried again until it is right",
            description = "409 learning.test.not_now while a check waits")
    public Response answerTest(TestRequest given) {
        if (given == null || given.chosen() == null || given.chosen().contains(null)) {
            throw new BadRequestException();
        }
        var answer = playback.answerTest(given.ticket(), given.question(), Set.copyOf(given.chosen()), page());
        return Response.ok(views.test(answer, locale())).build();
    }

    @POST
    @Path("/challenge/more-time")
    @Operation(
            summary = "Ask for another minute for a check, once",
            description = "The ticket stays good. 409 learning.challenge.no_more_time")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PlaybackViews.ChallengeView.class)))
    public Response moreTime(MoreTimeRequest asked) {
        if (asked == null || asked.challengeId() == null) {
            throw new BadRequestException();
        }
        var longer = playback.moreTime(asked.ticket(), asked.challengeId(), page());
        return Response.ok(views.challenge(longer.challenge(), longer.now(), locale()))
                .build();
    }

    @POST
    @Path("/challenge/face")
    @Operation(
            summary = "Begin to show the face that a check of kind FACE asks for",
            description =
                    "The ticket stays good; pictures go to /api/face. 422 integrity.face.not_enrolled, engine_down, tries_used:"
                            + " take the phone")
    public FaceViews.BegunView face(MoreTimeRequest asked) {
        if (asked == null || asked.challengeId() == null) {
            throw new BadRequestException();
        }
        return views.face(playback.lookAtFace(asked.ticket(), asked.challengeId(), page()), locale());
    }

    @POST
    @Path("/challenge/phone")
    @Operation(
            summary = "Take the code to the own phone for a check of kind FACE instead",
            description =
                    "The ticket stays good. Answer the check with picks [requestId, code]. 422 identity.code.too_soon and others")
    public FaceViews.PhoneView phone(MoreTimeRequest asked) {
        if (asked == null || asked.challengeId() == null) {
            throw new BadRequestException();
        }
        return views.phone(playback.takePhone(
                asked.ticket(), asked.challengeId(), page(), request.getRemoteAddr(), locale().toLanguageTag()));
    }

    @POST
    @Path("/release")
    @Operation(summary = "Give the lease back; the time up to now counts")
    @APIResponse(responseCode = "204")
    public Response release(ReleaseRequest last) {
        if (last == null) {
            throw new BadRequestException();
        }
        playback.release(last.ticket(), last.positionMillis(), page());
        return Response.noContent().build();
    }

    private StudyingPage page() {
        return new StudyingPage(signedIn(), "", devices.known(request));
    }

    /** 0 for somebody not signed in, whom the service refuses. */
    private long signedIn() {
        return signIn.isPresent() ? signIn.signInId() : 0;
    }

    private Locale locale() {
        return UserLanguage.of(request);
    }

    /** Not verified is a matter of permission here, as everywhere in the interface. */
    private Response verified(Supplier<Response> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            if (refused.has("identity.verification.required")) {
                return Problem.response(FORBIDDEN, locale(), Refusal.of("identity.verification.required"));
            }
            throw refused;
        }
    }
}
