package org.jiangxin.catalog.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.catalog.service.OccupationDirectory;
import org.jiangxin.catalog.service.OccupationView;
import org.jiangxin.catalog.service.ProjectTypes;
import org.jiangxin.catalog.service.TermView;
import org.jiangxin.catalog.service.TraineeGroups;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;

/** Occupations, trainee groups and project types: published data, readable by everybody. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class OccupationResource {
    private static final int LARGEST = 100;
    private static final int LAST_PAGE = 10_000;

    @Inject
    OccupationDirectory occupations;

    @Inject
    TraineeGroups groups;

    @Inject
    ProjectTypes types;

    @GET
    @Path("occupations")
    @Operation(summary = "Occupations by code, name, 工种, pinyin or initials; names that begin with the text come first")
    public Page<OccupationView> search(
            @Parameter(description = "焊工, hangong, hg or 6-18; empty for all") @QueryParam("q") String text,
            @Parameter(description = "digit of the major class") @QueryParam("major") String majorClass,
            @Parameter(description = "from 1") @QueryParam("page") @DefaultValue("1") int page,
            @Parameter(description = "1 to 100") @QueryParam("size") @DefaultValue("20") int size) {
        var rows = Math.min(LARGEST, Math.max(1, size));
        var first = (Math.min(LAST_PAGE, Math.max(1, page)) - 1) * rows;
        return occupations.search(text, majorClass, new PageRequest(first, rows));
    }

    @GET
    @Path("occupations/{code}")
    @Operation(summary = "One occupation, also when it is no longer in force")
    public OccupationView one(@PathParam("code") String code) {
        return occupations.find(code).orElseThrow(() -> new NotFound(OccupationView.class, code));
    }

    @GET
    @Path("trainee-groups")
    @Operation(summary = "Groups of trainees (培训对象) in force")
    public List<TermView> traineeGroups() {
        return groups.all();
    }

    @GET
    @Path("project-types")
    @Operation(summary = "Types of training projects (项目类型) in force")
    public List<TermView> projectTypes() {
        return types.all();
    }
}
