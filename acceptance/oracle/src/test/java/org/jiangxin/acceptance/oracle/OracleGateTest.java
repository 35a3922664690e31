package org.jiangxin.acceptance.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every statement that can reach Oracle passes the lint and at least one of two grammars. A list of wrong statements shows that
 * the gate can be red, a list of right ones that it is no alarm bell.
 */
class OracleGateTest {
    private static final Path MIGRATIONS = Path.of("../../persistence/src/main/resources/db/migration");
    private static final Path INVENTORY = Path.of("../../persistence/src/test/resources/sql-inventory.sql");

    private final OracleLint lint = new OracleLint();

    OracleGateTest() {
        scripts("common").forEach(file -> SqlScript.statements(read(file)).forEach(lint::learn));
    }

    @Test
    void the_migrations_for_both_databases_pass() {
        var complaints = new ArrayList<String>();
        scripts("common")
                .forEach(file -> SqlScript.statements(filled(read(file)))
                        .forEach(statement -> judge(file.getFileName().toString(), statement, complaints)));
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_migrations_for_oracle_alone_pass() {
        var complaints = new ArrayList<String>();
        scripts("oracle")
                .forEach(file -> SqlScript.statements(filled(read(file))).forEach(statement -> {
                    if (OracleGrammars.superior(statement).isPresent()
                            && OracleGrammars.oceanBase(statement).isPresent()) {
                        complaints.add(file.getFileName() + ": " + statement);
                    }
                }));
        assertThat(complaints).isEmpty();
    }

    @Test
    void every_statement_of_the_inventory_passes() {
        var complaints = new ArrayList<String>();
        var statements = read(INVENTORY)
                .lines()
                .filter(line -> !line.startsWith("--"))
                .map(line -> line.substring(0, line.lastIndexOf("; -- ")))
                .toList();
        assertThat(statements).hasSizeGreaterThan(100);
        statements.forEach(statement -> judge("inventory", statement, complaints));
        assertThat(complaints).isEmpty();
    }

    @Test
    void wrong_statements_are_refused() {
        var passed = new ArrayList<String>();
        for (var statement : SqlScript.statements(resource("wrong.sql"))) {
            var complaints = new ArrayList<String>();
            judge("wrong", statement, complaints);
            if (complaints.isEmpty()) {
                passed.add(statement);
            }
        }
        assertThat(SqlScript.statements(resource("wrong.sql"))).hasSizeGreaterThan(35);
        assertThat(passed).as("wrong on Oracle 19c, but not noticed").isEmpty();
    }

    @Test
    void each_judge_refuses_something_by_itself() {
        var wrong = SqlScript.statements(resource("wrong.sql"));
        assertThat(wrong)
                .anySatisfy(statement -> assertThat(lint.complaints(statement)).isNotEmpty());
        assertThat(wrong)
                .anySatisfy(statement ->
                        assertThat(OracleGrammars.superior(statement)).isPresent());
        assertThat(wrong)
                .anySatisfy(statement ->
                        assertThat(OracleGrammars.oceanBase(statement)).isPresent());
    }

    @Test
    void right_statements_are_let_through() {
        var complaints = new ArrayList<String>();
        SqlScript.statements(resource("right.sql")).forEach(statement -> judge("right", statement, complaints));
        assertThat(complaints).isEmpty();
    }

    private void judge(String where, String statement, List<String> complaints) {
        lint.complaints(statement)
                .forEach(reason -> complaints.add(where + ": " + reason + " | " + shortened(statement)));
        var superior = OracleGrammars.superior(statement);
        if (superior.isPresent()) {
            OracleGrammars.oceanBase(statement)
                    .ifPresent(other -> complaints.add(where + ": both grammars refuse: " + superior.get() + " / "
                            + other + " | " + shortened(statement)));
        }
    }

    private static String shortened(String statement) {
        var line = statement.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(200, line.length()));
    }

    /** Placeholders of Flyway, as Oracle would get them. */
    private static String filled(String script) {
        return script.replace("${appUser}", "JX_APP")
                .replace("${appPassword}", "secret")
                .replace("${schema}", "JIANGXIN");
    }

    private static List<Path> scripts(String folder) {
        try (Stream<Path> files = Files.list(MIGRATIONS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        return read(Path.of("src/test/resources/" + name));
    }
}
