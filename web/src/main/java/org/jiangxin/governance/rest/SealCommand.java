package org.jiangxin.governance.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.audit.service.AnchorService;
import org.jiangxin.governance.service.SealDelivery;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;

/** {@code ./jiangxin seal-records}: today's seal now instead of tonight, and its file. A second call on a day changes nothing. */
@Path("/ops")
@RequestScoped
@OperatorCommand
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
public class SealCommand {
    @Inject
    SystemRunner system;

    @Inject
    AnchorService anchors;

    @Inject
    SealDelivery delivery;

    @POST
    @Path("/seal-records")
    @Operation(hidden = true, summary = "Seals the records of today and writes the seal to a file.")
    public String seal() {
        return system.call(() -> {
            var made = anchors.seal();
            var files = delivery.deliver();
            var text = new StringBuilder(
                    made.map(seal -> "Sealed: " + seal.streams() + " streams under seal " + seal.kept() + "\n")
                            .orElse("Today is sealed already.\n"));
            files.stream()
                    .limit(1)
                    .forEach(file -> text.append("File: ").append(file).append('\n'));
            return text.toString();
        });
    }
}
