package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.RestClient.Answer;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;
import org.junit.jupiter.api.BeforeEach;

/** Study time that was not studied (INTEGRITY ATK-01 … 11, 16, 18), against the running server. */
@Group(Group.TINY)
class PlaybackAttackIT {
    private static final long CLIP = TinyCourse.CLIP_SECONDS * 1000L;
    /** Two clocks and the way there and back. */
    private static final long SLACK = 1500;
    /** A page out of sight for less than this still counts (DESIGN §15.4). */
    private static final long HIDDEN_GRACE = 10_000;

    private static final String SEGMENT = "v360/seg00000.ts";

    private ScriptedLearner learner;
    private String video;

    @BeforeEach
    void enrol() {
        learner = TinyPlatform.learner();
        video = learner.lessonId("VIDEO");
    }

    @WaitingTest
    void atk01_a_replayed_beat_is_answered_and_earns_nothing() {
        learner.acquire(video, "a", false).expect(200);
        Await.pause(2000);
        var body = learner.beatBody(Map.of("positionMillis", 2000));
        var first = learner.rest().post("/api/playback/beat", body).expect(200);
        for (var i = 0; i < 200; i++) {
            var again = learner.rest().post("/api/playback/beat", body).expect(200);
            assertThat(earned(again.body())).isEqualTo(earned(first.body()));
            assertThat(again.body().path("ticket")).isEqualTo(first.body().path("ticket"));
        }
        assertThat(earned(first.body())).isLessThanOrEqualTo(2000 + SLACK);
    }

