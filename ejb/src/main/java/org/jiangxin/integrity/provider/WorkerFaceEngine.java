package org.jiangxin.integrity.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangxin.integrity.provider.FaceAnswers.Self;
import org.jiangxin.integrity.provider.FaceEngineInfo.Grade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads faces in a process of its own beside the server: native code that crashes, and pictures made to crash it, take no server down.
 * The worker is started with the first question, is asked one question at a time, and is ended with whatever is wrong with an answer;
 * the next question starts another one, after a pause that grows while starts fail.
 */
public final class WorkerFaceEngine implements FaceEngine, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerFaceEngine.class);

    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);
    private static final Duration LIMIT_PER_PICTURE = Duration.ofMillis(200);
    private static final Duration WAIT_LIMIT = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;
    /** Those waiting hold pictures in memory; with more of them nobody would be served in time. */
    private static final int MOST_WAITING = 16;

    private final ProcessBuilder program;
    private final Self expected;
    private final Grade grade;
    private final int threshold;
    private final Duration firstPause;
    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile FaceWorkerProcess worker;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile long notBefore = System.nanoTime();
    private volatile boolean closed;

    WorkerFaceEngine(ProcessBuilder program, Self expected, Grade grade, int threshold, Duration firstPause) {
        this.program = program;
        this.expected = expected;
        this.grade = grade;
        this.threshold = threshold;
        this.firstPause = firstPause;
    }

    WorkerFaceEngine(ProcessBuilder program, Self expected, Grade grade, int threshold) {
        this(program, expected, grade, threshold, FIRST_PAUSE);
    }

    /**
     * How the worker is started: the same Java, little memory, low priority, nothing of the server's environment (that holds passwords),
     * and nothing outside its scratch folder.
     *
     * @param installation folder with the worker's classes and libraries
     * @param scratch folder of this node for what native libraries unpack
     * @param model further arguments: the model and its SHA-256, or none
     */
    static ProcessBuilder program(Path installation, Path scratch, List<String> model) throws IOException {
        Files.createDirectories(scratch.resolve("tmp"));
        var command = new ArrayList<>(List.of(
                "nice",
                "-n",
                "10",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + scratch.resolve("crash.log"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch.resolve("tmp"),
                "-Dorg.bytedeco.javacpp.cachedir=" + scratch.resolve("native"),
                "-cp",
                installation.resolve("classes") + ":" + installation.resolve("lib") + "/*",
                "org.jiangxin.face.worker.Worker",
                scratch.toString()));
        command.addAll(model);
        var program = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectError(scratch.resolve("worker.log").toFile());
        program.environment().clear();
        program.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
        program.environment().put("LANG", "C.UTF-8");
        program.environment().put("OPENBLAS_NUM_THREADS", "1");
        return program;
    }

    @Override
    public FaceEngineInfo info() {
        var ready = !closed && (isUp() || System.nanoTime() - notBefore >= 0);
        return new FaceEngineInfo(
                expected.name(), expected.version(), expected.kind(), grade, threshold, expected.seesActions(), ready);
    }

    @Override
    public List<FaceReading> read(List<byte[]> jpegs) throws FaceEngineDown {
        takeTurn();
        try {
            if (closed) {
                throw new FaceEngineDown("the server stops");
            }
            if (!isUp() && System.nanoTime() - notBefore < 0) {
                throw new FaceEngineDown("the worker has just failed");
            }
            return ask(jpegs);
        } finally {
            turn.release();
        }
    }

    private List<FaceReading> ask(List<byte[]> jpegs) throws FaceEngineDown {
        try {
            if (!isUp()) {
                worker = start();
            }
            var readings = worker.ask(jpegs, ANSWER_LIMIT.plus(LIMIT_PER_PICTURE.multipliedBy(jpegs.size())));
            failures.set(0);
            return readings;
        } catch (FaceEngineDown e) {
            worker = null;
            pause(e);
            throw e;
        }
    }

    private void takeTurn() throws FaceEngineDown {
        try {
            if (waiting.incrementAndGet() > MOST_WAITING
                    || !turn.tryAcquire(WAIT_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new FaceEngineDown("too many ask at the same time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaceEngineDown("interrupted", e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private FaceWorkerProcess start() throws FaceEngineDown {
        var started = FaceWorkerProcess.start(program, START_LIMIT);
        if (!started.self().equals(expected)) {
            started.end();
            throw new FaceEngineDown("the worker is " + started.self() + ", not " + expected);
        }
        LOG.info("Face worker {} {} runs as process {}", expected.name(), expected.version(), started.pid());
        return started;
    }

    private boolean isUp() {
        var current = worker;
        return current != null && current.isAlive();
    }

    private void pause(FaceEngineDown why) {
        var pause = firstPause.multipliedBy(1L << Math.min(failures.getAndIncrement(), MOST_DOUBLINGS));
        notBefore = System.nanoTime() + pause.toNanos();
        LOG.warn("Face worker is down for {} ms: {}", pause.toMillis(), why.getMessage());
    }

    /** Process of the worker that runs, or -1. */
    long pid() {
        var current = worker;
        return current != null && current.isAlive() ? current.pid() : -1;
    }

    @Override
    public void close() {
        closed = true;
        var current = worker;
        if (current != null) {
            current.end();
        }
    }
}
