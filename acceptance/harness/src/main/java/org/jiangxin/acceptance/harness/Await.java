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
        var until = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        // A thread of a pool may be woken for other work before its time.
        for (var left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
