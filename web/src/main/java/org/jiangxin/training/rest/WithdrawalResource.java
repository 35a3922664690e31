package org.jiangxin.training.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.training.service.RosterService;

/** Leaving a class (退班). Reading enrolments is learning's matter. Refusal: {@code training.enrolment.not_active}. */
@Path("/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Classes")
public class WithdrawalResource {
    @Inject
    RosterService roster;

    @DELETE
    @Path("{id}")
    @Operation(summary = "Leave a class; what was studied stays in the ledger")
    @APIResponse(responseCode = "204", description = "left")
    public void leave(
            @PathParam("id") String enrolmentId,
            @Parameter(description = "why, at most 200 characters") @QueryParam("reason") String reason) {
        roster.withdraw(enrolmentId, reason);
    }
}
