package org.jiangxin.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangxin.acceptance.harness.Cable;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;

/** One platform with the tiny course for all tests of the module; numbers of learners are given out once each. */
final class TinyPlatform {
    /** Address of the only load balancer that is believed. */
    static final String PROXY = "127.0.0.9";
    /** The rooms whose addresses the operator has listed: where all tests run, and one behind the load balancer. */
    static final String CLASSROOM = "203.0.113.7";

    private static final int PROXY_DOOR = 18_580;
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);
    private static Platform platform;
    private static Cable proxy;

    private TinyPlatform() {}

    static synchronized Platform get() {
        if (platform == null) {
            platform = Platform.start(
                    "tiny",
                    500,
                    Map.of(
                            "JIANGXIN_SQL_LEDGER",
                            Platform.ledger("server").toString(),
                            "JIANGXIN_PROXIES",
                            PROXY,
                            // Three lessons have three checks.
                            "JIANGXIN_CLUE_LIMITS",
                            "CHECKS_UNNATURAL.fewest=3"));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            listClassrooms();
            proxy = new Cable(PROXY_DOOR, platform.port(), address(PROXY));
            TinyCourse.install(platform);
        }
        return platform;
    }

    /** The door of the load balancer. Whoever stands at it may say from where a request comes. */
    static String proxyUrl() {
        get();
        return "http://127.0.0.1:" + PROXY_DOOR;
    }

    private static void listClassrooms() {
        try {
            Files.writeString(platform.data().resolve("classrooms.csv"), "127.0.0.1,机房\n" + CLASSROOM + ",第二机房\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int nextNumber() {
        return NUMBERS.incrementAndGet();
    }

    /** Mobile numbers of so many new verified learners in the tiny class, who have signed in nowhere. */
    static List<String> learners(int count) {
        var first = NUMBERS.getAndAdd(count) + 1;
        return get().command("add-demo-learner", "number=" + first, "count=" + count, "class=" + TinyCourse.CLASS)
                .strip()
                .lines()
                .toList();
    }

    /** A new verified learner in the tiny class, signed in. */
    static ScriptedLearner learner() {
        return ScriptedLearner.in(get(), nextNumber(), TinyCourse.CLASS);
    }
}
