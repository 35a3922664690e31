package org.jiangxin.governance.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.governance.service.HealthLine;
import org.jiangxin.governance.service.HealthService;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;
import org.jiangxin.shared.web.Texts;

/** {@code ./jiangxin health}: what the health page shows, for a terminal and for monitoring. Not 2xx when somebody must act. */
@Path("/ops")
@RequestScoped
@OperatorCommand
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
public class HealthCommand {
    @Inject
    SystemRunner system;

    @Inject
    HealthService health;

    @POST
    @Path("/health")
    @Operation(hidden = true, summary = "How this node and what it leans on are: GOOD, WATCH or BAD, part by part.")
    public Response look() {
        List<HealthLine> lines = system.call(health::look);
        var bad = lines.stream().anyMatch(line -> line.state() == HealthLine.State.BAD);
        return Response.status(bad ? Response.Status.SERVICE_UNAVAILABLE : Response.Status.OK)
                .entity(lines.stream().map(HealthCommand::text).collect(Collectors.joining()))
                .build();
    }

    private static String text(HealthLine line) {
        return String.format(
                "%-5s %-15s %s%n",
                line.state(),
                line.part(),
                Texts.get(
                        Locale.ENGLISH,
                        "governance",
                        "health." + line.part() + "." + line.text(),
                        line.values().toArray()));
    }
}
