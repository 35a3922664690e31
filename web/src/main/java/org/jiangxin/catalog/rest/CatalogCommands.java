package org.jiangxin.catalog.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.catalog.entity.TermKind;
import org.jiangxin.catalog.service.LoadOutcome;
import org.jiangxin.catalog.service.OccupationLoading;
import org.jiangxin.catalog.service.TermLoading;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;
import org.jiangxin.shared.web.Refusals;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.shared.web.UserLanguage;

/** {@code ./jiangxin load-occupations file=…} and {@code load-terms kind=… file=…}: reference data of the catalogue. */
@Path("/ops")
@OperatorCommand
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
public class CatalogCommands {
    private static final int REFUSED = 422;

    @Inject
    SystemRunner system;

    @Inject
    OccupationLoading occupations;

    @Inject
    TermLoading terms;

    @Context
    HttpServletRequest request;

    @POST
    @Path("/load-occupations")
    @Operation(
            hidden = true,
            summary = "Loads a file of occupations (file=<path>); all lines or none, the same file again changes"
                    + " nothing.")
    public Response loadOccupations(@FormParam("file") String file) {
        return load("Occupations", file, occupations::load);
    }

    @POST
    @Path("/load-terms")
    @Operation(
            hidden = true,
            summary = "Loads classes, trainee groups or project types (kind=MAJOR_CLASS|TRAINEE_GROUP|PROJECT_TYPE"
                    + " file=<path>).")
    public Response loadTerms(@FormParam("kind") String kind, @FormParam("file") String file) {
        return Arrays.stream(TermKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(known -> load(known.name(), file, path -> terms.load(known, path)))
                .orElseGet(() -> Response.status(REFUSED)
                        .entity("kind is one of " + Arrays.toString(TermKind.values()) + "\n")
                        .build());
    }

    private Response load(String what, String file, Function<java.nio.file.Path, LoadOutcome> loading) {
        var path = java.nio.file.Path.of(String.valueOf(file)).toAbsolutePath().normalize();
        if (!Files.isRegularFile(path)) {
            return Response.status(REFUSED)
                    .entity("No such file: " + path + "\n")
                    .build();
        }
        try {
            var outcome = system.call(() -> loading.apply(path));
            return outcome.isRefused()
                    ? Response.status(REFUSED)
                            .entity("Nothing was changed.\n" + String.join("\n", outcome.problems()) + "\n")
                            .build()
                    : Response.ok(what + " " + outcome.dataVersion() + ": " + outcome.added() + " added, "
                                    + outcome.corrected() + " corrected, " + outcome.ended() + " ended, "
                                    + outcome.unchanged() + " unchanged.\n")
                            .build();
        } catch (RuntimeException e) {
            var refusals = Refusals.in(e).orElseThrow(() -> e);
            return Response.status(REFUSED)
                    .entity(String.join("\n", Texts.of(UserLanguage.of(request), refusals)) + "\n")
                    .build();
        }
    }
}
