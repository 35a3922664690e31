package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.jiangxin.acceptance.harness.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every profile is applied to a fresh server, and once more: the second time changes nothing (DESIGN §15.17). Offline. */
@Group(Group.OWN)
class ProfilesIT {
    private static final Path SERVER = Platform.projectRoot().resolve("wildfly-config/target/wildfly-39.0.1.Final");

    @ParameterizedTest
    @CsvSource({
        "embedded,standalone-full-ha.xml,jiangxin.dead-letter",
        "oracle,standalone-oracle.xml,OracleValidConnectionChecker",
        "cluster,standalone-cluster.xml,jgroups-n2",
        "oracle-cluster,standalone-oracle-cluster.xml,OracleExceptionSorter"
    })
    void a_profile_may_be_applied_twice(String profile, String file, String mark) throws Exception {
        var fresh = fresh(profile);
        apply(fresh, profile, "");
        var once = Files.readString(fresh.resolve("standalone/configuration").resolve(file));
        apply(fresh, profile, "1");
        var twice = Files.readString(fresh.resolve("standalone/configuration").resolve(file));
        assertThat(once).contains(mark).contains("JiangxinDS").doesNotContain("ExampleDS\"");
        assertThat(twice).isEqualTo(once);
        if (!profile.equals("embedded")) {
            assertThat(once).as("no known password").doesNotContain("embedded-single-node");
        }
        if (profile.startsWith("oracle")) {
            assertThat(fresh.resolve("modules/com/oracle/ojdbc/main/ojdbc11.jar"))
                    .isNotEmptyFile();
            assertThat(once).doesNotContain("password=\"${env.JIANGXIN_DB_APP_PASSWORD:");
        }
    }

    /** A server as it was shipped: its configuration copied, its modules shared. */
    private static Path fresh(String profile) throws IOException {
        var fresh = Path.of("target", "profile-" + profile).toAbsolutePath();
        if (Files.exists(fresh)) {
            try (var files = Files.walk(fresh)) {
                for (var old : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(old);
                }
            }
        }
        var configuration = fresh.resolve("standalone/configuration");
        Files.createDirectories(configuration);
        Files.createDirectories(fresh.resolve("modules"));
        Files.createSymbolicLink(fresh.resolve("bin"), SERVER.resolve("bin"));
        Files.createSymbolicLink(fresh.resolve("jboss-modules.jar"), SERVER.resolve("jboss-modules.jar"));
        Files.createSymbolicLink(fresh.resolve("modules/system"), SERVER.resolve("modules/system"));
        try (var files = Files.list(SERVER.resolve("standalone/configuration"))) {
            for (var shipped : files.filter(Files::isRegularFile).toList()) {
                Files.copy(shipped, configuration.resolve(shipped.getFileName().toString()));
            }
        }
        Files.copy(
                configuration.resolve("standalone-full-ha.xml.shipped"),
                configuration.resolve("standalone-full-ha.xml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return fresh;
    }

    private static void apply(Path server, String profile, String again) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        "bash",
                        Platform.projectRoot()
                                .resolve("wildfly-config/configure.sh")
                                .toString(),
                        server.toString(),
                        profile)
                .redirectErrorStream(true);
        builder.environment().put("JX_AGAIN", again);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }
}
