package org.jiangxin.catalog.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.catalog.service.ImportReport;
import org.jiangxin.catalog.service.NewStandard;
import org.jiangxin.catalog.service.PointView;
import org.jiangxin.catalog.service.StandardDirectory;
import org.jiangxin.catalog.service.StandardService;
import org.jiangxin.catalog.service.StandardSheet;
import org.jiangxin.catalog.service.StandardView;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.shared.web.UserLanguage;

/** Skill standards for staff. Uploaded files are read from memory only. Refusals: {@code shared.sheet.*}, {@code catalog.*}. */
@Path("/standards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class StandardResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NOT_TAKEN = 422;
    private static final int ROWS = 20;
    private static final int LAST_PAGE = 10_000;

    @Inject
    StandardService standards;

    @Inject
    StandardDirectory directory;

    @Inject
    StandardSheet sheet;

    @Context
    HttpServletRequest request;

    /** @param id public id of the new standard */
    public record Created(String id) {}

    /** One row that was not taken. */
    public record Problem(int row, List<String> reasons) {}

    /** @param points how many were read; @param problems empty when everything was taken, otherwise nothing was */
    public record Imported(boolean imported, int points, List<Problem> problems) {}

    @GET
    @Operation(summary = "Standards by part of code or title")
    public Page<StandardView> search(@QueryParam("q") String text, @QueryParam("page") @DefaultValue("1") int page) {
        return standards.search(text, null, new PageRequest((Math.min(LAST_PAGE, Math.max(1, page)) - 1) * ROWS, ROWS));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A new standard, as a draft")
    @APIResponse(responseCode = "201", description = "made")
    public Response create(NewStandard given) {
        if (given == null) {
            throw new BadRequestException();
        }
        return Response.status(Response.Status.CREATED)
                .entity(new Created(standards.create(given)))
                .build();
    }

    @GET
    @Path("{id}/points")
    @Operation(summary = "The points of a standard, in its order")
    public List<PointView> points(@PathParam("id") String id) {
        return directory.points(directory.of(id).id());
    }

    @POST
    @Path("{id}/points")
    @Consumes({XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Replaces the points of a draft by those of an .xlsx or .csv file; all or none")
    @APIResponse(responseCode = "200", description = "taken")
    @APIResponse(responseCode = "422", description = "the file, or rows of it, cannot be taken; nothing was changed")
    public Response importPoints(
            @PathParam("id") String id,
            @Parameter(description = "name of the file, for its ending") @QueryParam("name") String name,
            InputStream content) {
        var report = standards.importPoints(id, content, name);
        return Response.status(report.isImported() ? Response.Status.OK.getStatusCode() : NOT_TAKEN)
                .entity(view(report))
                .build();
    }

    @GET
    @Path("{id}/points.xlsx")
    @Produces(XLSX)
    @Operation(summary = "The points as a spreadsheet, in the form in which they are imported")
    public Response file(@PathParam("id") String id) {
        return Response.ok(sheet.points(id), XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"standard.xlsx\"")
                .build();
    }

    @GET
    @Path("form.xlsx")
    @Produces(XLSX)
    @Operation(summary = "An empty form to fill in")
    public Response form() {
        return Response.ok(sheet.form(), XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"form.xlsx\"")
                .build();
    }

    private Imported view(ImportReport report) {
        var locale = UserLanguage.of(request);
        return new Imported(
                report.isImported(),
                report.points(),
                report.problems().stream()
                        .map(problem -> new Problem(problem.number(), Texts.of(locale, problem.refusals())))
                        .toList());
    }
}
