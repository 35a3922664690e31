package org.jiangxin.shared;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.hibernate.cfg.Configuration;

/** The migrated embedded database of a test, asked as the application's user, who may not change what is insert-only. */
public final class MigratedDatabase {
    private MigratedDatabase() {}

    /** @param name of its own for every test class */
    public static EntityManagerFactory open(String name, List<Class<?>> entities) {
        Flyway.configure()
                .dataSource(
                        "jdbc:h2:mem:" + name + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                        "OWNER",
                        "owner")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .placeholders(Map.of("appUser", "JX_APP", "appPassword", "jx_app", "schema", "JIANGXIN"))
                .schemas("JIANGXIN")
                .outOfOrder(true)
                .load()
                .migrate();
        var configuration = new Configuration();
        entities.forEach(configuration::addAnnotatedClass);
        return configuration
                .setProperty("hibernate.dialect", "org.hibernate.dialect.OracleDialect")
                .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                .setProperty("jakarta.persistence.database-product-name", "Oracle")
                .setProperty("jakarta.persistence.database-major-version", "19")
                .setProperty("jakarta.persistence.database-minor-version", "0")
                .setProperty("hibernate.id.sequence.increment_size_mismatch_strategy", "none")
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:" + name + ";SCHEMA=JIANGXIN")
                .setProperty("hibernate.connection.username", "JX_APP")
                .setProperty("hibernate.connection.password", "jx_app")
                .buildSessionFactory();
    }
}
