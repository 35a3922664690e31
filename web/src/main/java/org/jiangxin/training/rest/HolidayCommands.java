package org.jiangxin.training.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;
import org.jiangxin.training.service.HolidayLoading;

/** {@code ./jiangxin load-holidays file=…}: loads the public holidays of a year for counting working days. */
@Path("/ops/load-holidays")
@OperatorCommand
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
public class HolidayCommands {
    private static final int REFUSED = 422;

    @Inject
    SystemRunner system;

    @Inject
    HolidayLoading holidays;

    @POST
    @Operation(hidden = true, summary = "Loads public holidays (file=<path>); the same file again changes nothing.")
    public Response load(@FormParam("file") String file) throws IOException {
        var path = java.nio.file.Path.of(String.valueOf(file)).toAbsolutePath().normalize();
        if (!Files.isRegularFile(path)) {
            return Response.status(REFUSED)
                    .entity("No such file: " + path + "\n")
                    .build();
        }
        var lines = Files.readAllLines(path);
        var loaded = system.call(() -> holidays.load(lines, path.getFileName().toString()));
        return Response.ok(loaded.days() + " days read, " + loaded.changed() + " changed.\n")
                .build();
    }
}
