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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.audit.service.AuditFinding;
import org.jiangxin.audit.service.AuditReport;
import org.jiangxin.audit.service.AuditVerifier;
import org.jiangxin.audit.service.KeptHead;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;

/**
 * {@code ./jiangxin verify-audit [kept="…"]}: recomputes the trail. The heads it prints belong outside of the database; given
 * back in {@code kept} they show an end that was cut off or written anew. Fails when a chain does not fit.
 */
@Path("/ops")
@RequestScoped
@OperatorCommand
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
public class AuditCommands {
    @Inject
    SystemRunner system;

    @Inject
    AuditVerifier verifier;

    @POST
    @Path("/verify-audit")
    @Operation(
            hidden = true,
            summary = "Recomputes the audit chains, also against heads kept from an earlier run; prints the heads.")
    public Response verify(@FormParam("kept") @DefaultValue("") String kept) {
        var heads = KeptHead.parse(kept);
        var report = system.call(() -> verifier.verify(heads));
        return Response.status(report.isIntact() ? Response.Status.OK : Response.Status.CONFLICT)
                .entity(describe(report, heads.size()))
                .build();
    }

    private static String describe(AuditReport report, int compared) {
        var text = new StringBuilder();
        text.append(report.isIntact() ? "Audit trail intact: " : "AUDIT TRAIL BROKEN: ")
                .append(report.entries())
                .append(" entries read, ")
                .append(compared)
                .append(" kept heads compared.\n");
        report.findings()
                .forEach(finding -> text.append("  ").append(sentence(finding)).append('\n'));
        text.append("Heads, to be kept outside of this machine:\n");
        report.heads().forEach(head -> text.append(head.text()).append('\n'));
        return text.toString();
    }

    private static String sentence(AuditFinding finding) {
        var row = finding.rowId() == null ? "" : ", row " + finding.rowId();
        return finding.kind() + ": table " + finding.table() + row + ", shard " + finding.shard() + ", position "
                + finding.position() + ", day " + finding.day();
    }
}
