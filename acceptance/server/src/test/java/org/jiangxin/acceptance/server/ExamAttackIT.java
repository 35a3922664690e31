package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.RestClient.Answer;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Exams that were not earned, answers rewritten, papers handed in twice (ATK-21, 22, 24, 28, 30, 31), and others' rows (ATK-32). */
@Group(Group.TINY)
class ExamAttackIT {
    private static ScriptedLearner studied;
    private static ScriptedLearner passing;
    private static ScriptedLearner moving;

    /** Three learners study the whole course at the same time: study time is real time. */
    @BeforeAll
    static void study() {
        studied = TinyPlatform.learner();
        passing = TinyPlatform.learner();
        moving = TinyPlatform.learner();
        Stream.of(studied, passing, moving)
                .map(learner -> CompletableFuture.runAsync(learner::studyAll))
                .toList()
                .forEach(CompletableFuture::join);
    }

    @Test
    void atk21_no_field_of_the_client_makes_somebody_verified() {
        var mobile = TinyPlatform.get()
                .command("add-demo-learner", "number=" + TinyPlatform.nextNumber(), "verified=false")
                .strip();
        var learner = new ScriptedLearner(TinyPlatform.get(), mobile).signIn();
        var lesson = studied.lessonId("VIDEO");
        var lease = learner.rest()
                .post(
                        "/api/playback/lease",
                        Map.of("lessonId", lesson, "tabId", "a", "takeOver", false, "faceOk", true, "verified", true));
        assertThat(lease.status()).isIn(403, 422);
        assertThat(lease.code()).isEqualTo("identity.verification.required");
        assertThat(learner.rest().get("/media/" + lesson + "/index.m3u8").status())
                .isIn(403, 404);
    }

    @Test
    void atk22_an_exam_before_the_hours_are_done_is_refused_with_the_reason() {
        var learner = TinyPlatform.learner();
        var enrolment = learner.enrolmentId();
        var exam = learner.rest()
                .get("/api/exams?enrolment=" + enrolment)
                .expect(200)
                .body()
                .path("examId")
                .asText();
        var refused = learner.rest()
                .post(
                        "/api/exams/" + exam + "/attempts",
                        Map.of("enrolmentId", enrolment, "faceOk", true, "hoursDone", true));
        assertThat(refused.status()).isIn(403, 422);
        assertThat(refused.text()).contains("exam.study.incomplete");
    }

    @Test
    void atk24_references_of_one_attempt_mean_nothing_in_another() {
        var first = enter(studied);
        hand(studied, first);
        var second = enter(studied);
        var shared = refs(first);
        shared.retainAll(refs(second));
        assertThat(shared).isEmpty();
        var stale = studied.save(
                second,
                second.path("ackSeq").asInt() + 1,
                first.path("items").get(0).path("ref").asText(),
                List.of(first.path("items")
                        .get(0)
                        .path("options")
                        .get(0)
                        .path("ref")
                        .asText()));
        assertThat(stale.status()).isIn(400, 422);
        hand(studied, second);
    }

    @Test
    void atk30_an_answer_already_taken_cannot_be_rewritten() {
        var attempt = enter(studied);
        var item = attempt.path("items").get(0);
        var seq = attempt.path("ackSeq").asInt() + 1;
        var ref = item.path("ref").asText();
        var one = List.of(item.path("options").get(0).path("ref").asText());
        var other = List.of(item.path("options").get(1).path("ref").asText());
        studied.save(attempt, seq, ref, one).expect(200);
        studied.save(attempt, seq, ref, one).expect(200);
        var fork = studied.save(attempt, seq, ref, other);
        assertThat(fork.status()).isEqualTo(409);
        assertThat(fork.code()).isEqualTo("exam.journal.fork");
        assertThat(TinyPlatform.get()
                        .command("exam-journal", "attempt=" + attempt.path("id").asText()))
                .contains("intact");
        hand(studied, attempt);
    }

    @Test
    void a_gap_is_not_jumped_over() {
        var attempt = enter(studied);
        var item = attempt.path("items").get(0);
        var answer = studied.save(
                attempt,
                attempt.path("ackSeq").asInt() + 5,
                item.path("ref").asText(),
                ScriptedLearner.rightAnswer(item));
        assertThat(answer.body().path("ackSeq").asInt())
                .isEqualTo(attempt.path("ackSeq").asInt());
        hand(studied, attempt);
    }

