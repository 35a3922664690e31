package org.jiangxin.audit.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.audit.service.AnchorVerifier;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;

/**
 * {@code ./jiangxin verify-seals [kept="12:hash …"]}: recomputes the nightly seals and holds what is under them against the rows, and
 * against the seals that somebody has kept outside. Fails when something does not fit.
 */
@Path("/ops")
@RequestScoped
@OperatorCommand
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
public class SealCommands {
    @Inject
    SystemRunner system;

    @Inject
    AnchorVerifier verifier;

    @POST
    @Path("/verify-seals")
    @Operation(hidden = true, summary = "Recomputes the nightly seals and holds the rows against them.")
    public Response verify(@FormParam("kept") @DefaultValue("") String kept) {
        var seals = parse(kept);
        var report = system.call(() -> verifier.verify(seals));
        var text = new StringBuilder();
        text.append(report.isIntact() ? "Seals intact: " : "SEALS BROKEN: ")
                .append(report.anchors())
                .append(" seals, ")
                .append(report.leaves())
                .append(" streams under them, ")
                .append(seals.size())
                .append(" kept outside compared.\n");
        report.findings().forEach(finding -> text.append("  ").append(finding).append('\n'));
        return Response.status(report.isIntact() ? Response.Status.OK : Response.Status.CONFLICT)
                .entity(text.toString())
                .build();
    }

    private static Map<Long, String> parse(String kept) {
        var seals = new HashMap<Long, String>();
        for (var one : kept.strip().split("\\s+")) {
            if (one.matches("\\d{1,12}:[0-9a-f]{64}")) {
                var colon = one.indexOf(':');
                seals.put(Long.valueOf(one.substring(0, colon)), one.substring(colon + 1));
            }
        }
        return seals;
    }
}
