package org.jiangxin.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Lets connections work for some time and counts what the server did, what it cost and how long each call took. */
final class Load {
    private static final long TICKS_PER_SECOND = 100;

    private Load() {}

    /**
     * What was measured.
     *
     * @param perSecond operations a second
     * @param cpuMillis processor time of the server per operation, from the operating system's accounting
     * @param p50 median of the calls, milliseconds
     * @param p99 99th percentile of the calls, milliseconds
     * @param failed calls that did not succeed
     */
    record Figures(double perSecond, double cpuMillis, double p50, double p99, long failed) {}

    /** @param ratePerSecond all connections together, 0 = as fast as they can */
    static Figures run(List<Operation> connections, Duration time, double ratePerSecond, long serverPid) {
        var failed = new AtomicLong();
        var threads = Executors.newFixedThreadPool(connections.size());
        var cpuBefore = cpuMillis(serverPid);
        var start = System.nanoTime();
        var end = start + time.toNanos();
        var pause = ratePerSecond == 0 ? 0 : (long) (1e9 * connections.size() / ratePerSecond);
        try {
            var work = connections.stream()
                    .map(operation ->
                            CompletableFuture.supplyAsync(() -> repeat(operation, end, pause, failed), threads))
                    .toList();
            var nanos = work.stream()
                    .map(CompletableFuture::join)
                    .flatMapToLong(LongStream::of)
                    .sorted()
                    .toArray();
            var seconds = (System.nanoTime() - start) / 1e9;
            var cpu = cpuMillis(serverPid) - cpuBefore;
            return new Figures(
                    nanos.length / seconds,
                    nanos.length == 0 ? 0 : cpu / nanos.length,
                    at(nanos, 0.5),
                    at(nanos, 0.99),
                    failed.get());
        } finally {
            threads.shutdown();
        }
    }

    private static long[] repeat(Operation operation, long end, long pause, AtomicLong failed) {
        var taken = new long[1024];
        var count = 0;
        var due = System.nanoTime();
        while (System.nanoTime() < end) {
            if (pause > 0) {
                due += pause;
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var began = System.nanoTime();
            if (!operation.once()) {
                failed.incrementAndGet();
            }
            if (count == taken.length) {
                taken = Arrays.copyOf(taken, count * 2);
            }
            taken[count++] = System.nanoTime() - began;
        }
        return Arrays.copyOf(taken, count);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    /** User and system time of a process since its start. */
    static double cpuMillis(long pid) {
        try {
            var text = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000.0 / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