    @Test
    void atk31_handing_in_many_times_at_once_gives_one_receipt_and_one_result() {
        var attempt = enter(passing);
        var saved = passing.answerAll(attempt).body();
        var key = UUID.randomUUID().toString();
        var copies = new ArrayList<CompletableFuture<Answer>>();
        for (var i = 0; i < 20; i++) {
            copies.add(CompletableFuture.supplyAsync(() -> passing.submit(
                    attempt,
                    key,
                    saved.path("ackSeq").asInt(),
                    saved.path("headHash").asText())));
        }
        var answers = copies.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.stream()
                        .map(answer -> answer.body().path("receiptNo").asText())
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream()
                        .map(answer -> answer.body().path("mac").asText())
                        .distinct())
                .hasSize(1);
        var result = passing.awaitResult(attempt.path("id").asText());
        assertThat(result.path("passed").asBoolean()).isTrue();
        assertThat(result.path("score").decimalValue())
                .isEqualByComparingTo(result.path("fullScore").decimalValue());
    }

    @Test
    void submitting_before_everything_has_arrived_names_what_is_missing() {
        var attempt = enter(studied);
        var answer = studied.submit(
                attempt,
                "k",
                attempt.path("ackSeq").asInt() + 3,
                attempt.path("headHash").asText());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("exam.submit.missing");
        assertThat(answer.body().path("data").path("missing").size()).isEqualTo(3);
        hand(studied, attempt);
    }

    @Test
    void atk28_another_device_is_kept_out_until_a_proctor_frees_the_attempt() {
        var owner = moving;
        var attempt = enter(owner);
        var phone = new RestClient(TinyPlatform.get().url(), "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)");
        var held = phone.post("/api/session", Map.of("login", owner.mobile(), "password", ScriptedLearner.PASSWORD));
        assertThat(held.status()).isEqualTo(423);
        assertThat(held.code()).isEqualTo("identity.sign_in.held_by_exam");
        assertThat(TinyPlatform.get().command("flags", "learner=" + owner.mobile()))
                .contains("EXAM_OTHER_DEVICE");

        TinyPlatform.get()
                .command("free-attempt", "attempt=" + attempt.path("id").asText(), "reason=换设备");
        phone.post("/api/session", Map.of("login", owner.mobile(), "password", ScriptedLearner.PASSWORD))
                .expect(200);
        phone.post("/api/attempts/" + attempt.path("id").asText() + "/enter", Map.of())
                .expect(200);
    }

    @Test
    void atk32_the_rows_of_others_are_not_there() {
        var attempt = enter(studied);
        var enrolment = studied.enrolmentId();
        var id = attempt.path("id").asText();
        var stranger = TinyPlatform.learner().rest();
        for (var path : List.of(
                "/api/attempts/" + id,
                "/api/attempts/" + id + "/result",
                "/api/exams?enrolment=" + enrolment,
                "/api/enrolments/" + enrolment,
                "/api/enrolments/" + enrolment + "/intervals",
                "/api/enrolments/" + enrolment + "/archive.json",
                "/api/enrolments/" + enrolment + "/archive.pdf",
                "/learner/exam/result.xhtml?attempt=" + id,
                "/learner/course/course.xhtml?enrolment=" + enrolment)) {
            assertThat(stranger.get(path).status()).as(path).isIn(403, 404);
        }
        for (var path : List.of("/enter", "/answers", "/submit", "/conduct")) {
            assertThat(stranger.post(
                                    "/api/attempts/" + id + path,
                                    Map.of(
                                            "writerEpoch",
                                            1,
                                            "entries",
                                            List.of(),
                                            "events",
                                            List.of(),
                                            "idempotencyKey",
                                            "x",
                                            "finalSeq",
                                            0,
                                            "headHash",
                                            ""))
                            .status())
                    .as(path)
                    .isIn(403, 404);
        }
        assertThat(stranger.delete("/api/enrolments/" + enrolment).status()).isIn(403, 404);
        hand(studied, attempt);
    }

    private static JsonNode enter(ScriptedLearner learner) {
        return learner.enterExam();
    }

    private static void hand(ScriptedLearner learner, JsonNode attempt) {
        var now = learner.rest()
                .get("/api/attempts/" + attempt.path("id").asText())
                .expect(200)
                .body();
        learner.submit(
                        attempt,
                        UUID.randomUUID().toString(),
                        now.path("ackSeq").asInt(),
                        now.path("headHash").asText())
                .expect(200);
        learner.awaitResult(attempt.path("id").asText());
    }

    private static Set<String> refs(JsonNode attempt) {
        var refs = new HashSet<String>();
        attempt.path("items").forEach(item -> {
            refs.add(item.path("ref").asText());
            item.path("options").forEach(option -> refs.add(option.path("ref").asText()));
        });
        return refs;
    }
}
