package org.jiangxin.statistics.rest;

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
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.learning.service.LedgerVerification;
import org.jiangxin.learning.service.StudyRollup;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;
import org.jiangxin.statistics.service.EnrolmentCount;
import org.jiangxin.statistics.service.StatisticsRebuild;

/**
 * The operator's commands about roll-ups: {@code rebuild-statistics} makes all of them anew from ledger, training and record,
 * {@code verify-statistics} proves that what is kept is what would be made. Not 2xx when something is wrong, so that a script
 * fails.
 */
@Path("/ops")
@RequestScoped
@OperatorCommand
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_PLAIN)
public class StatisticsCommands {
    private static final int AT_ONCE = 500;
    private static final int MOST_NAMED = 200;
    private static final int CONFLICT = 409;
    private static final int LOOKS = 20;
    private static final long BETWEEN_LOOKS_MILLIS = 500;

    @Inject
    SystemRunner system;

    @Inject
    LedgerVerification ledgers;

    @Inject
    StudyRollup days;

    @Inject
    EnrolmentCount enrolments;

    @Inject
    StatisticsRebuild statistics;

    @POST
    @Path("/rebuild-statistics")
    @Operation(hidden = true, summary = "Makes all roll-ups anew: learner and day, class and day, region and month.")
    public String rebuild() {
        return system.call(() -> {
            var studied = each(ledgers::after, days::rebuild);
            var enrolled = each(statistics::enrolmentsAfter, enrolments::refresh);
            var classes = each(statistics::classesAfter, statistics::rebuildClass);
            var regions = statistics.regions();
            regions.forEach(statistics::rebuildRegion);
            return studied + " study ledgers, " + enrolled + " enrolments, " + classes + " classes, " + regions.size()
                    + " regions: roll-ups are made anew.\n";
        });
    }

    @POST
    @Path("/verify-statistics")
    @Operation(hidden = true, summary = "Compares all roll-ups with the ledger and the enrolments they are made of.")
    public Response verify() {
        return system.call(() -> {
            var problems = new ArrayList<String>();
            var studied = each(ledgers::after, id -> problems.addAll(settled(() -> ledgers.days(id))));
            var enrolled =
                    each(statistics::enrolmentsAfter, id -> problems.addAll(settled(() -> enrolments.verify(id))));
            var classes =
                    each(statistics::classesAfter, id -> problems.addAll(settled(() -> statistics.verifyClass(id))));
            var regions = statistics.regions();
            regions.forEach(region -> problems.addAll(settled(() -> statistics.verifyRegion(region))));
            if (problems.isEmpty()) {
                return Response.ok(studied + " study ledgers, " + enrolled + " enrolments, " + classes + " classes, "
                                + regions.size() + " regions: roll-ups are the sums of what they are made of.\n")
                        .build();
            }
            var text = new StringBuilder("NOT RIGHT: " + problems.size() + " problems\n");
            problems.stream()
                    .limit(MOST_NAMED)
                    .forEach(problem -> text.append("  ").append(problem).append('\n'));
            return Response.status(CONFLICT).entity(text.toString()).build();
        });
    }

    /** Roll-ups follow over a queue: what is behind now may have caught up in a moment. */
    private static List<String> settled(Supplier<List<String>> check) {
        var problems = check.get();
        try {
            for (var look = 1; !problems.isEmpty() && look < LOOKS; look++) {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
                problems = check.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return problems;
    }

    private static long each(BiFunction<Long, Integer, List<Long>> after, LongConsumer work) {
        var last = 0L;
        var done = 0L;
        for (var ids = after.apply(last, AT_ONCE); !ids.isEmpty(); ids = after.apply(last, AT_ONCE)) {
            for (var id : ids) {
                work.accept(id);
                last = id;
            }
            done += ids.size();
        }
        return done;
    }
}
