package org.jiangxin.supervision.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.supervision.service.InstitutionExports;

/** What an institution takes away about its own classes as .xlsx: numbered, marked and registered (R-331b). */
@Path("/institution/exports")
@RequestScoped
@Produces({ExportResource.XLSX, "application/problem+json"})
@Tag(name = "supervision")
public class InstitutionExportResource {
    @Inject
    InstitutionExports exports;

    @GET
    @Path("/hours")
    @Operation(summary = "Take away the study hours of the own classes by day. Every call is numbered and registered.")
    public Response hours(
            @QueryParam("class") String classPublicId,
            @QueryParam("show") String preset,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return ExportResource.answer(exports.hours(classPublicId, preset, from, to));
    }
}
