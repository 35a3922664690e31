package org.jiangxin.exam.rest;

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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.exam.entity.AnswerChange;
import org.jiangxin.exam.entity.ConductKind;
import org.jiangxin.exam.service.AttemptPresence;
import org.jiangxin.exam.service.AttemptResultView;
import org.jiangxin.exam.service.AttemptService;
import org.jiangxin.exam.service.AttemptView;
import org.jiangxin.exam.service.PresenceAsked;
import org.jiangxin.exam.service.Receipt;
import org.jiangxin.exam.service.ReportConduct;
import org.jiangxin.exam.service.ResultService;
import org.jiangxin.exam.service.SaveAnswers;
import org.jiangxin.exam.service.SavedAnswers;
import org.jiangxin.exam.service.SittingPresence;
import org.jiangxin.exam.service.SubmitAttempt;
import org.jiangxin.identity.web.CurrentSignIn;
import org.jiangxin.integrity.rest.FaceViews;
import org.jiangxin.shared.web.UserLanguage;

/**
 * One attempt, from its start to its result (R-331d, INTEGRITY §3.3). Answers travel here and nowhere else. The device is the
 * one of the request's cookie; a field of the body that claims anything about identity or score is not read.
 */
@Path("/attempts/{attemptId}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attempts")
public class AttemptResource {
    @Inject
    AttemptService attempts;

    @Inject
    ResultService results;

    @Inject
    CurrentSignIn current;

    @Inject
    AttemptPresence presence;

    @Inject
    SittingPresence sitting;

    @Context
    HttpServletRequest request;

    @PathParam("attemptId")
    String attemptId;

    /**
     * Changes of answers.
     *
     * @param writerEpoch from entering
     * @param baseHash headHash after the change before the first of these; may be left out
     */
    public record AnswersSent(Integer writerEpoch, String baseHash, List<EntrySent> entries) {}

    /**
     * One change.
     *
     * @param seq 1, 2, 3 … over the whole attempt; the same change keeps its number whenever it is sent again
     * @param itemRef question
     * @param chosen references of all chosen options; empty clears the answer
     * @param clientMillis the page's monotonic clock at the change
     */
    public record EntrySent(int seq, String itemRef, List<String> chosen, long clientMillis) {}

    /** What the page saw of itself. */
    public record ConductSent(Integer writerEpoch, List<SeenSent> events) {}

    /** @param kind LEFT_PAGE or RECONNECTED */
    public record SeenSent(ConductKind kind, long awayMillis, long clientMillis) {}

    /**
     * The wish to hand in.
     *
     * @param idempotencyKey made once by the page, 1 to 64 characters
     * @param finalSeq number of the last change the page has made; 0 when there is none
     * @param headHash of that change; may be left out
     */
    public record SubmitSent(String idempotencyKey, Integer finalSeq, String headHash) {}

    /** The code that went to the own phone. */
    public record PhoneCode(String requestId, String code) {}

