package org.jiangxin.acceptance.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;

/** One platform with the tiny course for all tests of the module; numbers of learners are given out once each. */
final class TinyPlatform {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);
    private static Platform platform;
    private static Path ledger;

    private TinyPlatform() {}

    static synchronized Platform get() {
        if (platform == null) {
            ledger = Platform.ledger("server");
            platform = Platform.start("tiny", 500, Map.of("JIANGXIN_SQL_LEDGER", ledger.toString()));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            TinyCourse.install(platform);
        }
        return platform;
    }

    static Path sqlLedger() {
        get();
        return ledger;
    }

    static int nextNumber() {
        return NUMBERS.incrementAndGet();
    }

    /** A new verified learner in the tiny class, signed in. */
    static ScriptedLearner learner() {
        return ScriptedLearner.in(get(), nextNumber(), TinyCourse.CLASS);
    }
}
