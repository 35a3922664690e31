package org.jiangxin.organization.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.identity.service.NewStaff;
import org.jiangxin.organization.service.ProofDates;
import org.jiangxin.organization.service.RegionImport;
import org.jiangxin.organization.service.RegulatorSetup;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;
import org.jiangxin.shared.security.Role;

/** {@code ./jiangxin load-regions}, {@code add-regulator}, {@code tell-proof-dates}. */
@Path("/ops")
@OperatorCommand
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
public class OrganizationCommands {
    private static final int REFUSED = 422;

    @Inject
    SystemRunner system;

    @Inject
    RegionImport regions;

    @Inject
    RegulatorSetup regulators;

    @Inject
    ProofDates dates;

    /** Loads a region file; all lines or none. */
    @POST
    @Path("/load-regions")
    @Operation(hidden = true, summary = "Loads a file of regions (file=<path>); the same file again changes nothing.")
    public Response loadRegions(@FormParam("file") String file) {
        var path = java.nio.file.Path.of(String.valueOf(file)).toAbsolutePath().normalize();
        if (!Files.isRegularFile(path)) {
            return Response.status(REFUSED)
                    .entity("No such file: " + path + "\n")
                    .build();
        }
        var outcome = system.call(() -> regions.load(path));
        if (!outcome.problems().isEmpty()) {
            return Response.status(REFUSED)
                    .entity("Nothing was changed.\n" + String.join("\n", outcome.problems()) + "\n")
                    .build();
        }
        return Response.ok("Regions " + outcome.dataVersion() + ": " + outcome.added() + " added, " + outcome.ended()
                        + " ended, " + outcome.unchanged() + " unchanged.\n")
                .build();
    }

    /** Makes a regulator of a region and one of its people. */
    @POST
    @Path("/add-regulator")
    @Operation(
            hidden = true,
            summary =
                    "Makes a regulator and one of its people (region= name= username= person= password= [role=approver|inspector]).")
    public String addRegulator(
            @FormParam("region") String region,
            @FormParam("name") String name,
            @FormParam("username") String username,
            @FormParam("person") String person,
            @FormParam("password") String password,
            @FormParam("role") @DefaultValue("approver") String role) {
        var given = new NewStaff(
                String.valueOf(username),
                String.valueOf(person),
                password,
                Set.of("inspector".equals(role) ? Role.REGULATOR_INSPECTOR : Role.REGULATOR_APPROVER));
        return system.call(() -> {
            regulators.staff(regulators.regulator(region, name, null), given);
            return given.username() + " works for " + name + " in region " + region + ".\n";
        });
    }

    /** What the timer does every hour, now. */
    @POST
    @Path("/tell-proof-dates")
    @Operation(hidden = true, summary = "Tells institutions whose approval ends soon or has ended; prints how many.")
    public String tellProofDates() {
        return system.call(dates::tell) + " told.\n";
    }
}
