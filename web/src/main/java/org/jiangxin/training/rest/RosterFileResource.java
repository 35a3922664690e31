package org.jiangxin.training.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.shared.web.UserLanguage;
import org.jiangxin.training.service.OpeningService;
import org.jiangxin.training.service.RosterFiles;
import org.jiangxin.training.web.RosterWords;

/** Files of classes for their institution and their regulator: roster template, refused rows, documents of the opening application. */
@Path("/training")
@RequestScoped
@Tag(name = "Classes")
public class RosterFileResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    RosterFiles files;

    @Inject
    OpeningService opening;

    @Inject
    HttpServletRequest request;

    @GET
    @Path("/roster-template")
    @Produces({XLSX, "application/problem+json"})
    @Operation(summary = "Template of a roster, to be filled in")
    public Response template() throws IOException {
        var out = new ByteArrayOutputStream();
        files.template(out, text("roster.file.template"));
        return file(out.toByteArray(), XLSX, "roster.xlsx");
    }

    @GET
    @Path("/classes/{id}/imports/{import}/errors")
    @Produces({XLSX, "application/problem+json"})
    @Operation(summary = "Refused rows of a roster that was read, with what is to be corrected")
    public Response errors(@PathParam("id") String classId, @PathParam("import") String importId) throws IOException {
        var out = new ByteArrayOutputStream();
        var locale = UserLanguage.of(request);
        files.errors(
                classId,
                importId,
                out,
                text("roster.file.errors"),
                text("roster.file.row"),
                text("roster.file.reason"),
                refusals -> RosterWords.of(locale, refusals));
        return file(out.toByteArray(), XLSX, "roster-errors.xlsx");
    }

    @GET
    @Path("/classes/{id}/documents/{document}")
    @Operation(summary = "A document of an opening application")
    public Response document(@PathParam("id") String classId, @PathParam("document") String documentId) {
        var download = opening.download(classId, documentId);
        return file(download.content(), download.contentType(), download.fileName());
    }

    private String text(String key) {
        return Texts.get(UserLanguage.of(request), "training", key);
    }

    private static Response file(byte[] content, String type, String name) {
        return Response.ok(content, type)
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
