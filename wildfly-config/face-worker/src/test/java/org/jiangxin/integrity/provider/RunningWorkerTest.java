package org.jiangxin.integrity.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jiangxin.face.drawn.DrawnFace;
import org.jiangxin.face.worker.TinyModel;
import org.jiangxin.integrity.provider.FaceAnswers.Self;
import org.jiangxin.integrity.provider.FaceEngineInfo.Grade;
import org.jiangxin.integrity.provider.FaceEngineInfo.Kind;
import org.jiangxin.integrity.rule.FaceSimilarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's side and the real worker process together. */
class RunningWorkerTest {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Self OPENCV = new Self("opencv", FaceEngines.OPENCV_VERSION, Kind.HISTOGRAM, true);

    @TempDir
    Path folder;

    @Test
    void a_worker_reads_faces_in_a_process_of_its_own_that_ends_with_the_engine() throws Exception {
        long pid;
        try (var engine = engine(OPENCV, List.of())) {
            assertThat(engine.info().ready()).isTrue();
            assertThat(engine.pid()).as("nothing runs before it is needed").isEqualTo(-1);

            var readings = engine.read(List.of(
                    DrawnFace.of(5).at(1).jpeg(), DrawnFace.of(5).at(2).jpeg(), DrawnFace.nobody(), new byte[3]));

            assertThat(readings).extracting(FaceReading::faces).containsExactly(1, 1, 0, 0);
            assertThat(FaceSimilarity.of(
                            Kind.HISTOGRAM,
                            readings.get(0).descriptor(),
                            readings.get(1).descriptor()))
                    .isGreaterThan(80);
            pid = engine.pid();
            assertThat(pid).isPositive().isNotEqualTo(ProcessHandle.current().pid());
            assertThat(engine.read(List.of(DrawnFace.nobody()))).hasSize(1);
            assertThat(engine.pid()).as("the same worker answers again").isEqualTo(pid);
        }
        ProcessHandle.of(pid)
                .ifPresent(worker ->
                        worker.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    @Test
    void a_worker_killed_in_the_middle_is_down_and_the_next_one_answers() throws Exception {
        try (var engine = engine(OPENCV, List.of())) {
            engine.read(List.of(DrawnFace.nobody()));
            var first = engine.pid();
            var before = used(first);
            var long40 = Collections.nCopies(40, DrawnFace.of(6).jpeg());
            var asking = CompletableFuture.supplyAsync(() -> {
                try {
                    return engine.read(long40).toString();
                } catch (FaceEngineDown e) {
                    return "down";
                }
            });
            await(() -> used(first) > before + 100);
            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            assertThat(asking.get(20, TimeUnit.SECONDS)).isEqualTo("down");
            assertThat(engine.info().ready()).as("a pause after a failure").isFalse();
            assertThatThrownBy(() -> engine.read(List.of(DrawnFace.nobody())))
                    .isInstanceOf(FaceEngineDown.class)
                    .hasMessageContaining("just failed");

            await(() -> engine.info().ready());
            assertThat(engine.read(List.of(DrawnFace.of(6).jpeg())).get(0).faces())
                    .isEqualTo(1);
            assertThat(engine.pid()).isPositive().isNotEqualTo(first);
        }
    }

    @Test
    void a_model_of_the_operators_is_used_by_its_hash_and_no_other() throws Exception {
        var model = Files.write(folder.resolve("tiny.onnx"), TinyModel.bytes());
        var sha256 = TinyModel.sha256(TinyModel.bytes());
        var self = new Self("onnx", sha256.substring(0, 16), Kind.EMBEDDING, true);
        assertThat(FaceModelFile.objection(model, sha256)).isEmpty();

        try (var engine = engine(self, List.of(model.toString(), sha256))) {
            var reading = engine.read(List.of(DrawnFace.of(9).jpeg())).get(0);
            assertThat(reading.descriptor()).hasSize(192 * 4);
            assertThat(FaceSimilarity.of(Kind.EMBEDDING, reading.descriptor(), reading.descriptor()))
                    .isEqualTo(100);
        }

        // Changed after the server has looked: the worker does not open it either.
        var changed = TinyModel.bytes();
        changed[changed.length - 1] ^= 1;
        Files.write(model, changed);
        assertThat(FaceModelFile.objection(model, sha256)).contains("SHA-256");
        try (var engine = engine(self, List.of(model.toString(), sha256))) {
            assertThatThrownBy(() -> engine.read(List.of(DrawnFace.nobody())))
                    .isInstanceOf(FaceEngineDown.class)
                    .hasMessageContaining("did not start");
            assertThat(engine.pid()).isEqualTo(-1);
        }
    }

    @Test
    void a_worker_of_another_release_is_not_asked() throws Exception {
        try (var engine = engine(new Self("opencv", "3.0-lbp0", Kind.HISTOGRAM, true), List.of())) {
            assertThatThrownBy(() -> engine.read(List.of(DrawnFace.nobody())))
                    .isInstanceOf(FaceEngineDown.class)
                    .hasMessageContaining("not Self[name=opencv, version=3.0-lbp0");
        }
    }

    @Test
    void the_worker_sees_nothing_of_the_servers_environment() throws IOException {
        assertThat(program(List.of()).environment()).containsOnlyKeys("PATH", "LANG", "OPENBLAS_NUM_THREADS");
    }

    private WorkerFaceEngine engine(Self self, List<String> model) throws IOException {
        return new WorkerFaceEngine(program(model), self, Grade.SCREENING, 80, Duration.ofSeconds(2));
    }

    /** What native libraries unpack stays in the build folder, so that the next worker need not. */
    private static ProcessBuilder program(List<String> model) throws IOException {
        return WorkerFaceEngine.program(TARGET, TARGET.resolve("scratch"), model);
    }

    /** Milliseconds of the processor that a process has used. */
    private static long used(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow()
                .toMillis();
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
