package org.jiangxin.exam.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.audit.entity.VerificationKind;
import org.jiangxin.audit.service.VerificationLog;
import org.jiangxin.exam.service.JournalVerdict;
import org.jiangxin.exam.service.ProctorService;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;

/** The operator's commands for exams: free an attempt for another device, verify answer journals. */
@Path("/ops")
@RequestScoped
@OperatorCommand
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_PLAIN)
public class ExamCommands {
    private static final int AT_ONCE = 500;
    private static final int MOST_NAMED = 200;
    private static final int CONFLICT = 409;

    @Inject
    SystemRunner system;

    @Inject
    ProctorService proctor;

    @Inject
    VerificationLog log;

    @POST
    @Path("/free-attempt")
    @Operation(hidden = true, summary = "Lets another device write an attempt; needs a reason, which is audited.")
    public String free(@FormParam("attempt") @DefaultValue("") String attempt, @FormParam("reason") String reason) {
        return system.call(() -> {
            proctor.free(attempt, reason);
            return "Attempt " + attempt + " is free: the device that enters next may write. The clock runs on.\n";
        });
    }

    @POST
    @Path("/exam-journal")
    @Operation(hidden = true, summary = "Recomputes the answer chain and the paper of one attempt.")
    public Response journal(@FormParam("attempt") @DefaultValue("") String attempt) {
        return system.call(() -> answer(List.of(proctor.verify(attempt))));
    }

    @POST
    @Path("/verify-journals")
    @Operation(hidden = true, summary = "Recomputes the answer chains and papers of all attempts.")
    public Response verify() {
        return system.call(() -> {
            var verdicts = new ArrayList<JournalVerdict>();
            long last = 0;
            long checked = 0;
            long entries = 0;
            for (var ids = proctor.idsAfter(last, AT_ONCE); !ids.isEmpty(); ids = proctor.idsAfter(last, AT_ONCE)) {
                for (var id : ids) {
                    var verdict = proctor.verify(id);
                    entries += verdict.entries();
                    if (!verdict.isIntact() && verdicts.size() < MOST_NAMED) {
                        verdicts.add(verdict);
                    }
                    last = id;
                }
                checked += ids.size();
            }
            log.record(VerificationKind.ANSWER_JOURNALS, checked, verdicts.size());
            return verdicts.isEmpty()
                    ? Response.ok(checked + " attempts, " + entries + " answer entries: all chains are intact.\n")
                            .build()
                    : answer(verdicts);
        });
    }

    /** Not 2xx when something is wrong, so that the command fails in a script. */
    private static Response answer(List<JournalVerdict> verdicts) {
        var text = new StringBuilder();
        for (var verdict : verdicts) {
            text.append("Attempt ")
                    .append(verdict.attemptPublicId())
                    .append(", ")
                    .append(verdict.status())
                    .append(", ")
                    .append(verdict.entries())
                    .append(" answer entries: ")
                    .append(verdict.isIntact() ? "chain and paper are intact.\n" : "NOT INTACT\n");
            verdict.problems()
                    .forEach(problem -> text.append("  ").append(problem).append('\n'));
        }
        var intact = verdicts.stream().allMatch(JournalVerdict::isIntact);
        return Response.status(intact ? Response.Status.OK.getStatusCode() : CONFLICT)
                .entity(text.toString())
                .build();
    }
}
