package org.jiangxin.integrity.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jiangxin.integrity.provider.FaceAnswers.Self;
import org.jiangxin.integrity.provider.FaceEngineInfo.Grade;
import org.jiangxin.integrity.provider.FaceEngineInfo.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's side against workers that misbehave; against the real one it is tested beside the worker. */
class WorkerFaceEngineTest {
    private static final List<byte[]> PICTURE = List.of(new byte[] {1});
    private static final Self FAKE = new Self("fake", "1", Kind.HISTOGRAM, true);

    @Test
    void a_good_worker_is_started_once_and_asked_often() throws Exception {
        try (var engine = engine("good", Duration.ofSeconds(1))) {
            for (var i = 0; i < 20; i++) {
                assertThat(engine.read(PICTURE)).hasSize(1);
            }
            assertThat(engine.info().ready()).isTrue();
            assertThat(engine.info().threshold()).isEqualTo(80);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "endless", "one-late", "dies", "slow", "greets-with-garbage"})
    void a_worker_that_misbehaves_is_down_is_ended_and_is_not_asked_for_a_while(String behaviour) throws Exception {
        try (var engine = engine(behaviour, Duration.ofSeconds(60))) {
            var began = System.nanoTime();
            assertThatThrownBy(() -> engine.read(PICTURE)).isInstanceOf(FaceEngineDown.class);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
            assertThat(engine.pid()).isEqualTo(-1);
            assertThat(engine.info().ready()).isFalse();
            assertThatThrownBy(() -> engine.read(PICTURE))
                    .isInstanceOf(FaceEngineDown.class)
                    .hasMessageContaining("just failed");
        }
    }

    @Test
    void a_worker_that_does_not_read_is_ended_though_its_pipe_is_full() throws Exception {
        try (var engine = engine("deaf", Duration.ofSeconds(60))) {
            var big = Collections.nCopies(5, new byte[400 * 1024]);
            assertThatThrownBy(() -> engine.read(big)).isInstanceOf(FaceEngineDown.class);
            assertThat(engine.pid()).isEqualTo(-1);
        }
    }

    @Test
    void the_pause_after_failures_grows() throws Exception {
        try (var engine = engine("dies", Duration.ofMillis(200))) {
            var pauses = new ArrayList<Long>();
            for (var i = 0; i < 3; i++) {
                assertThatThrownBy(() -> engine.read(PICTURE)).isInstanceOf(FaceEngineDown.class);
                var began = System.nanoTime();
                await(() -> engine.info().ready());
                pauses.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
            assertThat(pauses.get(1)).isGreaterThan(250);
            assertThat(pauses.get(2)).isGreaterThan(600);
        }
    }

    @Test
    void those_who_cannot_be_served_in_time_are_told_and_do_not_pile_up() throws Exception {
        var many = 30;
        var callers = Executors.newFixedThreadPool(many);
        try (var engine = engine("slow", Duration.ofSeconds(60))) {
            var answers = new ArrayList<CompletableFuture<String>>();
            var began = System.nanoTime();
            for (var i = 0; i < many; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> told(engine), callers));
            }
            var told = answers.stream().map(CompletableFuture::join).toList();
            assertThat(told).allMatch(text -> !text.isEmpty());
            assertThat(told).filteredOn(text -> text.contains("too many")).hasSizeGreaterThanOrEqualTo(13);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void an_engine_that_was_closed_starts_no_worker_again() throws Exception {
        var engine = engine("good", Duration.ofSeconds(1));
        engine.read(PICTURE);
        var worker = ProcessHandle.of(engine.pid()).orElseThrow();
        engine.close();

        assertThatThrownBy(() -> engine.read(PICTURE)).isInstanceOf(FaceEngineDown.class);
        assertThat(engine.info().ready()).isFalse();
        worker.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static String told(WorkerFaceEngine engine) {
        try {
            return engine.read(PICTURE).isEmpty() ? "" : "";
        } catch (FaceEngineDown e) {
            return e.getMessage();
        }
    }

    private static WorkerFaceEngine engine(String behaviour, Duration pause) {
        return new WorkerFaceEngine(FakeFaceWorker.program(behaviour), FAKE, Grade.SCREENING, 80, pause);
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
