package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The server dies ({@code kill -9}) at a random moment while learners study and sit exams (F-1, one node). What the server had
 * acknowledged is there afterwards, once; it starts again and repairs itself without hands. Prints its seed.
 */
@Group(Group.OWN)
class FaultIT {
    private static final int ROUNDS = Boolean.getBoolean("soak") ? 12 : 3;
    private static final int LEARNERS = 4;
    private static final long CLIP = TinyCourse.CLIP_SECONDS * 1000L;

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final SplittableRandom RANDOM = new SplittableRandom(SEED);

    private static final ExecutorService THREADS = Executors.newCachedThreadPool();

    private static Platform platform;

    @BeforeAll
    static void start() {
        System.err.println("FaultIT seed " + SEED + " (repeat with -Dseed=…)");
        platform = Platform.start("fault", 600, Map.of());
        TinyCourse.install(platform);
    }

    @AfterAll
    static void stop() {
        THREADS.shutdown();
        platform.close();
    }

    @Test
    void no_acknowledged_second_or_answer_is_lost_or_doubled() {
        var sitters = sitters();
        for (var round = 0; round < ROUNDS; round++) {
            var students = students(round);
            sitters.forEach(Sitter::enter);
            dieAmidst(students, sitters);
            platform.restart();

            students.forEach(student -> student.learner.signIn());
            sitters.forEach(sitter -> sitter.learner.signIn());
            for (var student : students) {
                student.check(round);
            }
            assertThat(platform.command("verify-ledger")).contains("all chains are whole");
            var first = students.get(0);
            var studying = CompletableFuture.runAsync(() -> first.learner.study(first.video), THREADS);
            for (var sitter : sitters) {
                sitter.checkAndFinish(round);
            }
            studying.join();
            assertThat(platform.command("verify-journals")).contains("intact");
            Await.until("the roll-ups have caught up with the ledger", 60, FaultIT::hoursAgree);
        }
    }

    /** Learners who have studied all there is, so that only the exam is left. */
    private static List<Sitter> sitters() {
        var learners = IntStream.range(0, LEARNERS)
                .mapToObj(i -> ScriptedLearner.in(platform, 2900 + i, TinyCourse.CLASS))
                .toList();
        learners.stream()
                .map(learner -> CompletableFuture.runAsync(learner::studyAll, THREADS))
                .toList()
                .forEach(CompletableFuture::join);
        return learners.stream().map(Sitter::new).toList();
    }

    private static List<Student> students(int round) {
        return IntStream.range(0, LEARNERS)
                .mapToObj(i -> ScriptedLearner.in(platform, 2000 + round * 10 + i, TinyCourse.CLASS))
                .map(Student::new)
                .toList();
    }

    /** Everybody works; after a time nobody knows the server is killed. */
    private static void dieAmidst(List<Student> students, List<Sitter> sitters) {
        var dead = new AtomicBoolean();
        var work = Stream.concat(
                        students.stream().map(student -> (Runnable) () -> student.beatUntil(dead)),
                        sitters.stream().map(sitter -> (Runnable) () -> sitter.answerUntil(dead)))
                .map(task -> CompletableFuture.runAsync(task, THREADS))
                .toList();
        Await.pause(1500 + RANDOM.nextInt(6000));
        platform.kill9();
        dead.set(true);
        work.forEach(CompletableFuture::join);
    }

    private static boolean hoursAgree() {
        try {
            return platform.command("verify-hours").contains("are the sums of their entries");
        } catch (AssertionError notYet) {
            return false;
        }
    }

    /** Studies and remembers what the server acknowledged. */
    private static final class Student {
        private final ScriptedLearner learner;
        private final String video;
        private long acknowledged;
        private long started;
        private long ended;

        Student(ScriptedLearner learner) {
            this.learner = learner;
            this.video = learner.lessonId("VIDEO");
        }

        void beatUntil(AtomicBoolean dead) {
            try {
                learner.acquire(video, "tab-" + UUID.randomUUID(), true).expect(200);
                started = System.nanoTime();
                JsonNode challenge = null;
                while (!dead.get()) {
                    Await.pause(400);
                    if (challenge != null && challenge.hasNonNull("challengeId")) {
                        remember(learner.solve(challenge).expect(200).body());
                        challenge = null;
                        continue;
                    }
                    var body = learner.beat(Math.min(CLIP, elapsedMillis()))
                            .expect(200)
                            .body();
                    remember(body);
                    challenge = body.path("challenge");
                }
            } catch (UncheckedIOException | AssertionError died) {
                // The moment of death: what was not answered was not acknowledged.
                dead.get();
            } finally {
                ended = System.nanoTime();
            }
        }

        void check(int round) {
            assertThat(earnedNow())
                    .as("round %d seed %d: acknowledged %d", round, SEED, acknowledged)
                    .isGreaterThanOrEqualTo(acknowledged)
                    .isLessThanOrEqualTo(Math.min(CLIP, elapsedMillis() + 500));
        }

        private void remember(JsonNode body) {
            var lesson = body.path("status").path("lesson");
            acknowledged = Math.max(
                    acknowledged,
                    lesson.path("creditedMillis").asLong()
                            + lesson.path("pendingMillis").asLong());
        }

        long elapsedMillis() {
            var until = ended == 0 ? System.nanoTime() : ended;
            return started == 0 ? 0 : (until - started) / 1_000_000;
        }

        private long earnedNow() {
            var lesson = learner.acquire(video, "tab-" + UUID.randomUUID(), true)
                    .expect(200)
                    .body()
                    .path("status")
                    .path("lesson");
            return lesson.path("creditedMillis").asLong()
                    + lesson.path("pendingMillis").asLong();
        }
    }

    /** Answers and remembers which entries the server acknowledged. */
    private static final class Sitter {
        private final ScriptedLearner learner;
        private JsonNode attempt;
        private int acknowledged;

        Sitter(ScriptedLearner learner) {
            this.learner = learner;
        }

        void enter() {
            attempt = learner.enterExam();
            acknowledged = attempt.path("ackSeq").asInt();
        }

        void answerUntil(AtomicBoolean dead) {
            try {
                while (!dead.get()) {
                    var item = attempt.path("items")
                            .get(acknowledged % attempt.path("items").size());
                    var saved = learner.save(
                            attempt, acknowledged + 1, item.path("ref").asText(), List.of());
                    saved.expect(200);
                    acknowledged = saved.body().path("ackSeq").asInt();
                }
            } catch (UncheckedIOException | AssertionError died) {
                // The moment of death: what was not answered was not acknowledged.
                dead.get();
            }
        }

        void checkAndFinish(int round) {
            var again = learner.rest()
                    .post("/api/attempts/" + attempt.path("id").asText() + "/enter", Map.of())
                    .expect(200)
                    .body();
            assertThat(again.path("ackSeq").asInt())
                    .as("round %d seed %d", round, SEED)
                    .isBetween(acknowledged, acknowledged + 1);
            // Nothing is answered rightly, so that the exam can be sat again in the next round.
            learner.submit(
                            again,
                            UUID.randomUUID().toString(),
                            again.path("ackSeq").asInt(),
                            again.path("headHash").asText())
                    .expect(200);
            var result = learner.awaitResult(again.path("id").asText());
            assertThat(result.path("passed").asBoolean()).isFalse();
        }
    }
}
