package org.jiangxin.record.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.record.service.ArchiveService;

/** The archive of one of the signed-in learner's enrolments (R-331e). */
@Path("/enrolments/{id}/archive.{form: pdf|json}")
@RequestScoped
@Tag(name = "records")
public class ArchiveResource {
    @Inject
    ArchiveService archives;

    @GET
    @Produces({"application/pdf", "application/json", "application/problem+json"})
    @Operation(
            summary = "Draw up the archive of one of my enrolments, to read (pdf) or for machines (json)",
            description = "Every call draws up a new one with a number of its own, signed. "
                    + "In the JSON form `signature` is a compact JWS over `kind`, `version`, `printed` and `facts` "
                    + "(= `content`); the key is at GET /api/verification/keys.")
    public Response archive(@PathParam("id") String enrolmentPublicId, @PathParam("form") String form) {
        return Downloads.of("pdf".equals(form) ? archives.pdf(enrolmentPublicId) : archives.json(enrolmentPublicId));
    }
}
