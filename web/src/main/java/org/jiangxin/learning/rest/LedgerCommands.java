package org.jiangxin.learning.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.audit.entity.VerificationKind;
import org.jiangxin.audit.service.VerificationLog;
import org.jiangxin.learning.service.LedgerVerification;
import org.jiangxin.learning.service.MakeUpTimer;
import org.jiangxin.learning.service.StudyRollup;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;

/**
 * The operator's proofs about study time: {@code verify-ledger} goes along every chain, {@code verify-hours} adds up every
 * ledger and compares with all totals and roll-ups, {@code rebuild-hours} makes the roll-up anew. Not 2xx when something is
 * wrong, so that a script fails.
 */
@Path("/ops")
@RequestScoped
@OperatorCommand
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_PLAIN)
public class LedgerCommands {
    private static final int AT_ONCE = 500;
    private static final int MOST_NAMED = 200;
    private static final int CONFLICT = 409;
    private static final int ROLLUP_LOOKS = 20;
    private static final long BETWEEN_LOOKS_MILLIS = 500;

    @Inject
    SystemRunner system;

    @Inject
    LedgerVerification verification;

    @Inject
    StudyRollup rollup;

    @Inject
    MakeUpTimer makeUps;

    @Inject
    VerificationLog log;

    @POST
    @Path("/verify-ledger")
    @Operation(
            hidden = true,
            summary = "Recomputes the chains of the study ledger and names the first row that does not fit.")
    public Response chains() {
        return system.call(() -> {
            var problems = new ArrayList<String>();
            var checked = each(enrolment -> problems.addAll(verification.chain(enrolment)));
            log.record(VerificationKind.STUDY_LEDGER, checked, problems.size());
            return answer(problems, checked + " study ledgers: all chains are whole.\n");
        });
    }

    @POST
    @Path("/verify-hours")
    @Operation(
            hidden = true,
            summary = "Recomputes every learner's time from the ledger and compares it with the totals and roll-ups.")
    public Response hours() {
        return system.call(() -> {
            var problems = new ArrayList<String>();
            var checked = each(enrolment -> {
                problems.addAll(verification.totals(enrolment));
                problems.addAll(settledDays(enrolment));
            });
            log.record(VerificationKind.STUDY_HOURS, checked, problems.size());
            return answer(
                    problems,
                    checked + " study ledgers: lessons, enrolments and days are the sums of their entries.\n");
        });
    }

    @POST
    @Path("/rebuild-hours")
    @Operation(hidden = true, summary = "Writes the daily roll-ups anew from the ledger.")
    public String rebuild() {
        return system.call(() -> each(rollup::rebuild) + " study ledgers: days are made anew.\n");
    }

    @POST
    @Path("/lapse-make-ups")
    @Operation(
            hidden = true,
            summary =
                    "Takes back what waited for missed checks whose days for making up are over, as every night does.")
    public String lapse() {
        return system.call(() -> makeUps.lapseAll() + " missed checks were not made up for in time.\n");
    }

    /** The roll-up follows the ledger over a queue: what is behind now may have caught up in a moment. */
    private List<String> settledDays(long enrolment) {
        var problems = verification.days(enrolment);
        try {
            for (var look = 1; !problems.isEmpty() && look < ROLLUP_LOOKS; look++) {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
                problems = verification.days(enrolment);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return problems;
    }

    private long each(LongConsumer work) {
        var last = 0L;
        var checked = 0L;
        for (var ids = verification.after(last, AT_ONCE); !ids.isEmpty(); ids = verification.after(last, AT_ONCE)) {
            for (var id : ids) {
                work.accept(id);
                last = id;
            }
            checked += ids.size();
        }
        return checked;
    }

    private static Response answer(List<String> problems, String allRight) {
        if (problems.isEmpty()) {
            return Response.ok(allRight).build();
        }
        var text = new StringBuilder("NOT RIGHT: " + problems.size() + " problems\n");
        problems.stream()
                .limit(MOST_NAMED)
                .forEach(problem -> text.append("  ").append(problem).append('\n'));
        return Response.status(CONFLICT).entity(text.toString()).build();
    }
}
