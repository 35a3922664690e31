package org.jiangxin.shared.migration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jiangxin.shared.setting.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs Flyway as the owner of the schema when the platform starts. Every start-up bean and timer that touches the database
 * has {@code @DependsOn("SchemaMigration")}; consumers wait because deployment completes only after this.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);

    @Resource(lookup = "java:jboss/datasources/JiangxinOwnerDS")
    DataSource owner;

    @Inject
    Settings settings;

    @PostConstruct
    @PermitAll
    public void migrate() {
        // Reading the settings first makes a wrong one stop the start before the database is touched.
        settings.dataDirectory();
        var vendor = vendor();
        var result = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .placeholders(Map.of(
                        "appUser", property("JIANGXIN_DB_APP_USER", "JX_APP"),
                        "appPassword", property("JIANGXIN_DB_APP_PASSWORD", "jx_app"),
                        "schema", property("JIANGXIN_DB_SCHEMA", "JIANGXIN")))
                .defaultSchema(property("JIANGXIN_DB_SCHEMA", "JIANGXIN"))
                .outOfOrder(true)
                .load()
                .migrate();
        LOG.info("Schema at version {}, {} migrations run", result.targetSchemaVersion, result.migrationsExecuted);
    }

    private String vendor() {
        try (var connection = owner.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:h2:") ? "h2" : "oracle";
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("database of the owner is not reachable", e);
        }
    }

    private static String property(String name, String fallback) {
        return System.getenv().getOrDefault(name, fallback);
    }
}
