package org.jiangxin.training.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.training.service.OpenClass;
import org.jiangxin.training.service.RosterService;

/** Classes a learner may join. Refusals: {@code training.enrolment.*}, {@code identity.verification.required}. */
@Path("/classes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Classes")
public class ClassResource {
    @Inject
    RosterService roster;

    /** @param id public id of the new enrolment, for {@code /api/enrolments/{id}} */
    public record Joined(String id) {}

    @GET
    @Operation(summary = "Classes that are open for enrolment, soonest end first")
    public List<OpenClass> openClasses() {
        return roster.openClasses();
    }

    @POST
    @Path("{id}/enrolment")
    @Operation(summary = "Join a class (报名)")
    @APIResponse(responseCode = "201", description = "joined")
    @APIResponse(
            responseCode = "422",
            description = "not verified, closed, full or joined already; all reasons are listed")
    public Response join(@Parameter(description = "publicId of the class") @PathParam("id") String classId) {
        return Response.status(Response.Status.CREATED)
                .entity(new Joined(roster.enrol(classId)))
                .build();
    }
}
