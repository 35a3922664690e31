package org.jiangxin.integrity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.identity.service.LearnerDirectory;
import org.jiangxin.integrity.service.FlagService;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;

/** The operator's look at what seemed wrong about a learner's study. */
@Path("/ops")
@RequestScoped
@OperatorCommand
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_PLAIN)
public class FlagCommands {
    private static final int MOST = 500;

    @Inject
    SystemRunner system;

    @Inject
    FlagService flags;

    @Inject
    LearnerDirectory learners;

    @POST
    @Path("/flags")
    @Operation(hidden = true, summary = "Lists the risk flags of a learner.")
    public String flags(@FormParam("learner") @DefaultValue("") String mobile) {
        return system.call(() -> {
            var found = flags.of(learners.byMobile(mobile), MOST);
            if (found.isEmpty()) {
                return "No flags.\n";
            }
            var text = new StringBuilder();
            for (var flag : found) {
                text.append(flag.raisedAt())
                        .append(' ')
                        .append(flag.kind())
                        .append(' ')
                        .append(flag.subject())
                        .append(": ")
                        .append(flag.details())
                        .append('\n');
            }
            return text.toString();
        });
    }
}
