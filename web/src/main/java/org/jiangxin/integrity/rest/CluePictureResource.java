package org.jiangxin.integrity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.integrity.service.ClueReview;
import org.jiangxin.integrity.service.ClueStatements;
import org.jiangxin.integrity.service.OwnClues;

/**
 * Pictures of appeals and statements (R-324a): a learner sees the own, an institution those of its own statement, a regulator all of the
 * region, and each look of a regulator is in the audit trail. Nobody keeps a copy on the way.
 */
@Path("/")
@RequestScoped
@Produces({CluePictureResource.JPEG, "application/problem+json"})
@Tag(name = "integrity")
public class CluePictureResource {
    static final String JPEG = "image/jpeg";

    @Inject
    OwnClues own;

    @Inject
    ClueStatements statements;

    @Inject
    ClueReview review;

    @GET
    @Path("/clues/{id}/pictures/{picture}")
    @Operation(summary = "A picture of an own appeal.")
    public Response own(
            @PathParam("id") String clue, @PathParam("picture") String picture, @QueryParam("small") boolean small) {
        return answer(own.picture(clue, picture, small));
    }

    @GET
    @Path("/institution/clues/{id}/pictures/{picture}")
    @Operation(summary = "A picture of the own institution's statement.")
    public Response ofInstitution(
            @PathParam("id") String clue, @PathParam("picture") String picture, @QueryParam("small") boolean small) {
        return answer(statements.picture(clue, picture, small));
    }

    @GET
    @Path("/supervision/clues/{id}/pictures/{picture}")
    @Operation(summary = "A picture of a statement or an appeal in the own region. Every look is written down.")
    public Response ofRegion(
            @PathParam("id") String clue, @PathParam("picture") String picture, @QueryParam("small") boolean small) {
        return answer(review.picture(clue, picture, small));
    }

    private static Response answer(byte[] jpeg) {
        return Response.ok(jpeg, JPEG)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
