package org.jiangxin.acceptance.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.h2.tools.Server;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.TinyCourse;

/**
 * {@code java … ClueBench [learners] [intervals]}: the nightly search for clues over a generated ledger, by default 100,000 learners with
 * 5 million intervals of ten days, so that the searched day has half a million. One learner in five hundred studies too long and one
 * class in a hundred in step; one in a thousand stands in a comparison list as long as there are learners. Prints minutes, processor time and the highest heap in use for {@code docs/benchmarks.md}.
 */
public final class ClueBench {
    private static final int LEARNERS = 100_000;
    private static final int INTERVALS = 5_000_000;
    private static final int DAYS = 10;
    private static final int OF_A_CLASS = 50;
    private static final int PORTION = 200_000;
    private static final int DATABASE = 19_292;
    private static final int MANY = 7_000_000;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final int learners;
    private final int intervals;
    private final PrintStream out;

    private ClueBench(int learners, int intervals, PrintStream out) {
        this.learners = learners;
        this.intervals = intervals;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        var learners = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LEARNERS;
        var intervals = arguments.length > 1 ? Integer.parseInt(arguments[1]) : INTERVALS;
        new ClueBench(learners, intervals, new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
    }

    private void run() throws SQLException, IOException {
        var folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "clue-bench");
        var database = Server.createTcpServer(
                        "-tcpPort", String.valueOf(DATABASE), "-baseDir", folder.toString(), "-ifNotExists")
                .start();
        try (var owner = DriverManager.getConnection(url(";WRITE_DELAY=0"), "JX_OWNER", "jx_owner")) {
            execute(owner, "CREATE SCHEMA IF NOT EXISTS JIANGXIN");
            var environment = Map.of(
                    "JIANGXIN_DB_OWNER_URL", url(";WRITE_DELAY=0;SCHEMA=JIANGXIN"),
                    "JIANGXIN_DB_URL", url(";SCHEMA=JIANGXIN"));
            try (var platform = Platform.start("clue-bench", 740, environment)) {
                platform.command("load-demo-institutions");
                TinyCourse.install(platform);
                // Of whom all others are copies.
                platform.command("add-demo-learner", "number=1", "count=1", "class=" + TinyCourse.CLASS);
                execute(owner, "SET SCHEMA JIANGXIN");
                var began = System.nanoTime();
                fill(owner);
                out.printf("%,d learners, %,d intervals written in %.0f s%n", learners, intervals, since(began));
                search(platform);
                search(platform);
            }
        } finally {
            database.stop();
        }
    }

    private void search(Platform platform) {
        var highest = new AtomicLong();
        var searching = new AtomicBoolean(true);
        var watching = CompletableFuture.runAsync(() -> {
            while (searching.get()) {
                highest.accumulateAndGet(heapMegabytes(platform.pid()), Math::max);
                Await.pause(1000);
            }
        });
        var cpu = Load.cpuMillis(platform.pid());
        var began = System.nanoTime();
        var said = platform.command("find-clues", "day=" + today().minusDays(1));
        var seconds = since(began);
        searching.set(false);
        watching.join();
        out.printf(
                "search of a day with %,d intervals: %.1f min, %.0f s of the server's processor, heap at most %,d MB; %s%n",
                intervals / DAYS,
                seconds / 60,
                (Load.cpuMillis(platform.pid()) - cpu) / 1000,
                highest.get(),
                said.strip());
    }

    /** Both generations; what follows in the output is not heap. */
    private static long heapMegabytes(long pid) {
        return USED.matcher(jcmd(pid))
                        .results()
                        .limit(2)
                        .mapToLong(used -> Long.parseLong(used.group(1)))
                        .sum()
                / 1024;
    }

    private void fill(Connection owner) throws SQLException {
        var classes = learners / OF_A_CLASS;
        copy(
                owner,
                "accounts",
                "(SELECT MIN(id) FROM accounts WHERE mobile_index IS NOT NULL)",
                learners,
                Map.of(
                        "mobile_index", "NULL",
                        "username", "NULL"));
        copy(
                owner,
                "training_classes",
                "(SELECT id FROM training_classes WHERE code = '" + TinyCourse.CLASS + "')",
                classes,
                Map.of(
                        "code", "'BENCH-' || x",
                        "region_code", "'990101'",
                        "starts_on", "DATEADD(DAY, -20, CURRENT_DATE)",
                        "ends_on", "DATEADD(DAY, 20, CURRENT_DATE)",
                        "taken_places", "0"));
        execute(
                owner,
                "INSERT INTO enrolments (id, public_id, class_id, learner_id, course_version_id, turn_number, status, "
                        + "enrolled_at, started_at, had_started, version) SELECT " + MANY
                        + " + x, 'bench-enrolment-' || x, " + MANY
                        + " + 1 + MOD(x - 1, " + classes + "), " + MANY + " + x, "
                        + "(SELECT course_version_id FROM training_classes WHERE code = '" + TinyCourse.CLASS
                        + "'), 1, 'ACTIVE', DATEADD(DAY, -20, CURRENT_TIMESTAMP), CURRENT_TIMESTAMP, 1, 0 FROM SYSTEM_RANGE(1, "
                        + learners
                        + ")");
        registers(owner);
        for (var from = 1; from <= intervals; from += PORTION) {
            execute(owner, entries(from, Math.min(intervals, from + PORTION - 1), classes));
        }
    }

