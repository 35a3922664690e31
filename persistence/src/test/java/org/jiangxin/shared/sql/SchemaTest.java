package org.jiangxin.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.mapping.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The migrated schema is the one that the mapping expects (Hibernate's own {@code validate} cannot tell on H2, DESIGN §15.6), and
 * the application's user cannot rewrite what is insert-only.
 */
class SchemaTest {
    /** Immutable in Java only: links of a draft are made and taken away; the benchmark's rows are moved by bulk updates, old inbox rows and simulated messages purged. */
    private static final Set<String> NOT_INSERT_ONLY =
            Set.of("DRAFT_LESSON_POINTS", "BASELINE_ROWS", "INBOX_ENTRIES", "SIMULATED_MESSAGES");

    private static final Map<String, Map<String, Column>> COLUMNS = new TreeMap<>();
    private static Connection owner;
    private static Metadata mapping;

    private record Column(String type, boolean nullable) {}

    @BeforeAll
    static void migrate() throws SQLException {
        var database = MigratedDatabase.named("schema");
        owner = DriverManager.getConnection(database.ownerUrl(), "OWNER", "owner");
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, IS_NULLABLE FROM INFORMATION_SCHEMA.COLUMNS
                        WHERE TABLE_SCHEMA = 'JIANGXIN'""")) {
            while (rows.next()) {
                COLUMNS.computeIfAbsent(rows.getString(1), table -> new TreeMap<>())
                        .put(rows.getString(2), new Column(rows.getString(3), "YES".equals(rows.getString(4))));
            }
        }
        var registry = new StandardServiceRegistryBuilder()
                .applySettings(database.configuration().getProperties())
                .build();
        var sources = new MetadataSources(registry);
        MigratedDatabase.entities().forEach(sources::addAnnotatedClass);
        mapping = sources.buildMetadata();
    }

    @Test
    void every_mapped_column_exists_with_a_fitting_type() {
        var problems = new ArrayList<String>();
        for (var table : mapping.collectTableMappings()) {
            var columns = COLUMNS.get(table.getName().toUpperCase(Locale.ROOT));
            if (columns == null) {
                problems.add("no table " + table.getName());
                continue;
            }
            table.getColumns().forEach(column -> {
                var found = columns.get(column.getName().toUpperCase(Locale.ROOT));
                if (found == null) {
                    problems.add("no column " + table.getName() + "." + column.getName());
                } else if (!fits(column.getSqlType(mapping), found.type())) {
                    problems.add(table.getName() + "." + column.getName() + " is " + found.type() + ", mapped as "
                            + column.getSqlType(mapping));
                }
            });
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void every_column_is_mapped() {
        var mapped = new HashSet<String>();
        for (Table table : mapping.collectTableMappings()) {
            table.getColumns()
                    .forEach(column -> mapped.add((table.getName() + "." + column.getName()).toUpperCase(Locale.ROOT)));
        }
        var unmapped = new ArrayList<String>();
        COLUMNS.forEach((table, columns) -> columns.keySet().stream()
                .map(column -> table + "." + column)
                .filter(column -> !mapped.contains(column))
                .forEach(unmapped::add));
        assertThat(unmapped).filteredOn(column -> !column.startsWith("flyway")).isEmpty();
    }

    @Test
    void insert_only_tables_cannot_be_rewritten_by_the_application() throws SQLException {
        var granted = new TreeMap<String, Set<String>>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        SELECT TABLE_NAME, PRIVILEGE_TYPE FROM INFORMATION_SCHEMA.TABLE_PRIVILEGES
                        WHERE GRANTEE = 'JX_APP' AND TABLE_SCHEMA = 'JIANGXIN'""")) {
            while (rows.next()) {
                granted.computeIfAbsent(rows.getString(1), table -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
        var chained = COLUMNS.entrySet().stream()
                .filter(table -> table.getValue().keySet().stream().anyMatch(column -> column.equals("ENTRY_HASH")))
                .map(Map.Entry::getKey)
                .toList();
        var tables = new ArrayList<>(List.copyOf(chained));
        MigratedDatabase.entities().stream()
                .filter(entity -> entity.isAnnotationPresent(Immutable.class))
                .map(entity -> entity.getAnnotation(jakarta.persistence.Table.class)
                        .name()
                        .toUpperCase(Locale.ROOT))
                .forEach(tables::add);
        tables.removeAll(NOT_INSERT_ONLY);
        assertThat(chained).isNotEmpty();
        assertThat(tables)
                .allSatisfy(table -> assertThat(granted.getOrDefault(table, Set.of()))
                        .as(table)
                        .doesNotContain("UPDATE", "DELETE"));
    }

    @Test
    void null_order_is_that_of_oracle() throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "SELECT x FROM (SELECT CAST(NULL AS NUMBER(1)) x FROM DUAL UNION ALL SELECT 1 FROM DUAL) ORDER BY x")) {
            rows.next();
            assertThat(rows.getObject(1)).isNotNull();
        }
    }

    private static boolean fits(String mapped, String found) {
        var kind = mapped.toLowerCase(Locale.ROOT);
        if (kind.startsWith("number") || kind.startsWith("float")) {
            return found.startsWith("NUMERIC") || found.startsWith("DECFLOAT") || found.startsWith("DOUBLE");
        }
        if (kind.startsWith("varchar")) {
            return found.equals("CHARACTER VARYING") || found.equals("CHARACTER LARGE OBJECT");
        }
        if (kind.startsWith("clob")) {
            return found.equals("CHARACTER LARGE OBJECT");
        }
        if (kind.startsWith("blob")) {
            return found.equals("BINARY LARGE OBJECT");
        }
        if (kind.startsWith("raw")) {
            return found.startsWith("BINARY");
        }
        if (kind.startsWith("timestamp")) {
            return found.startsWith("TIMESTAMP") && kind.contains("time zone") == found.contains("WITH TIME ZONE");
        }
        return kind.startsWith("date") && found.startsWith("TIMESTAMP")
                || kind.startsWith("date") && found.equals("DATE");
    }
}
