package org.jiangxin.integrity.rest;

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
import java.time.LocalDate;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.integrity.service.ClueFiling;
import org.jiangxin.integrity.service.ClueFinding;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;

/** The operator's way to what runs every night: looking for clues, filing decided ones. */
@Path("/ops")
@RequestScoped
@OperatorCommand
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
public class ClueCommands {
    private static final int REFUSED = 422;

    @Inject
    SystemRunner system;

    @Inject
    ClueFinding finding;

    @Inject
    ClueFiling filing;

    @POST
    @Path("/find-clues")
    @Operation(
            hidden = true,
            summary = "Looks through a day for clues (day=2026-11-25, or yesterday); again raises none twice.")
    public Response find(@FormParam("day") @DefaultValue("") String day) {
        if (!day.isEmpty()
                && !day.matches("20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])|20\\d\\d-\\d\\d-(29|30|31)")) {
            return Response.status(REFUSED)
                    .entity("No such day; write day=2026-11-25\n")
                    .build();
        }
        var outcome = system.call(() -> finding.find(day.isEmpty() ? finding.yesterday() : LocalDate.parse(day)));
        return Response.ok(outcome.day() + ": " + outcome.raised() + " clues raised in " + outcome.millis()
                        + " ms; findings " + new TreeMap<>(outcome.found()) + "\n")
                .build();
    }

    @POST
    @Path("/file-clues")
    @Operation(hidden = true, summary = "Files decided clues that nobody can appeal against any more.")
    public String file() {
        return system.call(filing::fileDue) + " clues filed.\n";
    }

    @POST
    @Path("/clue-rules")
    @Operation(hidden = true, summary = "Lists the rules that find clues, with the limits that hold.")
    public String rules() {
        var text = new StringBuilder();
        system.call(finding::rules)
                .forEach(rule -> text.append(String.format(
                        "%2d  %-18s %s%n", rule.kind().number(), rule.kind(), new TreeMap<>(rule.limits()))));
        return text.toString();
    }
}
