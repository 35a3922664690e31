package org.jiangxin.supervision.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.supervision.service.ClueExports;
import org.jiangxin.supervision.web.ClueSummary;

/** One clue with its evidence as a package: masked, numbered, registered and signed (R-324c). */
@Path("/supervision/exports/clues/{id}")
@RequestScoped
@Produces({ClueExportResource.ZIP, "application/problem+json"})
@Tag(name = "supervision")
public class ClueExportResource {
    static final String ZIP = "application/zip";

    @Inject
    ClueExports exports;

    @GET
    @Operation(
            summary = "Take away a clue with its evidence. Every call is numbered and registered.",
            description =
                    "A ZIP with the summary, the raw rows, the pictures, and the list of all files with the SHA-256 of each "
                            + "(manifest.json), signed as a compact JWS over the same bytes (manifest.jws). The key is at GET "
                            + "/api/verification/keys.")
    public Response clue(@PathParam("id") String publicId) {
        var file = exports.clue(publicId, new ClueSummary());
        return Response.ok(file.content(), ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