    @POST
    @Path("/enter")
    @Operation(
            summary = "Start an assigned attempt, or go on writing after a reload or a crash on the same device",
            description =
                    "Gives a new writerEpoch; a page with an older one must stop. 403 with every reason when the exam may not be begun (see POST /api/exams/{id}/attempts), 423 exam.attempt.bound when another device holds the attempt")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AttemptView.class)))
    public AttemptView enter() {
        return attempts.enter(attemptId, device());
    }

    @GET
    @Operation(
            summary =
                    "How far the attempt is: state, time left, acknowledged number and answers, without the questions",
            description = "Changes nothing. 423 exam.attempt.bound from another device while the clock runs")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AttemptView.class)))
    public AttemptView view() {
        return attempts.view(attemptId, device());
    }

    @POST
    @Path("/face")
    @Operation(
            summary = "Begin to show the own face before the attempt is begun",
            description =
                    "Where POST …/enter refused with exam.face.needed. Pictures go to /api/face. 422 integrity.face.*: take the phone")
    public FaceViews.CaptureView face() {
        return FaceViews.capture(presence.look(attemptId), UserLanguage.of(request));
    }

    @POST
    @Path("/face/phone")
    @Operation(summary = "Take the code to the own phone instead")
    public FaceViews.PhoneView phone() {
        var sent = presence.sendCode(
                attemptId, request.getRemoteAddr(), UserLanguage.of(request).toLanguageTag());
        return FaceViews.phone(sent, presence.mobile(), sent.expiresInSeconds() * 1000);
    }

    @POST
    @Path("/face/phone/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give the code; then enter", description = "422 identity.code.wrong and others")
    @APIResponse(responseCode = "204")
    public Response confirm(PhoneCode given) {
        if (given == null) {
            throw new BadRequestException();
        }
        presence.confirm(attemptId, given.requestId(), given.code());
        return Response.noContent().build();
    }

    /**
     * Whether the examinee is asked who is there.
     *
     * @param watched false when this attempt has no such moments: no need to ask again
     * @param checkId of the check that waits, or null
     */
    public record PresenceView(boolean watched, String checkId, long remainingMillis, boolean faceReady) {}

    /** @param picks nothing after a shown face, or the requestId and the code of the phone */
    public record PresenceAnswer(List<String> picks) {}

    /** @param passed whether it was shown in time */
    public record PresenceVerdict(boolean passed) {}

    @GET
    @Path("/presence")
    @Operation(
            summary = "Whether the examinee is asked who is there; ask every 20 seconds while the clock runs",
            description =
                    "What is missed, also by not asking, stands with the result. 409 exam.face.not_now before and after the exam")
    public PresenceView presence() {
        var asked = sitting.current(attemptId);
        return new PresenceView(
                asked.isPresent() || sitting.isWatched(attemptId),
                asked.map(PresenceAsked::publicId).orElse(null),
                asked.map(PresenceAsked::remainingMillis).orElse(0L),
                asked.map(PresenceAsked::faceReady).orElse(false));
    }

    @POST
    @Path("/presence/{checkId}/face")
    @Operation(summary = "Begin to show the own face for such a check")
    public FaceViews.BegunView presenceFace(@PathParam("checkId") String checkId) {
        var begun = sitting.look(attemptId, checkId);
        return new FaceViews.BegunView(FaceViews.capture(begun, UserLanguage.of(request)), presenceLeft());
    }

    /** How long the check that waits still waits. */
    private long presenceLeft() {
        return sitting.current(attemptId).map(PresenceAsked::remainingMillis).orElse(0L);
    }

    @POST
    @Path("/presence/{checkId}/phone")
    @Operation(summary = "Take the code to the own phone instead")
    public FaceViews.PhoneView presencePhone(@PathParam("checkId") String checkId) {
        sitting.waitForPhone(attemptId, checkId);
        var sent = sitting.sendCode(
                request.getRemoteAddr(), UserLanguage.of(request).toLanguageTag());
        return FaceViews.phone(sent, presence.mobile(), presenceLeft());
    }

    @POST
    @Path("/presence/{checkId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answer such a check",
            description = "409 integrity.face.not_done, exam.presence.over; 422 identity.code.*")
    public PresenceVerdict presenceAnswer(@PathParam("checkId") String checkId, PresenceAnswer given) {
        var picks = given == null || given.picks() == null ? List.<String>of() : given.picks();
        return new PresenceVerdict(sitting.answer(attemptId, checkId, picks));
    }

    @POST
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save changes of answers; acknowledged only when durable",
            description =
                    "200 with ackSeq: later changes must be sent again. 202 when some came after the grace: kept, not counted. 409 exam.journal.fork (same number, other content), 409 exam.writer.superseded (another page of the device writes now), 409 exam.attempt.not_started, 422 exam.answer.unknown (references of another attempt), 423 exam.attempt.bound, 423 exam.attempt.locked")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SavedAnswers.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = SavedAnswers.class)))
    public Response save(AnswersSent sent) {
        if (sent == null
                || sent.writerEpoch() == null
                || sent.entries() == null
                || sent.entries().size() > SaveAnswers.MOST) {
            throw new BadRequestException();
        }
        var changes = sent.entries().stream().map(AttemptResource::change).toList();
        var saved = attempts.save(attemptId, device(), new SaveAnswers(sent.writerEpoch(), sent.baseHash(), changes));
        return Response.status(saved.late() ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(saved)
                .build();
    }

    @POST
    @Path("/conduct")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Report that the page was out of sight or had lost the server",
            description = "kind is LEFT_PAGE or RECONNECTED; a resend with the same clientMillis counts once")
    @APIResponse(responseCode = "204")
    public Response conduct(ConductSent sent) {
        if (sent == null
                || sent.writerEpoch() == null
                || sent.events() == null
                || sent.events().size() > ReportConduct.MOST
                || sent.events().stream().anyMatch(seen -> seen == null || seen.kind() == null)) {
            throw new BadRequestException();
        }
        var events = sent.events().stream()
                .map(seen -> new ReportConduct.Seen(seen.kind(), seen.awayMillis(), seen.clientMillis()))
                .toList();
        attempts.report(attemptId, device(), new ReportConduct(sent.writerEpoch(), events));
        return Response.noContent().build();
    }

    @POST
    @Path("/submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hand in; every try gets the same receipt",
            description =
                    "409 exam.submit.missing with data.missing and data.ackSeq while changes have not arrived, 409 exam.journal.fork, 422 exam.submit.key_required, 423 exam.attempt.bound. After the deadline the receipt says byDeadline")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Receipt submit(SubmitSent sent) {
        if (sent == null || sent.finalSeq() == null) {
            throw new BadRequestException();
        }
        return attempts.submit(
                attemptId, device(), new SubmitAttempt(sent.idempotencyKey(), sent.finalSeq(), sent.headHash()));
    }

    @GET
    @Path("/result")
    @Operation(
            summary = "Score, duration, conduct, wrong answers by knowledge point",
            description =
                    "score is null until the marks are published. items with right answers are there only when settled: passed, no attempt left, or the window over")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AttemptResultView.class)))
    public AttemptResultView result() {
        return results.of(attemptId);
    }

    private static AnswerChange change(EntrySent entry) {
        if (entry == null
                || entry.seq() < 1
                || entry.itemRef() == null
                || entry.chosen() == null
                || entry.chosen().stream().anyMatch(Objects::isNull)) {
            throw new BadRequestException();
        }
        return new AnswerChange(entry.seq(), entry.itemRef(), entry.chosen(), entry.clientMillis());
    }

    /** Nobody signed in has no device; the services refuse that caller by its missing role. */
    private String device() {
        return current.isPresent() ? current.deviceKey() : "";
    }
}
