package org.jiangxin.integrity.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.integrity.rule.Calibration;
import org.jiangxin.integrity.service.FaceCalibration;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;

/** {@code ./jiangxin calibrate-faces folder=…}: how often the face engine errs on the operator's own pictures. Stores nothing. */
@Path("/ops/calibrate-faces")
@OperatorCommand
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
public class FaceCommands {
    private static final int REFUSED = 422;
    private static final double STRICT = 0.001;
    private static final double PERCENT = 100;
    private static final double HALF = 0.5;

    @Inject
    SystemRunner system;

    @Inject
    FaceCalibration calibration;

    @POST
    @Operation(
            hidden = true,
            summary =
                    "Measures the face engine on own pictures (folder=<dir> with one folder of JPEGs for each person).")
    public Response calibrate(@FormParam("folder") @DefaultValue("") String folder) {
        var path = java.nio.file.Path.of(folder).toAbsolutePath().normalize();
        if (folder.isBlank() || !Files.isDirectory(path)) {
            return Response.status(REFUSED)
                    .entity("No such folder; write folder=<directory>\n")
                    .build();
        }
        var outcome = system.call(() -> calibration.measure(path));
        return outcome.report() == null
                ? Response.status(REFUSED)
                        .entity("Nothing measured: " + outcome.problem() + "\n")
                        .build()
                : Response.ok(text(outcome.report())).build();
    }

    private static String text(FaceCalibration.Report report) {
        var measured = report.calibration();
        var text = new StringBuilder();
        line(
                text,
                "Engine %s %s, threshold now %d",
                report.engine().name(),
                report.engine().version(),
                report.engine().threshold());
        line(
                text,
                "%d people, %d pictures used, %d not (too large, unreadable, or not exactly one face)",
                report.persons(),
                report.used(),
                report.unusable());
        line(
                text,
                "%d pairs of one person, %d pairs of two people",
                measured.falseRejects(1).pairs(),
                measured.falseAccepts(1).pairs());
        line(text, "");
        line(text, "threshold | two people taken for one (FAR)      | one person taken for two (FRR)");
        for (var threshold = 1; threshold <= PERCENT; threshold++) {
            if (isTelling(measured, threshold)) {
                line(
                        text,
                        "%9d | %s | %s",
                        threshold,
                        rate(measured.falseAccepts(threshold)),
                        rate(measured.falseRejects(threshold)));
            }
        }
        line(text, "");
        measured.equalErrors()
                .ifPresent(threshold -> line(
                        text,
                        "Equal errors near threshold %d: %.2f %% and %.2f %%",
                        threshold,
                        PERCENT * measured.falseAccepts(threshold).share(),
                        PERCENT * measured.falseRejects(threshold).share()));
        line(text, "%s", strict(measured));
        line(
                text,
                "Bounds are 95 %% (Clopper and Pearson; three in n where no error was seen). Pairs share pictures, so that");
        line(text, "the truth is less certain than they say. They hold for these people, cameras and lights only.");
        return text.toString();
    }

    private static String strict(Calibration measured) {
        var pairs = measured.falseAccepts(1).pairs();
        if (pairs < Calibration.LEAST_IMPOSTORS) {
            return String.format(
                    Locale.ROOT,
                    "FAR of at most 0.1 %%: too few pictures to say; %d pairs of two people are needed, these are %d",
                    Calibration.LEAST_IMPOSTORS,
                    pairs);
        }
        var threshold = measured.thresholdFor(STRICT);
        return threshold.isEmpty()
                ? "FAR of at most 0.1 %: no threshold reaches it with these pictures"
                : String.format(
                        Locale.ROOT,
                        "FAR of at most 0.1 %%: threshold %d, which refuses %.2f %% of the right people",
                        threshold.getAsInt(),
                        PERCENT * measured.falseRejects(threshold.getAsInt()).share());
    }

    /** Thresholds at which nearly everybody is let in, or nobody, say nothing. */
    private static boolean isTelling(Calibration measured, int threshold) {
        return measured.falseAccepts(threshold).share() < HALF
                && (measured.falseRejects(threshold).share() < HALF
                        || measured.falseAccepts(threshold - 1).errors() > 0);
    }

    private static String rate(Calibration.Rate rate) {
        return String.format(
                Locale.ROOT,
                "%8.3f %% %9d  [%7.3f, %7.3f]",
                PERCENT * rate.share(),
                rate.errors(),
                PERCENT * rate.low(),
                PERCENT * rate.high());
    }

    private static void line(StringBuilder text, String form, Object... values) {
        text.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
