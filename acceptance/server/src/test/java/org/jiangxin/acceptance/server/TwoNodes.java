package org.jiangxin.acceptance.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.h2.tools.Server;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.Cable;
import org.jiangxin.acceptance.harness.Platform;

/**
 * Two nodes of the profile {@code cluster} on this machine: ports moved, one database over TCP, one data directory, a directory of
 * each node's own. The cluster's traffic between them runs through two cables that can be cut; database and clients do not.
 */
final class TwoNodes implements AutoCloseable {
    private static final int DATABASE = 19_092;
    private static final int FIRST = 900;
    private static final int SECOND = 1000;
    private static final int JGROUPS = 7600;
    private static final int CABLES = 10_000;
    /** What the health line says of a node that sees itself only, whether it takes that for whole or for a cut. */
    private static final Pattern ALONE = Pattern.compile("\\b1( in sight)?: ");

    private final Server database;
    private final Cable toFirst = new Cable(JGROUPS + FIRST + CABLES, JGROUPS + FIRST);
    private final Cable toSecond = new Cable(JGROUPS + SECOND + CABLES, JGROUPS + SECOND);
    private final Platform first;
    private final Platform second;

    TwoNodes() throws SQLException, IOException {
        var shared = Path.of("target", "two-nodes").toAbsolutePath();
        delete(shared);
        Files.createDirectories(shared);
        System.setProperty("h2.bindAddress", "127.0.0.1");
        database = Server.createTcpServer(
                        "-tcpPort",
                        String.valueOf(DATABASE),
                        "-baseDir",
                        shared.resolve("database").toString(),
                        "-ifNotExists")
                .start();
        try (var owner = DriverManager.getConnection(url(";WRITE_DELAY=0"), "JX_OWNER", "jx_owner");
                var statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS JIANGXIN");
        }
        // Both at once, as after a power cut (F-16): one of them migrates, the other waits for it.
        var starting =
                CompletableFuture.supplyAsync(() -> Platform.start("node-1", FIRST, environment("n1", FIRST, shared)));
        second = Platform.start("node-2", SECOND, environment("n2", SECOND, shared));
        first = starting.join();
        awaitTogether(first);
        awaitTogether(second);
    }

    Platform first() {
        return first;
    }

    Platform second() {
        return second;
    }

    void cut() {
        toFirst.cut();
        toSecond.cut();
    }

    void mend() {
        toFirst.mend();
        toSecond.mend();
    }

    /** Waits until a node sees the other one. */
    static void awaitTogether(Platform node) {
        Await.until(node.url() + " sees two nodes", 90, () -> nodes(node).contains("2: n1"));
    }

    /** Waits until a node has noticed that it sees nobody. */
    static void awaitAlone(Platform node) {
        Await.until(
                node.url() + " is alone", 60, () -> ALONE.matcher(nodes(node)).find());
    }

    @Override
    public void close() throws IOException {
        second.close();
        first.close();
        toFirst.close();
        toSecond.close();
        database.stop();
    }

    /** The line about nodes of {@code ./jiangxin health}, whatever its verdict on the rest. */
    private static String nodes(Platform node) {
        String health;
        try {
            health = node.command("health");
        } catch (AssertionError somethingElseIsBad) {
            health = somethingElseIsBad.getMessage();
        }
        return health.lines()
                .filter(line -> line.contains(" CACHE "))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> environment(String name, int offset, Path shared) {
        var variables = new HashMap<String, String>();
        variables.put("JIANGXIN_PROFILE", "cluster");
        variables.put("JIANGXIN_NODE", name);
        variables.put("JIANGXIN_NODES", "2");
        variables.put("JIANGXIN_DATA", shared.toString());
        variables.put(
                "JIANGXIN_NODE_DATA",
                Path.of("target", "platform-node-" + name.substring(1))
                        .toAbsolutePath()
                        .toString());
        variables.put("JIANGXIN_DB_OWNER_URL", url(";WRITE_DELAY=0;SCHEMA=JIANGXIN"));
        variables.put("JIANGXIN_DB_URL", url(";SCHEMA=JIANGXIN"));
        variables.put("JIANGXIN_CLUSTER_PASSWORD", "two-nodes-of-a-test");
        variables.put("JIANGXIN_PROXIES", TinyPlatform.PROXY);
        variables.put("JIANGXIN_NODE1_HOST", "127.0.0.1");
        variables.put("JIANGXIN_NODE1_PORT", String.valueOf(JGROUPS + FIRST + CABLES));
        variables.put("JIANGXIN_NODE2_HOST", "127.0.0.1");
        variables.put("JIANGXIN_NODE2_PORT", String.valueOf(JGROUPS + SECOND + CABLES));
        variables.put("JIANGXIN_NODE_ADDRESS", "127.0.0.1");
        variables.put("JIANGXIN_NODE_PORT", String.valueOf(JGROUPS + offset + CABLES));
        return variables;
    }

    private static String url(String more) {
        return "jdbc:h2:tcp://127.0.0.1:" + DATABASE + "/jiangxin;MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH" + more;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
