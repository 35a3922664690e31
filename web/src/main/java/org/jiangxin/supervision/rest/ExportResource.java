package org.jiangxin.supervision.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.supervision.service.ExportFile;
import org.jiangxin.supervision.service.OverviewFilter;
import org.jiangxin.supervision.service.SupervisionExports;

/** Lists of supervision as .xlsx: masked, numbered, marked and registered (R-324c). */
@Path("/supervision/exports")
@RequestScoped
@Produces({ExportResource.XLSX, "application/problem+json"})
@Tag(name = "supervision")
public class ExportResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    SupervisionExports exports;

    @Inject
    Clock clock;

    /** What the list is narrowed to, as on the pages. */
    public static class Narrowing {
        @QueryParam("period")
        String period;

        @QueryParam("from")
        String from;

        @QueryParam("to")
        String to;

        @QueryParam("occupation")
        String occupation;

        @QueryParam("group")
        String group;

        OverviewFilter filter(Clock clock) {
            return OverviewFilter.read(period, from, to, occupation, group, ChinaTime.dayOf(clock.instant()));
        }
    }

    @GET
    @Path("/regions")
    @Operation(summary = "Take away the sums of the regions below one. Every call is numbered and registered.")
    public Response regions(@QueryParam("region") String regionCode, @BeanParam Narrowing narrowing) {
        return answer(exports.regions(regionCode, narrowing.filter(clock)));
    }

    @GET
    @Path("/institutions")
    @Operation(summary = "Take away the institutions of a region. Every call is numbered and registered.")
    public Response institutions(@QueryParam("region") String regionCode, @BeanParam Narrowing narrowing) {
        return answer(exports.institutions(regionCode, narrowing.filter(clock)));
    }

    @GET
    @Path("/institutions/{id}/classes")
    @Operation(summary = "Take away the classes of an institution. Every call is numbered and registered.")
    public Response classes(@PathParam("id") String organizationPublicId) {
        return answer(exports.classes(organizationPublicId));
    }

    @GET
    @Path("/classes/{id}/learners")
    @Operation(summary = "Take away the learners of a class, masked. Every call is numbered and registered.")
    public Response learners(@PathParam("id") String classPublicId) {
        return answer(exports.learners(classPublicId));
    }

    @GET
    @Path("/enrolments/{id}/intervals")
    @Operation(
            summary =
                    "Take away the study ledger of a learner in a class, masked. Every call is numbered and registered.")
    public Response intervals(@PathParam("id") String enrolmentPublicId) {
        return answer(exports.intervals(enrolmentPublicId));
    }

    static Response answer(ExportFile file) {
        return Response.ok(file.content(), XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + "\"")
                .build();
    }
}
