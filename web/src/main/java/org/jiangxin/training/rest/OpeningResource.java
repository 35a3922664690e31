package org.jiangxin.training.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.course.service.CourseChoice;
import org.jiangxin.course.service.CourseChoices;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.training.entity.ApplicationStatus;
import org.jiangxin.training.service.ApplicationRow;
import org.jiangxin.training.service.ApprovalService;
import org.jiangxin.training.service.BoardFilter;
import org.jiangxin.training.service.BoardQuery;
import org.jiangxin.training.service.BoardService;
import org.jiangxin.training.service.BoardSort;
import org.jiangxin.training.service.BoardView;
import org.jiangxin.training.service.ClassService;
import org.jiangxin.training.service.ClassView;
import org.jiangxin.training.service.DraftClass;
import org.jiangxin.training.service.DraftProject;
import org.jiangxin.training.service.OpeningDecision;
import org.jiangxin.training.service.OpeningService;
import org.jiangxin.training.service.ProjectService;
import org.jiangxin.training.service.RosterImportService;
import org.jiangxin.training.service.RosterPreview;
import org.jiangxin.training.service.TimetableService;

/**
 * Classes of an institution over REST: project, class, roster, application, decision, board. The pages use the same services; a system of an
 * institution may do so too. Another's class answers 404.
 */
@Path("/training")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Class opening")
public class OpeningResource {
    @Inject
    ProjectService projects;

    @Inject
    ClassService classes;

    @Inject
    TimetableService timetable;

    @Inject
    OpeningService opening;

    @Inject
    ApprovalService approvals;

    @Inject
    RosterImportService imports;

    @Inject
    BoardService boards;

    @Inject
    CourseChoices choices;

    @Inject
    StaffScopes scopes;

    /** @param id public id of what was made */
    public record Made(String id) {}

    public record Teacher(String name, String subject, String qualification) {}

    public record Commitment(boolean committed) {}

    public record Decision(OpeningDecision decision, String reason) {}

    @GET
    @Path("courses")
    @Operation(summary = "Released courses that a class may use")
    public List<CourseChoice> courses() {
        return choices.of(scopes.mine().requireOrganization());
    }

    @POST
    @Path("projects")
    @Operation(summary = "Makes a training project")
    public Response project(DraftProject draft) {
        return made(projects.create(given(draft)));
    }

    @POST
    @Path("classes")
    @Operation(summary = "Drafts a class of a project")
    public Response draft(DraftClass draft) {
        return made(classes.draft(given(draft)));
    }

    @GET
    @Path("classes/{id}")
    @Operation(summary = "A class with its opening application and timeline")
    public ClassView get(@PathParam("id") String id) {
        return classes.get(id);
    }

    @POST
    @Path("classes/{id}/teachers")
    @Operation(summary = "Names a teacher of a class")
    public void teacher(@PathParam("id") String id, Teacher teacher) {
        var named = given(teacher);
        timetable.addTeacher(id, named.name(), named.subject(), named.qualification());
    }

    @POST
    @Path("classes/{id}/sessions")
    @Operation(summary = "Adds a row to the timetable of a class")
    public void session(@PathParam("id") String id, TimetableService.DraftSession session) {
        timetable.addSession(id, given(session));
    }

    @POST
    @Path("classes/{id}/imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Reads a roster (.xlsx, .csv) and says what would become of each row")
    public RosterPreview read(@PathParam("id") String id, @QueryParam("name") String name, InputStream content) {
        return imports.read(id, name, content);
    }

    @POST
    @Path("classes/{id}/imports/{import}/acceptance")
    @Operation(summary = "Takes the good rows of a roster over")
    public RosterImportService.Outcome accept(@PathParam("id") String id, @PathParam("import") String importId) {
        return imports.accept(id, importId);
    }

    @POST
    @Path("classes/{id}/application")
    @Operation(summary = "Applies for the opening of a class (开班申请)")
    public void apply(@PathParam("id") String id, Commitment commitment) {
        opening.submit(id, given(commitment).committed());
    }

    @POST
    @Path("classes/{id}/start")
    @Operation(summary = "Starts an approved class")
    public void start(@PathParam("id") String id) {
        classes.start(id);
    }

    @POST
    @Path("classes/{id}/closing")
    @Operation(summary = "Closes a class for good")
    public void close(@PathParam("id") String id) {
        classes.close(id);
    }

    @GET
    @Path("classes/{id}/board")
    @Operation(summary = "Attendance, hours, progress and scores of a class")
    public BoardView board(
            @PathParam("id") String id,
            @QueryParam("q") String text,
            @QueryParam("show") @DefaultValue("ALL") BoardFilter show,
            @QueryParam("sort") @DefaultValue("JOINED") BoardSort sort,
            @QueryParam("down") boolean down,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("20") int size) {
        return boards.board(
                id,
                new BoardQuery(
                        text, show, sort, down, new PageRequest(Math.max(0, first), Math.max(1, Math.min(200, size)))));
    }

    @GET
    @Path("applications")
    @Operation(summary = "Opening applications that wait in the regulator's region, due soonest first")
    public Page<ApplicationRow> waiting(@QueryParam("q") String text) {
        return approvals.queue(EnumSet.of(ApplicationStatus.SUBMITTED), text, new PageRequest(0, 100));
    }

    @POST
    @Path("applications/{id}/decision")
    @Operation(summary = "Decides an opening application; a return or refusal says why")
    public void decide(@PathParam("id") String id, Decision decision) {
        var taken = given(decision);
        approvals.decide(id, taken.decision(), taken.reason());
    }

    /** What was sent; a request without a body is refused. */
    private static <T> T given(T body) {
        if (body == null) {
            throw new BadRequestException();
        }
        return body;
    }

    private static Response made(String id) {
        return Response.status(Response.Status.CREATED).entity(new Made(id)).build();
    }
}
