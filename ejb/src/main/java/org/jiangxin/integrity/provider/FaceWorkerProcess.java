package org.jiangxin.integrity.provider;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jiangxin.integrity.provider.FaceAnswers.Self;

/**
 * One life of the worker. Whatever goes wrong ends it: an answer too late, too long, or not one. Used by one caller at a time; only
 * {@link #end()} may be called by others.
 */
final class FaceWorkerProcess {
    private static final Duration GRACE = Duration.ofMillis(500);

    private final Process process;
    private final InputStream answers;
    private final Self self;
    private long asked;

    private FaceWorkerProcess(Process process, Duration limit) throws FaceEngineDown {
        this.process = process;
        this.answers = new BufferedInputStream(process.getInputStream());
        var first = within(limit, "the worker did not start", () -> line(answers));
        try {
            this.self = FaceAnswers.self(first);
        } catch (FaceEngineDown e) {
            end();
            throw e;
        }
    }

    /** Starts a worker and waits until it says what it is. */
    static FaceWorkerProcess start(ProcessBuilder program, Duration limit) throws FaceEngineDown {
        try {
            return new FaceWorkerProcess(program.start(), limit);
        } catch (IOException e) {
            throw new FaceEngineDown("the worker cannot be started", e);
        }
    }

    Self self() {
        return self;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    List<FaceReading> ask(List<byte[]> jpegs, Duration limit) throws FaceEngineDown {
        var id = ++asked;
        var question = FaceAnswers.question(id, jpegs);
        var answer = within(limit, "the worker gave no answer in time", () -> {
            var in = process.getOutputStream();
            in.write(question);
            in.write('\n');
            in.flush();
            return line(answers);
        });
        try {
            return FaceAnswers.readings(answer, id, jpegs.size(), self.kind());
        } catch (FaceEngineDown e) {
            // A worker that answers anything else once may do so again, one answer late.
            end();
            throw e;
        }
    }

    /** Ends it, by closing its input and soon after by force. */
    void end() {
        // Before its input is closed, which may have to wait for somebody who writes to a worker that does not read.
        CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(process::destroyForcibly);
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // What had not been written yet; the worker has gone or will be gone.
            process.destroyForcibly();
        }
    }

    /** Reading from and writing to a process cannot be given a time limit; ending the process ends both. */
    private byte[] within(Duration limit, String why, Exchange exchange) throws FaceEngineDown {
        var tooLate = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return exchange.run();
        } catch (IOException e) {
            process.destroyForcibly();
            throw new FaceEngineDown(why, e);
        } finally {
            tooLate.cancel(false);
        }
    }

    private static byte[] line(InputStream answers) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new IOException("the worker has ended");
            }
            if (line.size() == FaceAnswers.MOST_ANSWER_BYTES) {
                throw new IOException("the worker's answer is too long");
            }
            line.write(next);
        }
        return line.toByteArray();
    }

    private interface Exchange {
        byte[] run() throws IOException;
    }
}
