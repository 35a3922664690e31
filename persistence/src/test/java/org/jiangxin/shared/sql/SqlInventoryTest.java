package org.jiangxin.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Version;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.Hibernate;
import org.hibernate.annotations.Immutable;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The complete SQL of the platform: every public method of every repository is called on the migrated database, every entity
 * is inserted, changed and removed, and what Hibernate prepares is compared with {@code sql-inventory.sql}. A change of SQL is
 * thereby a change in review; the Oracle gate reads the same file. Rewrite it with {@code -Dinventory.update}.
 */
class SqlInventoryTest {
    private static final Path INVENTORY = Path.of("src/test/resources/sql-inventory.sql");
    /** Methods that send nothing by design. */
    private static final Set<String> WITHOUT_SQL = Set.of(
            "AuditEntries.forget",
            "CourseDrafts.flush",
            "LedgerEntries.forget",
            "PlaybackLeases.store",
            "RecordAnchors.release");

    private static final TreeMap<String, String> STATEMENTS = new TreeMap<>();
    private static final List<String> SILENT = new ArrayList<>();

    private static String source;
    private static int heard;
    private static EntityManagerFactory factory;

    @BeforeAll
    static void capture() throws Exception {
        var database = MigratedDatabase.named("inventory");
        loosen(database);
        var configuration = database.configuration();
        configuration.getProperties().put("hibernate.session_factory.statement_inspector", (StatementInspector)
                SqlInventoryTest::hear);
        factory = configuration.buildSessionFactory();
        MigratedDatabase.entities().forEach(SqlInventoryTest::live);
        MigratedDatabase.entities().forEach(SqlInventoryTest::open);
        for (var type : MigratedDatabase.classes()) {
            if (isRepository(type)) {
                for (var method : methods(type)) {
                    call(type, method);
                }
            }
        }
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @Test
    void every_repository_method_has_said_its_sql() {
        assertThat(SILENT)
                .as(
                        "methods that sent no statement when called with sample arguments: their SQL is not in the inventory")
                .isEmpty();
    }

    @Test
    void the_inventory_is_what_the_code_sends() throws IOException {
        var text =
                new StringBuilder("-- Written by SqlInventoryTest. Read by the Oracle gate. One statement a line.\n");
        STATEMENTS.forEach(
                (sql, from) -> text.append(sql).append("; -- ").append(from).append('\n'));
        if (System.getProperty("inventory.update") != null) {
            Files.writeString(INVENTORY, text);
        }
        var kept = Files.exists(INVENTORY) ? statements(Files.readString(INVENTORY)) : List.<String>of();
        assertThat(statements(text.toString()))
                .as(
                        "SQL changed: run mvn test -pl persistence -Dtest=SqlInventoryTest -Dinventory.update and review the diff")
                .containsExactlyInAnyOrderElementsOf(kept);
    }

    private static List<String> statements(String file) {
        return file.lines()
                .filter(line -> !line.startsWith("--"))
                .map(line -> line.substring(0, line.lastIndexOf("; -- ")))
                .toList();
    }

    /** Rows here only make Hibernate speak; references and conditions between them do not matter. */
    private static void loosen(MigratedDatabase database) throws SQLException {
        try (var owner = DriverManager.getConnection(database.ownerUrl(), "OWNER", "owner");
                var statement = owner.createStatement()) {
            var drops = new ArrayList<String>();
            try (var checks = statement.executeQuery("""
                    SELECT TABLE_NAME, CONSTRAINT_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
                    WHERE TABLE_SCHEMA = 'JIANGXIN' AND CONSTRAINT_TYPE = 'CHECK'""")) {
                while (checks.next()) {
                    drops.add("ALTER TABLE JIANGXIN." + checks.getString(1) + " DROP CONSTRAINT JIANGXIN."
                            + checks.getString(2));
                }
            }
            for (var drop : drops) {
                statement.execute(drop);
            }
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
            allowNulls(statement);
            statement.execute("DELETE FROM JIANGXIN.AUDIT_SHARDS");
            var grants = new ArrayList<String>();
            try (var tables = statement.executeQuery(
                    "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'JIANGXIN' AND TABLE_TYPE = 'BASE TABLE'")) {
                while (tables.next()) {
                    grants.add("GRANT ALL ON JIANGXIN.\"" + tables.getString(1) + "\" TO JX_APP");
                }
            }
            for (var grant : grants) {
                statement.execute(grant);
            }
        }
    }

    private static void allowNulls(Statement statement) throws SQLException {
        var changes = new ArrayList<String>();
        try (var columns = statement.executeQuery("""
                SELECT c.TABLE_NAME, c.COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS c
                WHERE c.TABLE_SCHEMA = 'JIANGXIN' AND c.IS_NULLABLE = 'NO' AND NOT EXISTS (
                  SELECT 1 FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE k JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS t
                  ON t.CONSTRAINT_NAME = k.CONSTRAINT_NAME AND t.CONSTRAINT_TYPE = 'PRIMARY KEY'
                  WHERE k.TABLE_NAME = c.TABLE_NAME AND k.COLUMN_NAME = c.COLUMN_NAME)""")) {
            while (columns.next()) {
                changes.add("ALTER TABLE JIANGXIN.\"" + columns.getString(1) + "\" ALTER COLUMN \""
                        + columns.getString(2) + "\" SET NULL");
            }
        }
        for (var change : changes) {
            statement.execute(change);
        }
    }

    private static String hear(String sql) {
        heard++;
        STATEMENTS.putIfAbsent(StatementLedger.normalised(sql), source);
        return sql;
    }

    private static boolean isRepository(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> field.isAnnotationPresent(PersistenceContext.class));
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
    }