    @WaitingTest
    void atk02_copies_sent_at_the_same_time_are_one_beat() {
        learner.acquire(video, "a", false).expect(200);
        Await.pause(2000);
        var body = learner.beatBody(Map.of("positionMillis", 2000));
        var copies = new ArrayList<CompletableFuture<Answer>>();
        for (var i = 0; i < 100; i++) {
            copies.add(CompletableFuture.supplyAsync(() -> learner.rest().post("/api/playback/beat", body)));
        }
        var answers = copies.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409, 503));
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .map(answer -> answer.body().path("ticket").asText())
                        .distinct())
                .hasSize(1);
        assertThat(earned(learner.acquire(video, "a", false).expect(200).body()))
                .isLessThanOrEqualTo(2000 + 2 * SLACK);
    }

    @WaitingTest
    void atk03_a_changed_ticket_is_refused_and_remembered() {
        var ticket = learner.acquire(video, "a", false)
                .expect(200)
                .body()
                .path("ticket")
                .asText();
        for (var i = 0; i < ticket.length(); i += Math.max(1, ticket.length() / 60)) {
            var changed = ticket.substring(0, i) + (ticket.charAt(i) == 'A' ? 'B' : 'A') + ticket.substring(i + 1);
            var answer = learner.rest()
                    .post("/api/playback/beat", learner.beatBody(Map.of("ticket", changed, "positionMillis", 1000)));
            assertThat(answer.status()).as("byte " + i).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("learning.ticket.invalid");
        }
        assertThat(flags()).contains("TICKET_BAD_MAC");
    }

    @WaitingTest
    void atk04_beats_sent_faster_earn_no_more_than_the_clock() {
        learner.acquire(video, "a", false).expect(200);
        var start = System.nanoTime();
        JsonNode last = null;
        for (var i = 1; i <= 30; i++) {
            var answer = learner.beat(Math.min(CLIP, i * 1000L));
            if (answer.status() != 200 || answer.body().path("challenge").hasNonNull("challengeId")) {
                break;
            }
            last = answer.body();
        }
        assertThat(earned(last)).isLessThanOrEqualTo(millisSince(start) + SLACK);
        assertThat(flags()).containsAnyOf("RATE", "SEEK_AHEAD");
    }

    @WaitingTest
    void atk05_no_time_of_the_client_is_asked_or_used() {
        learner.acquire(video, "a", false).expect(200);
        var fields = new LinkedHashMap<String, Object>(Map.of("positionMillis", 1000L));
        fields.put("clientTime", "2036-01-01T00:00:00Z");
        fields.put("elapsedMillis", 7_200_000);
        var start = System.nanoTime();
        var body = learner.beat(fields).expect(200).body();
        assertThat(earned(body)).isLessThanOrEqualTo(millisSince(start) + SLACK);
    }

    @WaitingTest
    void atk06_a_jump_to_the_end_completes_nothing() {
        learner.acquire(video, "a", false).expect(200);
        Await.pause(1000);
        var body = learner.beat(CLIP).expect(200).body();
        assertThat(body.path("status").path("lesson").path("complete").asBoolean())
                .isFalse();
        assertThat(earned(body)).isLessThanOrEqualTo(1000 + SLACK);
        assertThat(body.path("status").path("lesson").path("coveredMillis").asLong())
                .isLessThan(CLIP / 2);
        assertThat(flags()).contains("SEEK_AHEAD");
    }

    @WaitingTest
    void atk07_playing_at_sixteen_times_the_speed_earns_no_more_than_the_clock() {
        learner.acquire(video, "a", false).expect(200);
        var start = System.nanoTime();
        JsonNode last = null;
        for (var i = 1; i <= 4; i++) {
            Await.pause(500);
            var answer = learner.beat(Map.of("positionMillis", Math.min(CLIP, i * 8000L), "ratePercent", 1600));
            if (answer.status() == 200) {
                last = answer.body();
            }
        }
        assertThat(earned(last)).isLessThanOrEqualTo(millisSince(start) + SLACK);
        assertThat(last.path("status").path("lesson").path("complete").asBoolean())
                .isFalse();
    }

    @WaitingTest
    void atk08_the_same_seconds_count_once() {
        learner.acquire(video, "a", false).expect(200);
        JsonNode last = null;
        for (var i = 0; i < 4; i++) {
            Await.pause(1500);
            last = learner.beat(2000).expect(200).body();
            Await.pause(300);
            last = learner.beat(0).expect(200).body();
        }
        assertThat(earned(last)).isLessThanOrEqualTo(2000 + SLACK);
        assertThat(last.path("status").path("lesson").path("coveredMillis").asLong())
                .isLessThanOrEqualTo(2000 + SLACK);
    }

    @WaitingTest
    void atk09_a_second_page_is_told_and_a_takeover_ends_the_first() {
        learner.acquire(video, "first", false).expect(200);
        var firstTicket = learner.ticket();
        var held = learner.rest()
                .post("/api/playback/lease", Map.of("lessonId", video, "tabId", "second", "takeOver", false));
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.code()).isEqualTo("learning.lease.held");
        assertThat(held.body().path("data").path("sameDevice").asBoolean()).isTrue();

        learner.acquire(video, "second", true).expect(200);
        var lost = learner.rest()
                .post("/api/playback/beat", learner.beatBody(Map.of("ticket", firstTicket, "positionMillis", 1000)));
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.code()).isEqualTo("learning.lease.lost");
    }

    @WaitingTest
    void atk10_two_lessons_at_once_are_one_too_many() {
        learner.acquire(video, "a", false).expect(200);
        var other = learner.rest()
                .post(
                        "/api/playback/lease",
                        Map.of("lessonId", learner.lessonId("TEXT"), "tabId", "b", "takeOver", false));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("learning.lease.held");
    }

    @WaitingTest
    void atk11_time_out_of_sight_does_not_count() {
        learner.acquire(video, "a", false).expect(200);
        Await.pause(1000);
        var before = earned(learner.beat(1000).expect(200).body());
        var beyondGrace = hidden(3, 2000);
        var later = hidden(2, 9000);

        assertThat(earned(beyondGrace)).isLessThanOrEqualTo(before + HIDDEN_GRACE);
        assertThat(earned(later)).as("beyond the grace nothing is added").isEqualTo(earned(beyondGrace));
        assertThat(later.path("status").path("state").asText()).isNotEqualTo("COUNTING");
    }

    private JsonNode hidden(int beats, long from) {
        JsonNode last = null;
        for (var i = 0; i < beats; i++) {
            Await.pause(4500);
            last = learner.beat(Map.of("positionMillis", from + i * 1500L, "hidden", true))
                    .expect(200)
                    .body();
        }
        return last;
    }

    @WaitingTest
    void atk11_who_lies_about_being_there_misses_the_check_and_is_stopped() {
        var challenge = untilChallenge();
        Await.pause(62_000);
        var answer = learner.beat(CLIP);
        assertThat(
                        answer.status() == 200
                                ? answer.body().path("status").path("state").asText()
                                        + answer.body()
                                                .path("status")
                                                .path("reason")
                                                .asText()
                                : answer.code())
                .containsAnyOf("CHALLENGE_MISSED", "PENDING", "learning.");
        assertThat(credited()).isZero();
        var late = learner.rest()
                .post(
                        "/api/playback/challenge",
                        Map.of(
                                "challengeId",
                                challenge.path("challengeId").asText(),
                                "ticket",
                                String.valueOf(learner.ticket()),
                                "picks",
                                java.util.List.of()));
        assertThat(late.status()).isGreaterThanOrEqualTo(200);
        assertThat(credited()).isZero();
    }

    @WaitingTest
    void atk16_what_is_earned_is_pending_until_a_check_is_passed() {
        var challenge = untilChallenge();
        assertThat(credited()).isZero();
        var wrong = learner.rest()
                .post(
                        "/api/playback/challenge",
                        Map.of(
                                "challengeId",
                                challenge.path("challengeId").asText(),
                                "ticket",
                                learner.ticket(),
                                "picks",
                                ScriptedLearner.wrongPick(challenge)));
        assertThat(wrong.body().path("passed").asBoolean()).isFalse();
        assertThat(credited()).isZero();
        var second = learner.rest()
                .post(
                        "/api/playback/challenge",
                        Map.of(
                                "challengeId",
                                challenge.path("challengeId").asText(),
                                "ticket",
                                learner.ticket(),
                                "picks",
                                java.util.List.of()));
        assertThat(second.body().path("passed").asBoolean()).as("one try each").isFalse();
    }

    @WaitingTest
    void atk16_beats_of_a_page_that_fetched_nothing_earn_nothing_and_are_flagged() {
        learner.withoutMedia().acquire(video, "a", false).expect(200);
        JsonNode last = null;
        for (var i = 0; i < 8; i++) {
            Await.pause(4500);
            last = learner.beat(4400).expect(200).body();
        }
        assertThat(earned(last)).isZero();
        var status = last.path("status");
        assertThat(status.path("reason").asText()).isEqualTo("NO_MEDIA");
        assertThat(status.path("state").asText()).isEqualTo("NOT_COUNTING");
        assertThat(status.path("reasonText").asText()).contains("没有收到");
        assertThat(status.path("lesson").path("coveredMillis").asLong()).isZero();
        assertThat(status.path("lesson").path("uncountedMillis").asLong()).isGreaterThan(30_000);
        assertThat(last.path("seekToMillis").asLong(-1)).isZero();
        assertThat(flags()).contains("NO_MEDIA");
    }

    @WaitingTest
    void atk16_what_was_fetched_under_another_pages_lease_proves_nothing() {
        learner.acquire(video, "first", false).expect(200);
        var old = learner.stream();
        learner.withoutMedia().acquire(video, "second", true).expect(200);
        assertThat(learner.stream()).isNotEqualTo(old);
        assertThat(learner.rest().get(old + SEGMENT).status()).isEqualTo(403);
        Await.pause(3000);
        var body = learner.beat(3000).expect(200).body();
        assertThat(earned(body)).isZero();
        assertThat(body.path("status").path("reason").asText()).isEqualTo("NO_MEDIA");
    }

    @WaitingTest
    void atk16_a_page_that_takes_its_own_lease_again_keeps_what_it_has_loaded() {
        learner.acquire(video, "same", false).expect(200);
        learner.withoutMedia().acquire(video, "same", false).expect(200);
        Await.pause(3000);
        var body = learner.beat(3000).expect(200).body();
        assertThat(earned(body)).isBetween(3000 - SLACK, 3000 + SLACK);
        assertThat(body.path("status").path("state").asText()).isEqualTo("COUNTING");
    }

    @WaitingTest
    void atk16_only_the_fetched_part_counts_and_the_rest_can_be_fetched_and_watched() {
        learner.withoutMedia().acquire(video, "a", false).expect(200);
        learner.rest().get(learner.stream() + SEGMENT).expect(200);
        Await.pause(8000);
        var partly = learner.beat(8000).expect(200).body();
        assertThat(earned(partly)).isBetween(3500L, 5000L);
        assertThat(partly.path("status").path("reason").asText()).isEqualTo("NO_MEDIA");
        var back = partly.path("seekToMillis").asLong(-1);
        assertThat(back).isBetween(3500L, 5000L);

        learner.rest().get(learner.stream() + "v360/seg00001.ts").expect(200);
        Await.pause(3000);
        var after = learner.beat(back + 3000).expect(200).body();
        assertThat(earned(after)).isBetween(back + 3000 - SLACK, back + 3000 + SLACK);
    }

    @WaitingTest
    void atk16_a_download_in_one_go_earns_no_more_than_the_clock_and_its_length_alone_nothing() {
        learner.acquire(video, "a", false).expect(200);
        var start = System.nanoTime();
        var body = learner.beat(CLIP).expect(200).body();
        assertThat(earned(body)).isLessThanOrEqualTo(millisSince(start) + SLACK);

        learner.withoutMedia().acquire(video, "b", true).expect(200);
        for (var i = 0; i < 3; i++) {
            var only = learner.rest()
                    .sendBytes("HEAD", learner.stream() + "v360/seg0000" + i + ".ts", Map.of(), new byte[0]);
            assertThat(only.status()).isEqualTo(200);
        }
        Await.pause(3000);
        var after = learner.beat(3000).expect(200).body();
        assertThat(after.path("status").path("reason").asText()).isEqualTo("NO_MEDIA");
        assertThat(earned(after)).isLessThanOrEqualTo(millisSince(start) - 3000 + SLACK);
    }

    @WaitingTest
    void atk16_a_stream_address_is_good_for_its_lease_alone() {
        learner.acquire(video, "a", false).expect(200);
        var stream = learner.stream();
        learner.rest().get(stream + SEGMENT).expect(200);
        var end = stream.indexOf('/', "/stream/".length());
        for (var i = "/stream/".length(); i < end; i += 7) {
            var changed = stream.substring(0, i) + (stream.charAt(i) == 'A' ? 'B' : 'A') + stream.substring(i + 1);
            assertThat(learner.rest().get(changed + SEGMENT).status())
                    .as("byte " + i)
                    .isIn(403, 404);
        }
        var another = TinyPlatform.learner();
        assertThat(another.rest().get(stream + SEGMENT).status()).isEqualTo(403);
        assertThat(new RestClient(TinyPlatform.get().url())
                        .get(stream + SEGMENT)
                        .status())
                .isEqualTo(401);
        var other = stream.substring(0, end + 1) + learner.lessonId("TEXT") + "/";
        assertThat(learner.rest().get(other + SEGMENT).status()).isEqualTo(403);
        assertThat(learner.rest().get(stream + "../source.bin").status()).isIn(400, 403, 404);

        learner.rest()
                .post("/api/playback/release", Map.of("ticket", learner.ticket(), "positionMillis", 0))
                .expect(204);
        assertThat(learner.rest().get(stream + SEGMENT).status()).isEqualTo(403);
    }

    @WaitingTest
    void atk16_segments_are_not_to_be_had_beside_the_lease() {
        learner.acquire(video, "a", false).expect(200);
        assertThat(learner.rest().get("/media/" + video + "/index.m3u8").status())
                .isEqualTo(200);
        assertThat(learner.rest().get("/media/" + video + "/captions.vtt").status())
                .isEqualTo(200);
        assertThat(learner.rest().get("/media/" + video + "/" + SEGMENT).status())
                .isEqualTo(403);
    }

    @WaitingTest
    void atk18_a_check_is_unknown_before_it_is_due() {
        var lease = learner.acquire(video, "a", false).expect(200);
        assertThat(lease.body().path("challenge").hasNonNull("challengeId")).isFalse();
        assertThat(lease.text())
                .doesNotContain("tiles")
                .doesNotContain("challengeAfter")
                .doesNotContain("dueAt");
        var page = learner.rest()
                .get("/learner/learning/study.xhtml?lesson=" + video)
                .expect(200)
                .text();
        assertThat(page).doesNotContain("challengeId").doesNotContain("data-answer");
    }

    @WaitingTest
    void atk18_no_question_and_no_answer_is_readable_before_it_is_asked() {
        var lease = learner.acquire(video, "a", false).expect(200);
        Await.pause(2000);
        var media = "/media/" + video + "/";
        var texts = new LinkedHashMap<String, String>();
        texts.put("lease", lease.text());
        texts.put("beat", learner.beat(2000).expect(200).text());
        for (var path : List.of(
                "/api/enrolments",
                "/learner/course/home.xhtml",
                "/learner/course/courses.xhtml",
                "/learner/course/course.xhtml?enrolment=" + learner.enrolmentId(),
                "/learner/learning/study.xhtml?lesson=" + video,
                "/openapi",
                media + "index.m3u8",
                media + "captions.vtt")) {
            texts.put(path, learner.rest().get(path).expect(200).text());
        }
        for (var guess : List.of("checks.json", "questions.json", "course.json", "self-test.json", "test.json")) {
            var answer = learner.rest().get(media + guess);
            assertThat(answer.status()).as(guess).isEqualTo(404);
            texts.put(guess, answer.text());
        }
        texts.put(
                "questions",
                learner.rest().get("/api/playback/self-test/" + video).text());
        for (var secret : secrets()) {
            assertThat(texts)
                    .allSatisfy((where, text) -> assertThat(text)
                            .as("%s before it is due", where)
                            .doesNotContain(secret)
                            .doesNotContain(escaped(secret)));
        }
    }

    private static List<String> secrets() {
        var secrets = new ArrayList<String>(TinyCourse.WRONG);
        TinyCourse.CHECKS.forEach((stem, right) -> {
            secrets.add(stem);
            secrets.add(right);
        });
        return secrets;
    }

    /** As JSON may write it. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars()
                .forEach(letter -> escaped.append(
                        letter < 128 ? String.valueOf((char) letter) : String.format("\\u%04x", letter)));
        return escaped.toString();
    }

    @WaitingTest
    void atk18_a_question_shows_its_answers_and_not_which_is_right() {
        var challenge = untilQuestion();

        assertThat(TinyCourse.CHECKS.keySet().stream()
                        .anyMatch(challenge.path("prompt").asText()::endsWith))
                .as(challenge.path("prompt").asText())
                .isTrue();
        assertThat(challenge.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "challengeId",
                        "kind",
                        "prompt",
                        "tiles",
                        "picks",
                        "remainingMillis",
                        "moreTimeAllowed",
                        "faceReady");
        assertThat(challenge.path("picks").asInt()).isEqualTo(1);
        var refs = new HashSet<String>();
        for (var tile : challenge.path("tiles")) {
            assertThat(tile.fieldNames()).toIterable().containsExactlyInAnyOrder("ref", "text");
            refs.add(tile.path("ref").asText());
        }
        assertThat(refs).hasSize(TinyCourse.WRONG.size() + 1);

        var before = credited();
        assertThat(learner.solve(challenge).expect(200).body().path("passed").asBoolean())
                .isTrue();
        assertThat(credited()).isGreaterThan(before);
    }

    @WaitingTest
    void a_wrong_answer_to_a_question_is_a_miss_and_characters_come_after_it() {
        var challenge = untilQuestion();
        Await.pause(1500);
        var wrong = learner.answer(challenge, ScriptedLearner.wrongPick(challenge))
                .expect(200)
                .body();

        assertThat(wrong.path("passed").asBoolean()).isFalse();
        assertThat(wrong.path("status").path("state").asText()).isEqualTo("PENDING");
        assertThat(LocalDate.parse(wrong.path("status").path("makeUpUntil").asText()))
                .as("the last day for making up")
                .isAfter(LocalDate.now(ZoneId.of("Asia/Shanghai")));
        assertThat(TinyPlatform.get().command("lapse-make-ups"))
                .as("nothing lapses before it")
                .startsWith("0 missed checks");
        assertThat(credited()).isZero();
        assertThat(flags()).contains("CHALLENGE_MISSED");
        var again = learner.answer(challenge, ScriptedLearner.picks(challenge));
        assertThat(again.status()).as("one try").isEqualTo(409);
        assertThat(again.code()).isEqualTo("learning.challenge.over");
        var makeUp = learner.acquire(video, "again", true).expect(200).body().path("challenge");
        assertThat(makeUp.path("kind").asText())
                .as("never two questions running")
                .isEqualTo("CHARACTERS");
        assertThat(learner.solve(makeUp).expect(200).body().path("passed").asBoolean())
                .isTrue();
    }

    @WaitingTest
    void atk17_a_question_answered_faster_than_it_is_read_is_replaced_by_characters() {
        var challenge = untilQuestion();
        var fast = learner.answer(challenge, ScriptedLearner.picks(challenge))
                .expect(200)
                .body();

        assertThat(fast.path("passed").asBoolean()).as("though it was right").isFalse();
        assertThat(fast.path("challenge").path("kind").asText())
                .as("never two questions running")
                .isEqualTo("CHARACTERS");
        assertThat(credited()).isZero();
        assertThat(flags()).contains("CHALLENGE_TOO_FAST");
        assertThat(learner.solve(fast.path("challenge"))
                        .expect(200)
                        .body()
                        .path("passed")
                        .asBoolean())
                .isTrue();
    }

    /** Chance decides about the kind; some learners have to try. */
    private JsonNode untilQuestion() {
        for (var i = 0; i < 8; i++) {
            var found = learner.untilCheck(video, "QUESTION");
            if (found.isPresent()) {
                return found.get();
            }
            learner = TinyPlatform.learner();
        }
        throw new AssertionError("no question in sixteen checks");
    }

    @WaitingTest
    void a_whole_lesson_honestly_studied_is_credited_once() {
        var start = System.nanoTime();
        var status = learner.study(video);
        assertThat(status.path("lesson").path("creditedMillis").asLong())
                .isBetween(CLIP * 85 / 100, Math.min(CLIP, millisSince(start)));
        Await.until("the roll-ups have caught up with the ledger", 60, () -> {
            try {
                return TinyPlatform.get().command("verify-hours").contains("are the sums of their entries");
            } catch (AssertionError notYet) {
                return false;
            }
        });
    }

    private JsonNode untilChallenge() {
        learner.acquire(video, "tab-" + UUID.randomUUID(), true).expect(200);
        var start = System.nanoTime();
        for (var i = 0; i < 60; i++) {
            Await.pause(1000);
            var body =
                    learner.beat(Math.min(CLIP, millisSince(start))).expect(200).body();
            if (body.path("challenge").hasNonNull("challengeId")) {
                return body.path("challenge");
            }
        }
        throw new AssertionError("no check came up in a whole lesson");
    }

    private long credited() {
        return learner.enrolment().path("creditedMillis").asLong();
    }

    private String flags() {
        return TinyPlatform.get().command("flags", "learner=" + learner.mobile());
    }

    private static long earned(JsonNode body) {
        var lesson = body.path("status").path("lesson");
        return lesson.path("creditedMillis").asLong()
                + lesson.path("pendingMillis").asLong();
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
