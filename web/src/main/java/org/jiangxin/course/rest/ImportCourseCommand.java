package org.jiangxin.course.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.course.service.CourseImportService;
import org.jiangxin.course.service.ImportOutcome;
import org.jiangxin.course.service.ImportProblem;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.organization.service.OrganizationView;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.shared.web.UserLanguage;

/**
 * {@code ./jiangxin import-course folder=<absolute path> [institution=<USCC>]}: the folder lies on the server, the answer is for
 * reading. Without an institution it is a course of the platform; an institution's course stands in the list of its authors.
 */
@Path("/ops/import-course")
@OperatorCommand
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
public class ImportCourseCommand {
    private static final int REFUSED = 422;

    @Inject
    SystemRunner system;

    @Inject
    CourseImportService courses;

    @Inject
    OrganizationDirectory organizations;

    @Context
    HttpServletRequest request;

    @POST
    @Operation(
            hidden = true,
            summary =
                    "Imports a course folder, for an institution if its USCC is given; a folder with problems is refused whole, with all of them.")
    public Response importCourse(
            @FormParam("folder") String folder, @FormParam("institution") @DefaultValue("") String uscc) {
        var locale = UserLanguage.of(request);
        var path = absolute(folder);
        if (path == null) {
            var what = new ImportProblem(String.valueOf(folder), "", Refusal.of("course.import.folder_relative"));
            return Response.status(REFUSED)
                    .entity(problems(locale, List.of(what)))
                    .build();
        }
        var owner = organizations.findByUscc(uscc.strip()).map(OrganizationView::id);
        if (owner.isEmpty() && !uscc.isBlank()) {
            var what = new ImportProblem(uscc, "", Refusal.of("course.import.institution_unknown", uscc));
            return Response.status(REFUSED)
                    .entity(problems(locale, List.of(what)))
                    .build();
        }
        var outcome = system.call(() -> courses.importFolder(path, owner.orElse(null)));
        return outcome.isRefused()
                ? Response.status(REFUSED)
                        .entity(problems(locale, outcome.problems()))
                        .build()
                : Response.ok(done(locale, outcome)).build();
    }

    private static java.nio.file.Path absolute(String folder) {
        try {
            var path = folder == null ? null : java.nio.file.Path.of(folder);
            return path == null || !path.isAbsolute() ? null : path.normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String done(Locale locale, ImportOutcome outcome) {
        var key = "import." + outcome.kind().name().toLowerCase(Locale.ROOT);
        var first = Texts.get(
                locale,
                "course",
                key,
                outcome.courseCode(),
                outcome.versionNumber(),
                outcome.lessons(),
                outcome.questions());
        var then = outcome.isReleased()
                ? Texts.get(locale, "course", "import.released")
                : Texts.get(locale, "course", "import.waiting", outcome.waitingLessons());
        return first + "\n" + then + "\n";
    }

    private static String problems(Locale locale, List<ImportProblem> problems) {
        return problems.stream()
                .map(problem -> "  " + problem.file()
                        + (problem.place().isEmpty() ? "" : " · " + problem.place())
                        + Texts.get(locale, "course", "import.colon")
                        + Texts.of(locale, problem.what()))
                .collect(Collectors.joining(
                        "\n", Texts.get(locale, "course", "import.refused", problems.size()) + "\n", "\n"));
    }
}
