package org.jiangxin.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The acceptance kit for whoever owns an Oracle 19c or later: {@code mvn -Poracle-it verify -pl persistence -am -Doracle.url=…}. Runs
 * every migration, has the server parse every statement of the inventory as the user who sends it, and holds what it answers to
 * broken constraints against what the platform expects. Wants an empty schema that may be thrown away. Skipped without a URL.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OracleIT {
    private static final String URL = System.getProperty("oracle.url", "");
    private static final String OWNER =
            System.getProperty("oracle.owner", "JIANGXIN").toUpperCase(Locale.ROOT);
    private static final String OWNER_PASSWORD = System.getProperty("oracle.owner.password", "");
    private static final String APP = System.getProperty("oracle.app", "JX_APP").toUpperCase(Locale.ROOT);
    private static final String APP_PASSWORD = System.getProperty("oracle.app.password", "");
    private static final Path INVENTORY = Path.of("src/test/resources/sql-inventory.sql");
    private static final String IN_SCHEMA = "ALTER SESSION SET CURRENT_SCHEMA = " + OWNER;

    private static final String PARSE = """
            DECLARE c INTEGER; BEGIN c := DBMS_SQL.OPEN_CURSOR;
            BEGIN DBMS_SQL.PARSE(c, ?, DBMS_SQL.NATIVE); EXCEPTION WHEN OTHERS THEN DBMS_SQL.CLOSE_CURSOR(c); RAISE; END;
            DBMS_SQL.CLOSE_CURSOR(c); END;""";

    private static EntityManagerFactory factory;

    @BeforeAll
    static void onlyWithAnOracle() {
        assumeTrue(
                !URL.isBlank() && !URL.startsWith("$"),
                "No Oracle: give -Doracle.url=jdbc:oracle:thin:@//host:1521/service, -Doracle.owner, -Doracle.owner.password, "
                        + "-Doracle.app and -Doracle.app.password of an empty schema. Nothing was run.");
    }

    @AfterAll
    static void close() {
        if (factory != null) {
            factory.close();
        }
    }

    @Test
    @Order(1)
    void every_migration_runs_and_none_is_left() {
        assertThat(flyway().migrate().success).isTrue();
        assertThat(flyway().validateWithResult().validationSuccessful).isTrue();
        assertThat(flyway().info().pending()).isEmpty();
    }

    @Test
    @Order(2)
    void the_server_accepts_every_statement_of_the_platform() throws SQLException, IOException {
        var problems = new ArrayList<String>();
        try (var owner = DriverManager.getConnection(URL, OWNER, OWNER_PASSWORD);
                var app = DriverManager.getConnection(URL, APP, APP_PASSWORD);
                var session = app.createStatement()) {
            session.execute(IN_SCHEMA);
            for (var line : Files.readAllLines(INVENTORY)) {
                var end = line.lastIndexOf("; -- ");
                if (end < 0) {
                    continue;
                }
                var sql = named(line.substring(0, end));
                var from = line.substring(end + "; -- ".length());
                // What only the inventory does to an entity the application's user need not be allowed to do.
                parse(from.contains(".") ? app : owner, sql)
                        .ifPresent(problem -> problems.add(from + ": " + problem + "\n  " + sql));
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    @Order(3)
    void broken_constraints_are_told_by_name() {
        brings(
                "INSERT INTO inbox_entries (id, consumer, event_id, done_at) "
                        + "SELECT 1, 'OracleIT', 'e', SYSTIMESTAMP FROM DUAL UNION ALL SELECT 2, 'OracleIT', 'e', SYSTIMESTAMP FROM DUAL",
                violation -> {
                    assertThat(violation.getKind()).isEqualTo(ConstraintViolationException.ConstraintKind.UNIQUE);
                    assertThat(violation.getConstraintName().toUpperCase(Locale.ROOT))
                            .endsWith("UK_INBOX_ENTRIES_EVENT");
                });
        brings(
                "INSERT INTO inbox_entries (id, consumer, event_id, done_at) VALUES (3, NULL, 'e', SYSTIMESTAMP)",
                any -> {});
        brings(
                "INSERT INTO inbox_entries (id, consumer, event_id, done_at) VALUES (4, '', 'e', SYSTIMESTAMP)",
                any -> {});
        brings("INSERT INTO account_roles (account_id, role_name) VALUES (-1, 'OracleIT')", any -> {});
        brings(
                "INSERT INTO outbox_messages (id, event_id, queue_name, event_type, body, status, attempts, created_at, version) "
                        + "VALUES (-1, 'e', 'q', 't', 'b', 'WRONG', 0, SYSTIMESTAMP, 0)",
                any -> {});
    }

    @Test
    @Order(4)
    void the_application_cannot_rewrite_the_records() {
        for (var table : List.of("audit_entries", "ledger_entries", "answer_entries")) {
            inSchema(em -> assertThatThrownBy(() -> em.createNativeQuery("DELETE FROM " + table + " WHERE 1 = 0")
                            .executeUpdate())
                    .as(table)
                    .hasStackTraceContaining("ORA-0"));
        }
    }

    @Test
    @Order(5)
    void null_comes_last_and_an_empty_text_is_null() {
        inSchema(em -> {
            assertThat(em.createNativeQuery(
                                    "SELECT x FROM (SELECT CAST(NULL AS NUMBER(1)) x FROM DUAL UNION ALL SELECT 1 FROM DUAL) ORDER BY x")
                            .getResultList()
                            .get(0))
                    .isNotNull();
            assertThat(em.createNativeQuery("SELECT COUNT(*) FROM DUAL WHERE '' IS NULL")
                            .getSingleResult()
                            .toString())
                    .isEqualTo("1");
        });
    }

    private static Flyway flyway() {
        return Flyway.configure()
                .dataSource(URL, OWNER, OWNER_PASSWORD)
                .locations("classpath:db/migration/common", "classpath:db/migration/oracle")
                .placeholders(Map.of("appUser", APP, "appPassword", APP_PASSWORD, "schema", OWNER))
                .defaultSchema(OWNER)
                .outOfOrder(true)
                .load();
    }

    /** Marks of JDBC become names of the server; the platform has no question mark inside a text. */
    private static String named(String sql) {
        var text = new StringBuilder();
        var number = 0;
        for (var c : sql.toCharArray()) {
            text.append(c == '?' ? ":b" + ++number : String.valueOf(c));
        }
        return text.toString();
    }

    private static java.util.Optional<String> parse(Connection connection, String sql) {
        try (var call = connection.prepareCall(PARSE)) {
            call.setString(1, sql);
            call.execute();
            return java.util.Optional.empty();
        } catch (SQLException e) {
            return java.util.Optional.of(e.getMessage().lines().findFirst().orElse("?"));
        }
    }

    private static void brings(String sql, Consumer<ConstraintViolationException> facts) {
        inSchema(em -> {
            ThrowingCallable insert = () -> em.createNativeQuery(sql).executeUpdate();
            assertThatThrownBy(insert).as(sql).isInstanceOfSatisfying(ConstraintViolationException.class, facts);
        });
    }

    private static void inSchema(Consumer<EntityManager> work) {
        if (factory == null) {
            factory = MigratedDatabase.configuration(URL, APP, APP_PASSWORD).buildSessionFactory();
        }
        var em = factory.createEntityManager();
        em.getTransaction().begin();
        try {
            em.createNativeQuery(IN_SCHEMA).executeUpdate();
            work.accept(em);
        } finally {
            em.getTransaction().rollback();
            em.close();
        }
    }
}
