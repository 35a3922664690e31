package org.jiangxin.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;

/**
 * {@code ./bench [seconds]}: starts the platform on an empty directory, warms it up long, and prints a table for
 * {@code docs/benchmarks.md}: rate and CPU-milliseconds per operation, each beside the trivial endpoint and the bare write of
 * the same run; p99 at half load; heap per signed-in learner; start times.
 */
public final class Bench {
    private static final int CONNECTIONS = 32;
    private static final int REPEATS = 3;
    private static final int SIGNED_IN = 500;
    private static final String BENCH_CLASS = "BENCH-1";

    private final Platform platform;
    private final Duration time;
    private final PrintStream out;
    private final Map<String, Load.Figures> figures = new LinkedHashMap<>();

    private Bench(Platform platform, Duration time, PrintStream out) {
        this.platform = platform;
        this.time = time;
        this.out = out;
    }

    public static void main(String[] arguments) {
        var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var began = System.nanoTime();
        var platform = Platform.start("bench", 700, Map.of("JIANGXIN_BASELINE", "true"));
        try {
            var first = secondsSince(began);
            TinyCourse.install(platform, BENCH_CLASS, 100_000, 480);
            var bench = new Bench(platform, Duration.ofSeconds(seconds), out);
            bench.measure();
            bench.heap();
            platform.close();
            began = System.nanoTime();
            platform.restart();
            out.printf(
                    Locale.ROOT,
                    "%nStart to the first answer: %.1f s on an empty directory, %.1f s warm.%n",
                    first,
                    secondsSince(began));
        } finally {
            platform.close();
        }
    }

    private void measure() {
        var url = platform.url();
        var learners = learners();
        var attempts = new ArrayList<JsonNode>();
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            learners.stream()
                    .map(learner -> CompletableFuture.runAsync(learner::studyAll, threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
        learners.forEach(learner -> attempts.add(learner.enterExam()));
        var operations = new LinkedHashMap<String, List<Operation>>();
        operations.put("trivial endpoint", each(i -> get(new RestClient(url), "/api/baseline/trivial")));
        operations.put("bare write", each(i -> {
            var rest = new RestClient(url);
            return () -> rest.post("/api/baseline/write/" + (i + 1), Map.of()).status() == 200;
        }));
        operations.put("answer save", each(i -> save(learners.get(i), attempts.get(i))));
        operations.put("playback beat", each(i -> beat(learners.get(i))));
        operations.put("learner home", each(i -> get(learners.get(i).rest(), "/learner/course/home.xhtml")));
        operations.put(
                "course page",
                each(i -> get(
                        learners.get(i).rest(),
                        "/learner/course/course.xhtml?enrolment="
                                + learners.get(i).enrolmentId())));
        // All of them before the first is measured: what they share would otherwise be cold for the first and warm for
        // the last.
        operations.values().forEach(connections -> Load.run(connections, time.multipliedBy(2), 0, platform.pid()));
        operations.forEach((name, connections) -> figures.put(name, median(connections)));
        table(operations);
    }

    private Load.Figures median(List<Operation> connections) {
        return IntStream.range(0, REPEATS)
                .mapToObj(i -> Load.run(connections, time, 0, platform.pid()))
                .sorted(Comparator.comparingDouble(Load.Figures::cpuMillis))
                .toList()
                .get(REPEATS / 2);
    }

    private void table(Map<String, List<Operation>> operations) {
        var write = figures.get("bare write");
        var trivial = figures.get("trivial endpoint");
        out.println(
                "| operation | per second | CPU-ms | × bare write | × trivial | p50 ms | p99 ms | p99 at half load | failed |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        figures.forEach((name, seen) -> {
            var half = Load.run(operations.get(name), time, seen.perSecond() / 2, platform.pid());
            out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.2f | %.2f | %.2f | %.1f | %.1f | %.1f | %d |%n",
                    name,
                    seen.perSecond(),
                    seen.cpuMillis(),
                    seen.cpuMillis() / write.cpuMillis(),
                    seen.cpuMillis() / trivial.cpuMillis(),
                    seen.p50(),
                    seen.p99(),
                    half.p99(),
                    seen.failed() + half.failed());
        });
    }

    private void heap() {
        var before = heapKilobytes();
        var first = 5000;
        var mobiles = platform.command(
                        "add-demo-learner", "number=" + first, "count=" + SIGNED_IN, "class=" + BENCH_CLASS)
                .lines()
                .toList();
        mobiles.forEach(mobile -> {
            var learner = new ScriptedLearner(platform, mobile).signIn();
            learner.rest().get("/learner/course/home.xhtml").expect(200);
        });
        out.printf(
                Locale.ROOT,
                "%nHeap per signed-in learner with the home page open: %.1f KB (%d learners, after full collections).%n",
                (heapKilobytes() - before) / (double) SIGNED_IN,
                SIGNED_IN);
    }

    private long heapKilobytes() {
        jcmd("GC.run");
        jcmd("GC.run");
        var used = Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("no heap figure");
        }
        return Long.parseLong(used.group(1));
    }

    private String jcmd(String command) {
        try {
            var process = new ProcessBuilder("jcmd", String.valueOf(platform.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ScriptedLearner> learners() {
        return platform.command("add-demo-learner", "number=4000", "count=" + CONNECTIONS, "class=" + BENCH_CLASS)
                .lines()
                .map(mobile -> new ScriptedLearner(platform, mobile).signIn())
                .toList();
    }

    private static List<Operation> each(IntFunction<Operation> maker) {
        return IntStream.range(0, CONNECTIONS).mapToObj(maker).toList();
    }

    private static Operation get(RestClient rest, String path) {
        return () -> rest.get(path).status() == 200;
    }

    private static Operation save(ScriptedLearner learner, JsonNode attempt) {
        var seq = new int[] {attempt.path("ackSeq").asInt()};
        var items = attempt.path("items");
        return () -> {
            var item = items.get(seq[0] % items.size());
            var answer = learner.save(attempt, ++seq[0], item.path("ref").asText(), ScriptedLearner.rightAnswer(item));
            return answer.status() == 200;
        };
    }

    private static Operation beat(ScriptedLearner learner) {
        var video = learner.lessonId("VIDEO");
        learner.acquire(video, "bench", true).expect(200);
        var position = new long[] {0};
        return () -> {
            position[0] = Math.min(TinyCourse.CLIP_SECONDS * 1000L, position[0] + 10);
            var answer = learner.beat(position[0]);
            if (answer.status() != 200) {
                learner.acquire(video, "bench", true);
            }
            return answer.status() == 200;
        };
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
