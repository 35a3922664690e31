package org.jiangxin.exam.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.exam.service.AttemptService;
import org.jiangxin.exam.service.AttemptSummary;
import org.jiangxin.exam.service.ExamService;
import org.jiangxin.exam.service.ExamStanding;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.rest.Problem;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.shared.web.UserLanguage;

/** The final exam of an enrolment: how it stands, and getting an attempt (R-331d). */
@Path("/exams")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exams")
public class ExamResource {
    @Inject
    ExamService exams;

    @Inject
    AttemptService attempts;

    @Context
    HttpServletRequest request;

    /** The exam of an enrolment; reasons against a start as texts in the language of the request. */
    public record StandingView(
            String examId,
            String title,
            int durationMinutes,
            int itemCount,
            BigDecimal fullScore,
            BigDecimal passScore,
            int attemptsAllowed,
            int attemptsUsed,
            String state,
            String attemptId,
            Instant opensAt,
            Instant closesAt,
            List<Problem.Reason> refusals,
            List<AttemptSummary> attempts,

            @Schema(description = "leaving the exam page so often raises a clue")
            int leavesUntilClue) {}

    /** @param enrolmentId public id of the enrolment */
    public record NewAttempt(String enrolmentId) {}

    /** @param attemptId public id, for {@code POST /api/attempts/{id}/enter} */
    public record AssignedAttempt(String attemptId) {}

    @GET
    @Operation(
            summary =
                    "The final exam of an enrolment: terms, window, attempts, and every reason why it cannot be begun",
            description =
                    "state is one of NONE, NOT_READY, OPEN, IN_PROGRESS, MARKING, PASSED, FAILED, CLOSED. 400 without the parameter, 404 unknown enrolment, 403 training.enrolment.other_learner")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StandingView.class)))
    public Response standing(@QueryParam("enrolment") String enrolmentId) {
        if (enrolmentId == null || enrolmentId.isBlank()) {
            return Problem.response(400, UserLanguage.of(request), Refusal.of("shared.request_invalid"));
        }
        return Response.ok(view(exams.standing(enrolmentId), exams.leavesAllowed(enrolmentId)))
                .build();
    }

    @POST
    @Path("/{examId}/attempts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Get an attempt with its paper drawn and frozen; the open one while there is one",
            description =
                    "The clock starts with POST /api/attempts/{id}/enter. 403 with every reason in refusals: identity.verification.required, exam.study.incomplete, exam.window.not_open, exam.window.closed, exam.attempts.used_up, exam.attempt.passed, exam.attempt.marking, exam.enrolment.not_active. 422 exam.bank.too_small")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssignedAttempt.class)))
    public Response assign(@PathParam("examId") String examId, NewAttempt wanted) {
        if (wanted == null || wanted.enrolmentId() == null) {
            return Problem.response(400, UserLanguage.of(request), Refusal.of("shared.request_invalid"));
        }
        var attemptId = attempts.assign(examId, wanted.enrolmentId());
        return Response.status(Response.Status.CREATED)
                .entity(new AssignedAttempt(attemptId))
                .build();
    }

    private StandingView view(ExamStanding standing, int leavesUntilClue) {
        var locale = UserLanguage.of(request);
        return new StandingView(
                standing.examPublicId(),
                standing.title(),
                standing.durationMinutes(),
                standing.itemCount(),
                standing.fullScore(),
                standing.passScore(),
                standing.attemptsAllowed(),
                standing.attemptsUsed(),
                standing.state().name(),
                standing.attemptPublicId(),
                standing.opensAt(),
                standing.closesAt(),
                standing.refusals().stream()
                        .map(refusal -> new Problem.Reason(refusal.code(), Texts.of(locale, refusal), refusal.field()))
                        .toList(),
                standing.attempts(),
                leavesUntilClue);
    }
}
