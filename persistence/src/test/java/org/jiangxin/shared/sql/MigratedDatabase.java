package org.jiangxin.shared.sql;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.hibernate.cfg.Configuration;

/**
 * An in-memory H2 in Oracle mode after all migrations, with the application's user, and Hibernate set up as the platform sets
 * it up: OracleDialect 19, nothing asked of the connection.
 */
public final class MigratedDatabase {
    private final String name;

    private MigratedDatabase(String name) {
        this.name = name;
    }

    /** Makes the database and runs every migration as its owner. */
    public static MigratedDatabase named(String name) {
        var made = new MigratedDatabase(name);
        Flyway.configure()
                .dataSource(made.ownerUrl(), "OWNER", "owner")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .placeholders(Map.of("appUser", "JX_APP", "appPassword", "jx_app", "schema", "JIANGXIN"))
                .schemas("JIANGXIN")
                .outOfOrder(true)
                .load()
                .migrate();
        return made;
    }

    public String ownerUrl() {
        return "jdbc:h2:mem:" + name + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    }

    public String appUrl() {
        return "jdbc:h2:mem:" + name + ";SCHEMA=JIANGXIN";
    }

    /** Hibernate as the application's user, with every entity of the module. */
    public Configuration configuration() {
        return configuration(appUrl(), "JX_APP", "jx_app");
    }

    /** The same on another database. */
    static Configuration configuration(String url, String user, String password) {
        var configuration = new Configuration();
        entities().forEach(configuration::addAnnotatedClass);
        return configuration
                .setProperty("hibernate.dialect", "org.hibernate.dialect.OracleDialect")
                .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                .setProperty("jakarta.persistence.database-product-name", "Oracle")
                .setProperty("jakarta.persistence.database-major-version", "19")
                .setProperty("jakarta.persistence.database-minor-version", "0")
                .setProperty("hibernate.dialect.oracle.extended_string_size", "false")
                .setProperty("hibernate.dialect.oracle.is_autonomous", "false")
                .setProperty("hibernate.dialect.oracle.application_continuity", "false")
                .setProperty("hibernate.id.sequence.increment_size_mismatch_strategy", "none")
                .setProperty("hibernate.query.mutation_strategy.global_temporary.create_tables", "false")
                .setProperty("hibernate.query.mutation_strategy.global_temporary.drop_tables", "false")
                .setProperty("hibernate.type.json_format_mapper", NoJson.class.getName())
                // As the server has it: what only Hibernate understands is refused.
                .setProperty("hibernate.jpa.compliance.query", "true")
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                .setProperty("hibernate.jdbc.batch_size", "50")
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.connection.username", user)
                .setProperty("hibernate.connection.password", password);
    }

    public static List<Class<?>> entities() {
        return classes().stream()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .toList();
    }

    /** Every class of the module. */
    static List<Class<?>> classes() {
        var root = Path.of("target/classes");
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> root.relativize(file).toString().replace('/', '.'))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .filter(file -> !file.endsWith("package-info") && !file.endsWith("module-info"))
                    .sorted()
                    .<Class<?>>map(MigratedDatabase::load)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String className) {
        try {
            return Class.forName(className);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
