package org.jiangxin.statistics.repository;

import jakarta.persistence.EntityManager;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.hibernate.SessionFactory;
import org.jiangxin.shared.sql.MigratedDatabase;

/**
 * Prints what the reads behind a regulator's dashboard take with the rows of a province and with ten times as many learners and
 * classes, measured alternately in one run: {@code java … DashboardBench}. No test, because time on a busy machine proves nothing.
 */
public final class DashboardBench {
    private static final int COUNTIES = 100;
    private static final int MONTHS = 36;
    private static final int CLASSES = 600;
    private static final int LEARNERS = 30_000;
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 400;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private DashboardBench() {}

    public static void main(String[] arguments) throws SQLException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var one = filled("bench1", 1);
                var ten = filled("bench10", 10);
                var once = one.createEntityManager();
                var tenfold = ten.createEntityManager()) {
            for (var i = 0; i < WARM_UP; i++) {
                read(once);
                read(tenfold);
            }
            var first = new long[ROUNDS];
            var second = new long[ROUNDS];
            for (var i = 0; i < ROUNDS; i++) {
                first[i] = read(once);
                second[i] = read(tenfold);
            }
            var small = median(first);
            var large = median(second);
            out.printf(
                    Locale.ROOT,
                    "dashboard reads, %d counties: %.3f ms with %,d enrolments, %.3f ms with %,d: ratio %.2f%n",
                    COUNTIES,
                    small,
                    LEARNERS,
                    large,
                    LEARNERS * 10,
                    large / small);
        }
    }

    private static long read(EntityManager em) {
        var months = new RegionMonths();
        months.em = em;
        em.clear();
        var began = System.nanoTime();
        months.byRegion("99", TODAY.withDayOfYear(1), TODAY);
        months.byMonth("99", TODAY.withDayOfMonth(1).minusMonths(11), TODAY);
        return System.nanoTime() - began;
    }

    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1e6;
    }

    private static SessionFactory filled(String name, int times) throws SQLException {
        var database = MigratedDatabase.named(name);
        try (var owner = DriverManager.getConnection(database.ownerUrl(), "OWNER", "owner");
                var statement = owner.createStatement()) {
            statement.execute("SET SCHEMA JIANGXIN");
            var sums = ", 3600000 * m.x, 60000, 90000, 9, 9, 8, 1, 1, 5, 5, 4, 1, 0";
            statement.execute(
                    "INSERT INTO region_months SELECT 1000000 + c.x * 100 + m.x, CAST(990100 + c.x AS VARCHAR),"
                            + " DATEADD(MONTH, -m.x, DATE '2026-12-01')" + sums + " FROM SYSTEM_RANGE(1, " + COUNTIES
                            + ") c, SYSTEM_RANGE(1, " + MONTHS + ") m");
            statement.execute("INSERT INTO class_totals SELECT m.x, MOD(m.x, 400), CAST(990101 + MOD(m.x, " + COUNTIES
                    + ") AS VARCHAR), 9" + sums + " FROM SYSTEM_RANGE(1, " + CLASSES * times + ") m");
            statement.execute("INSERT INTO counted_enrolments SELECT m.x, MOD(m.x, " + CLASSES * times
                    + "), m.x, DATE '2026-03-01', NULL, NULL, 0, NULL, NULL, 0 FROM SYSTEM_RANGE(1, "
                    + LEARNERS * times + ") m");
            statement.execute("INSERT INTO class_days SELECT 1000000 + c.x * 100 + m.x, c.x,"
                    + " DATEADD(DAY, -m.x, DATE '2026-11-24')" + sums + " FROM SYSTEM_RANGE(1, " + CLASSES * times
                    + ") c, SYSTEM_RANGE(1, 20) m");
            statement.execute("ANALYZE");
        }
        return database.configuration().buildSessionFactory();
    }
}
