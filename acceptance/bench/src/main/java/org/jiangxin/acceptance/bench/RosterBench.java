package org.jiangxin.acceptance.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;

/**
 * {@code java … RosterBench [rows]}: imports a roster of ten thousand rows, one in ten with a mistake of every kind in turn, into one class;
 * reads it again; opens the board. Prints rows per second, the server's processor time and its heap for {@code docs/benchmarks.md}.
 */
public final class RosterBench {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ROWS = 10_000;

    private final Platform platform;
    private final RestClient school;
    private final PrintStream out;

    private RosterBench(Platform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
        this.school = new RestClient(platform.url());
    }

    public static void main(String[] arguments) {
        var rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROWS;
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var platform = Platform.start("roster-bench", 720, Map.of("JIANGXIN_DEMO", "true"))) {
            platform.command("load-demo-institutions");
            TinyCourse.install(platform);
            new RosterBench(platform, out).measure(rows);
        }
    }

    private void measure(int rows) {
        school.post("/api/session", Map.of("login", "jigou", "password", ScriptedLearner.PASSWORD))
                .expect(200);
        step("warm-up: 500 rows", 500, draft("BENCH-WARM", 500), roster(500, 0));
        var id = draft("BENCH-ROSTER", rows);
        step(rows + " rows, a tenth of them wrong in seven ways", rows, id, roster(rows, 500));
        step("the same roster again", rows, id, roster(rows, 500));
        var began = System.nanoTime();
        var cpu = Load.cpuMillis(platform.pid());
        for (var i = 0; i < 10; i++) {
            school.get("/api/training/classes/" + id + "/board").expect(200);
        }
        out.printf(
                "board of %d learners: %.0f ms, %.0f CPU-ms%n",
                rows * 9 / 10, (System.nanoTime() - began) / 1e7, (Load.cpuMillis(platform.pid()) - cpu) / 10);
    }

    private void step(String what, int rows, String id, byte[] file) {
        var heap = heapKilobytes();
        var cpu = Load.cpuMillis(platform.pid());
        var began = System.nanoTime();
        var preview = school.postBytes(
                        "/api/training/classes/" + id + "/imports?name=roster.csv", "application/octet-stream", file)
                .expect(200)
                .body();
        var read = System.nanoTime() - began;
        began = System.nanoTime();
        var outcome = school.post(
                        "/api/training/classes/" + id + "/imports/"
                                + preview.path("importId").asText() + "/acceptance",
                        Map.of())
                .expect(200)
                .text();
        var taken = System.nanoTime() - began;
        out.printf(
                "%s: %d to add, %d same, %d refused; read and checked %.0f rows/s, taken over %.0f rows/s, %.2f CPU-ms a row, heap %+d KB; %s%n",
                what,
                preview.path("toAdd").asInt(),
                preview.path("same").asInt(),
                preview.path("refused").asInt(),
                rows * 1e9 / read,
                rows * 1e9 / taken,
                (Load.cpuMillis(platform.pid()) - cpu) / rows,
                heapKilobytes() - heap,
                outcome);
    }

    private String draft(String code, int places) {
        var project = school.post(
                        "/api/training/projects",
                        Map.of(
                                "code", code,
                                "title", code,
                                "projectType", "EMPLOYMENT",
                                "traineeGroup", "EMPLOYEE",
                                "occupationCode", "6-18-02-04",
                                "occupationTitle", "焊工",
                                "grade", "FIVE",
                                "onlineHours", 40,
                                "practiceHours", 0))
                .expect(201)
                .body()
                .path("id")
                .asText();
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var draft = new HashMap<String, Object>(Map.of(
                "projectId",
                project,
                "courseVersionId",
                school.get("/api/training/courses")
                        .expect(200)
                        .body()
                        .get(0)
                        .path("courseVersionId")
                        .asText(),
                "code",
                code,
                "title",
                code,
                "contactLine",
                "0990",
                "startsOn",
                today.toString(),
                "endsOn",
                today.plusDays(20).toString(),
                "places",
                places,
                "onlineHours",
                40));
        draft.putAll(Map.of("hourMinutes", 45, "dayCapHours", 8, "practiceHours", 0));
        return school.post("/api/training/classes", draft)
                .expect(201)
                .body()
                .path("id")
                .asText();
    }

    /** Every tenth row is wrong: check digit, date, too young, mobile, card, empty name, twice. */
    private static byte[] roster(int rows, int from) {
        var text = new StringBuilder("姓名,公民身份号码,手机号码,电子社保卡号码\n");
        for (var row = 0; row < rows; row++) {
            var number = from + row;
            var id = id("19" + (60 + number / 1_000 % 40) + "0101", number % 1_000);
            var name = "学员" + (char) ('甲' + number % 100);
            var mobile = String.format("13%09d", number);
            var card = String.format("BENCH%07d", number);
            if (row % 10 == 9) {
                switch (row / 10 % 7) {
                    case 0 -> id = id.substring(0, 17) + (id.endsWith("1") ? "2" : "1");
                    case 1 -> id = id("19990230", number % 1_000);
                    case 2 -> id = id("20200101", number % 1_000);
                    case 3 -> mobile = "123";
                    case 4 -> card = "?";
                    case 5 -> name = "";
                    default -> {
                        var twin = number - 1;
                        id = id("19" + (60 + twin / 1_000 % 40) + "0101", twin % 1_000);
                    }
                }
            }
            text.append(name)
                    .append(',')
                    .append(id)
                    .append(',')
                    .append(mobile)
                    .append(',')
                    .append(card)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String id(String birth, int sequence) {
        var first = "990103" + birth + String.format("%03d", sequence);
        var sum = 0;
        for (var at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (first.charAt(at) - '0');
        }
        return first + "10X98765432".charAt(sum % 11);
    }

    /** Heap in use after a collection. */
    private long heapKilobytes() {
        jcmd("GC.run");
        var used = Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) : 0;
    }

    private String jcmd(String command) {
        try {
            var process = new ProcessBuilder("jcmd", Long.toString(platform.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
