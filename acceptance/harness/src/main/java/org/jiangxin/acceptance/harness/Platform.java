package org.jiangxin.acceptance.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The real server with the real EAR, started by the same shell functions as {@code ./run}, on a data directory below the
 * module's target folder and on shifted ports. One per test run by {@link #demo()}, or a private one by {@link #start}.
 */
public final class Platform implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(Integer.getInteger("start.limit", 150));
    private static Platform shared;

    private final Path root;
    private final Path data;
    private final int offset;
    private final Map<String, String> environment;

    private Platform(Path root, Path data, int offset, Map<String, String> environment) {
        this.root = root;
        this.data = data;
        this.offset = offset;
        this.environment = Map.copyOf(environment);
    }

    /** The platform with demo data that all tests of this run share; stopped when the process ends. */
    public static synchronized Platform demo() {
        if (shared == null) {
            shared = start(
                    "shared", 500, Map.of("JIANGXIN_SQL_LEDGER", ledger("demo").toString()));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
            shared.command("load-demo");
        }
        return shared;
    }

    /** File that receives the distinct SQL statements of a test run; held against the inventory by {@link SqlLedger}. */
    public static Path ledger(String name) {
        var file = projectRoot().resolve("acceptance/target/sql-ledger-" + name + ".txt");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /**
     * Starts a platform of its own on an empty data directory.
     *
     * @param name of the data directory
     * @param offset added to every port
     * @param environment further settings
     */
    public static Platform start(String name, int offset, Map<String, String> environment) {
        var root = projectRoot();
        var data = Path.of("target", "platform-" + name).toAbsolutePath();
        delete(data);
        var platform = new Platform(root, data, offset, environment);
        platform.restart();
        return platform;
    }

    /** Starts the server again on the same data and waits until it answers. */
    public void restart() {
        try {
            Files.createDirectories(data);
            var builder = new ProcessBuilder(
                            "bash",
                            "-c",
                            "set -e; cd '" + root + "'; . wildfly-config/setup.sh; jx_start; wait $JX_PID")
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("start.log").toFile());
            builder.environment().putAll(variables());
            builder.start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on the server (started with {@code JIANGXIN_CRASH_POINTS}) dies when it comes to this point. */
    public void dieAt(String point) {
        try {
            Files.writeString(data.resolve("crash-point"), point);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void dieNowhere() {
        try {
            Files.deleteIfExists(data.resolve("crash-point"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server process has ended by itself. */
    public void awaitDeath() {
        ProcessHandle.of(pid())
                .ifPresent(process ->
                        process.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }

    /** Ends the server process at once, as a power cut would, and waits until it is gone. */
    public void kill9() {
        var process = ProcessHandle.of(pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        ProcessHandle.of(pid()).ifPresent(process -> {
            process.destroy();
            try {
                process.onExit().orTimeout(40, TimeUnit.SECONDS).join();
            } catch (RuntimeException e) {
                process.destroyForcibly();
            }
        });
    }

    /** Process id of the server. */
    public long pid() {
        try {
            var text = Files.readString(data.resolve("server/pid")).strip();
            return text.isEmpty() ? Long.MAX_VALUE : Long.parseLong(text);
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    public String url() {
        return "http://127.0.0.1:" + (8080 + offset);
    }

    public int port() {
        return 8080 + offset;
    }

    public int userContentPort() {
        return 8081 + offset;
    }

    public Path data() {
        return data;
    }

    /** Runs an operator command through {@code ./jiangxin}; fails when it fails. */
    public String command(String name, String... arguments) {
        var line = new java.util.ArrayList<String>();
        line.add(root.resolve("jiangxin").toString());
        line.add(name);
        line.addAll(java.util.List.of(arguments));
        try {
            var builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().putAll(variables());
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("./jiangxin " + name + " failed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Root of the project: the folder that holds the {@code run} script. */
    public static Path projectRoot() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("wildfly-config/setup.sh"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not below the project's folder");
    }

    private Map<String, String> variables() {
        var variables = new HashMap<String, String>();
        variables.put("JIANGXIN_DATA", data.toString());
        variables.put("JIANGXIN_DEMO", "true");
        variables.put("JIANGXIN_PORT_OFFSET", String.valueOf(offset));
        variables.put("JIANGXIN_SMTP_PORT", String.valueOf(2525 + offset));
        variables.putAll(environment);
        return variables;
    }

    private void awaitReady() {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(url() + "/api/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            if (Files.exists(data.resolve("server/deployments/jiangxin.ear.failed"))) {
                break;
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // The port opens late; asked again until the limit.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("The platform did not start; see " + data.resolve("server/log/console.log"));
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
