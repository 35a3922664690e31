package org.jiangxin.course.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs an outside program with a time limit; never through a shell, never with input. */
final class BoundedProcess {
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int MOST_OUTPUT = 1_000_000;

    private BoundedProcess() {}

    /**
     * What the program wrote. A failure carries the end of what it complained about.
     *
     * @param alive called between waiting steps
     */
    static String run(List<String> command, Duration limit, Runnable alive) throws MaterialRefused {
        Path output = null;
        Path errors = null;
        Process process = null;
        try {
            output = Files.createTempFile("jx-out", ".txt");
            errors = Files.createTempFile("jx-err", ".txt");
            process = new ProcessBuilder(command)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            var waited = Duration.ZERO;
            while (!process.waitFor(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
                waited = waited.plus(STEP);
                if (waited.compareTo(limit) > 0) {
                    throw new MaterialRefused(command.get(0) + " took longer than " + limit.toSeconds() + " s");
                }
                alive.run();
            }
            if (process.exitValue() != 0) {
                throw new MaterialRefused(end(errors));
            }
            return Files.size(output) > MOST_OUTPUT ? "" : Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(command.get(0) + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command.get(0) + " was interrupted", e);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
            delete(output);
            delete(errors);
        }
    }

    private static String end(Path errors) throws IOException {
        var text = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8).strip();
        var longest = 400;
        return text.isEmpty() ? "no reason given" : text.substring(Math.max(0, text.length() - longest));
    }

    private static void delete(Path file) {
        if (file != null) {
            file.toFile().delete();
        }
    }
}