    /** A comparison list of as many lines as there are learners, one in a thousand of them a learner's; a mobile number of each. */
    private void registers(Connection owner) throws SQLException {
        copy(
                owner,
                "learners",
                "(SELECT MIN(id) FROM learners)",
                learners,
                Map.of(
                        "account_id", MANY + " + x",
                        "citizen_id_index", "'bench-' || x",
                        "social_card_index", "'bench-' || x"));
        execute(
                owner,
                "INSERT INTO register_batches (id, public_id, batch_number, kind, authority, document_number, as_of, "
                        + "region_prefix, entry_count, loaded_by, loaded_at) VALUES (" + MANY
                        + ", 'bench-register', 1, 'DECEASED', 'bench', 'bench', CURRENT_DATE, '99', " + learners
                        + ", 1, CURRENT_TIMESTAMP)");
        execute(
                owner,
                "INSERT INTO register_entries (id, batch_id, citizen_id_index) SELECT " + MANY + " + x, " + MANY
                        + ", CASE WHEN MOD(x, 1000) = 0 THEN 'bench-' ELSE 'other-' END || x FROM SYSTEM_RANGE(1, "
                        + learners + ")");
        execute(
                owner,
                "INSERT INTO contact_bindings (id, account_id, kind, value_index, bound_at) SELECT " + MANY + " + x, "
                        + MANY
                        + " + x, 'MOBILE', 'bench-' || (x - CASE WHEN MOD(x, 1000) < 3 THEN MOD(x, 1000) ELSE 0 END), "
                        + "DATEADD(DAY, -1, CURRENT_TIMESTAMP) FROM SYSTEM_RANGE(1, " + learners + ")");
    }

    /** Intervals of five minutes, every ten; each learner begins at another second, but for the class in a hundred. */
    private String entries(int from, int to, int classes) {
        var perLearner = intervals / learners;
        var perDay = Math.max(1, perLearner / DAYS);
        var learner = "(1 + MOD(x - 1, " + learners + "))";
        var number = "(1 + (x - 1) / " + learners + ")";
        var day = "((x - 1) / " + learners + " / " + perDay + ")";
        var ofDay = "MOD((x - 1) / " + learners + ", " + perDay + ")";
        var second = "CASE WHEN MOD(" + learner + " - 1, " + classes + ") < " + Math.max(1, classes / 100)
                + " THEN 0 ELSE MOD(" + learner + " * 7919 + (" + learner + " - 1) / " + classes + " * 977, 3600) END";
        var earned = "CASE WHEN MOD(" + learner + ", 500) = 0 THEN 7000000 ELSE 300000 END";
        var start = "DATEADD(SECOND, 32400 + " + second + " + 600 * " + ofDay + ", CAST(DATEADD(DAY, -1 - " + day
                + ", DATE '" + today() + "') AS TIMESTAMP WITH TIME ZONE))";
        return "INSERT INTO ledger_entries (id, public_id, enrolment_id, entry_number, kind, learner_id, course_version_id, lesson_id, "
                + "study_day, started_at, ended_at, from_millis, to_millis, earned_millis, confirmed_millis, uncounted_millis, "
                + "closed_by, lease_id, policy_version, device_kind, recorded_at, previous_hash, entry_hash) SELECT "
                + MANY
                + " + x, 'bench-' || x, " + MANY + " + " + learner + ", " + number + ", 'SPAN', " + MANY + " + "
                + learner
                + ", 1, 1, DATEADD(DAY, -1 - " + day + ", DATE '" + today() + "'), " + start + ", DATEADD(SECOND, 300, "
                + start
                + "), 0, 300000, " + earned + ", 0, 0, 'PAUSED', 'bench', 'bench', 'PC', DATEADD(SECOND, 301, " + start
                + "), RPAD('a', 64, 'a'), RPAD('b', 64, 'b') FROM SYSTEM_RANGE(" + from + ", " + to + ")";
    }

    /** Rows like one that is there, with other keys. */
    private static void copy(Connection owner, String table, String model, int count, Map<String, String> other)
            throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (var columns = owner.getMetaData().getColumns(null, "JIANGXIN", table.toUpperCase(Locale.ROOT), null)) {
            while (columns.next()) {
                var name = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                names.add(name);
                values.add(
                        switch (name) {
                            case "id" -> MANY + " + x";
                            case "public_id" -> "'bench-" + table.charAt(0) + "-' || x";
                            default -> other.getOrDefault(name, "m." + name);
                        });
            }
        }
        execute(
                owner,
                "INSERT INTO " + table + " (" + String.join(", ", names) + ") SELECT " + String.join(", ", values)
                        + " FROM " + table + " m, SYSTEM_RANGE(1, " + count + ") WHERE m.id = " + model);
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static String jcmd(long pid) {
        try {
            var process = new ProcessBuilder("jcmd", Long.toString(pid), "GC.heap_info")
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static String url(String more) {
        return "jdbc:h2:tcp://127.0.0.1:" + DATABASE + "/jiangxin;MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH" + more;
    }
}
