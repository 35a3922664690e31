package org.jiangxin.acceptance.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, generously: how long it took is a figure, not a verdict. */
public final class Await {
    private Await() {}

    public static void until(String what, int seconds, BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + seconds + " s: " + what);
            }
            pause(200);
        }
    }

    /** Lets real time pass: study time is real time. */
    public static void pause(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