    /** Inserts, changes and removes a sample of an entity; what the application never does is in nobody's way. */
    private static void live(Class<?> entity) {
        source = entity.getSimpleName();
        inTransaction(em -> {
            var sample = Samples.of(entity);
            addMembers(em, sample);
            em.persist(sample);
            em.flush();
            if (!entity.isAnnotationPresent(Immutable.class) && change(sample)) {
                em.flush();
            }
            if (!entity.isAnnotationPresent(Immutable.class)) {
                lockRead(em, sample);
            }
        });
    }

    /** A lock of a row that was read before in the same transaction is another statement than a locking read. */
    private static void lockRead(EntityManager em, Object sample) {
        var id = factory.getPersistenceUnitUtil().getIdentifier(sample);
        em.clear();
        em.lock(em.find(sample.getClass(), id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Opens what is read late, and counts a version up without another change: nobody asks for these, Hibernate sends them. */
    private static void open(Class<?> entity) {
        source = entity.getSimpleName();
        var late = Arrays.stream(entity.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(OneToMany.class)
                        || field.isAnnotationPresent(ElementCollection.class)
                        || field.isAnnotationPresent(ManyToMany.class))
                .toList();
        if (late.isEmpty()) {
            return;
        }
        inTransaction(em -> {
            var sample = Samples.of(entity);
            addMembers(em, sample);
            em.persist(sample);
            em.flush();
            var id = factory.getPersistenceUnitUtil().getIdentifier(sample);
            em.clear();
            var found = em.find(entity, id);
            late.forEach(field -> {
                field.setAccessible(true);
                try {
                    Hibernate.initialize(field.get(found));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            });
            if (!entity.isAnnotationPresent(Immutable.class)) {
                em.lock(found, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            }
        });
    }

    private static void addMembers(EntityManager em, Object sample) {
        for (Field field : sample.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(ManyToMany.class)) {
                var members = (Collection<?>) Samples.of(field.getGenericType());
                members.forEach(em::persist);
                set(field, sample, members);
            }
        }
    }

    private static boolean change(Object sample) {
        for (Field field : sample.getClass().getDeclaredFields()) {
            if (field.getType() == Instant.class) {
                return set(field, sample, Instant.parse("2026-11-25T00:00:00Z"));
            }
        }
        for (Field field : sample.getClass().getDeclaredFields()) {
            if (field.getType() == String.class && !Modifier.isStatic(field.getModifiers())) {
                return set(field, sample, "y");
            }
        }
        for (Field field : sample.getClass().getDeclaredFields()) {
            if (field.getType() == long.class
                    && !field.isAnnotationPresent(Id.class)
                    && !field.isAnnotationPresent(Version.class)) {
                return set(field, sample, 78L);
            }
        }
        return false;
    }

    private static boolean set(Field field, Object sample, Object value) {
        try {
            field.setAccessible(true);
            field.set(sample, value);
            return true;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void call(Class<?> type, Method method) {
        source = type.getSimpleName() + "." + method.getName();
        var before = heard;
        inTransaction(em -> {
            try {
                var repository = type.getDeclaredConstructor().newInstance();
                for (var field : type.getDeclaredFields()) {
                    if (field.getType() == EntityManager.class) {
                        set(field, repository, em);
                    }
                }
                var arguments = Arrays.stream(method.getGenericParameterTypes())
                        .map(Samples::of)
                        .toArray();
                if (method.getName().startsWith("remove")) {
                    // Only what is stored can be removed.
                    Arrays.stream(arguments)
                            .filter(argument -> argument.getClass().isAnnotationPresent(Entity.class))
                            .forEach(em::persist);
                    em.flush();
                }
                method.invoke(repository, arguments);
                em.flush();
            } catch (InvocationTargetException e) {
                // Not found, or a row that is in the way: the statement has been said.
                return;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(source, e);
            }
        });
        if (heard == before && !WITHOUT_SQL.contains(source) && !"flush".equals(method.getName())) {
            SILENT.add(source + Arrays.toString(method.getParameterTypes()));
        }
    }

    private static void inTransaction(java.util.function.Consumer<EntityManager> work) {
        var em = factory.createEntityManager();
        em.getTransaction().begin();
        try {
            work.accept(em);
        } catch (RuntimeException e) {
            // A sample is no real thing: what matters is the statement said before it failed.
            if (System.getProperty("inventory.trace") != null) {
                System.err.println(source + ": " + e);
            }
        } finally {
            em.getTransaction().rollback();
            em.close();
        }
    }
}
