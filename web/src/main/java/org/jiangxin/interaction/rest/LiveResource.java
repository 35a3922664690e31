package org.jiangxin.interaction.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.interaction.service.LiveBroadcasts;

/** A broadcast of a live class (直播课), as the teacher's page makes it: begin, send numbered pieces of WebM, end. */
@Path("/live")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "live", description = "Broadcasts of live classes")
public class LiveResource {
    @Inject
    LiveBroadcasts broadcasts;

    /** What is to be broadcast to whom. */
    public record StartRequest(String classId, String lessonId) {}

    /** The broadcast that has begun. */
    public record Started(String id) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin to broadcast a live class to a class of the own institution",
            description = "409 interaction.live.already when it is broadcast already; 422 interaction.live.not_live, "
                    + "interaction.live.class_not_running, interaction.live.full")
    @APIResponse(responseCode = "201")
    public Response start(StartRequest asked) {
        if (asked == null || asked.classId() == null || asked.lessonId() == null) {
            throw new BadRequestException();
        }
        return Response.status(Response.Status.CREATED)
                .entity(new Started(broadcasts.start(asked.classId(), asked.lessonId())))
                .build();
    }

    @POST
    @Path("/{id}/feed")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "Send the next piece of WebM, at most 4 MB; the first one begins the file",
            description = "Only whoever began it. 409 interaction.live.expected names the number that must come next; "
                    + "409 interaction.live.over, interaction.live.elsewhere")
    @APIResponse(responseCode = "204")
    public Response feed(@PathParam("id") String id, @QueryParam("number") Integer number, InputStream body)
            throws IOException {
        if (number == null || number < 0) {
            throw new BadRequestException();
        }
        broadcasts.feed(id, number, body.readNBytes(LiveBroadcasts.MOST_PIECE_BYTES + 1));
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/end")
    @Operation(summary = "End a broadcast: whoever began it, or who leads the class")
    @APIResponse(responseCode = "204")
    public Response end(@PathParam("id") String id) {
        broadcasts.end(id);
        return Response.noContent().build();
    }
}
