package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.PageForm;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;
import org.junit.jupiter.api.BeforeEach;

/**
 * What honest people do and what must not look like cheating (R-324a): nothing is lost but the time out of sight or without network, no
 * flag is raised, and the search for clues finds nothing.
 */
@Group(Group.TINY)
class FalseAlarmIT {
    private static final long CLIP = TinyCourse.CLIP_SECONDS * 1000L;
    private static final long SLACK = 1500;
    private static final int IN_THE_ROOM = 12;

    private ScriptedLearner learner;
    private String video;

    @BeforeEach
    void enrol() {
        learner = TinyPlatform.learner();
        video = learner.lessonId("VIDEO");
    }

    @WaitingTest
    void a_slow_network_loses_nothing() {
        learner.acquire(video, "a", false).expect(200);
        Await.pause(1800);
        var early = learner.beatBody(Map.of("positionMillis", 1800));
        send(early).expect(200);
        Await.pause(2300);
        var first = learner.beatBody(Map.of("positionMillis", 4100));
        var answered = send(first).expect(200);
        // The answer got lost, so the page sends the same again, and again.
        for (var i = 0; i < 3; i++) {
            assertThat(send(first).expect(200).body().path("ticket"))
                    .isEqualTo(answered.body().path("ticket"));
        }
        learner.beat(4100).expect(200);
        // A copy that the network had kept back arrives after the page has gone on.
        var late = send(early);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("learning.ticket.spent");

        Await.pause(22_000);
        var after = learner.beat(CLIP).expect(200).body();
        assertThat(earned(after)).isBetween(CLIP - SLACK, CLIP);
        learner.solve(after.path("challenge"), thinking()).expect(200);
        assertThat(credited()).isBetween(CLIP - SLACK, CLIP);
        nothingWrong();
    }

    private RestClient.Answer send(Map<String, Object> body) {
        var answer = learner.rest().post("/api/playback/beat", body);
        learner.take(answer);
        return answer;
    }

    @WaitingTest
    void a_laptop_that_slept_goes_on_where_it_was() {
        learner.acquire(video, "a", false).expect(200);
        Await.pause(5000);
        var before = earned(learner.beat(5000).expect(200).body());
        Await.pause(64_000);
        var woken = learner.beat(Map.of("positionMillis", 5300)).expect(200).body();
        assertThat(earned(woken)).isBetween(before, before + SLACK);
        Await.pause(2500);
        assertThat(earned(learner.beat(7800).expect(200).body())).isBetween(before + 2500 - SLACK, 7800L);
        finish();
    }

    @WaitingTest
    void a_tab_hidden_for_a_moment_loses_nothing() {
        learner.acquire(video, "a", false).expect(200);
        Await.pause(2000);
        learner.beat(Map.of("positionMillis", 2000, "hidden", true)).expect(200);
        Await.pause(6500);
        var back = learner.beat(8500).expect(200).body();
        assertThat(earned(back)).isBetween(8500 - SLACK, 8500L);
        assertThat(back.path("status").path("lesson").path("uncountedMillis").asLong())
                .isZero();
        finish();
    }

    @WaitingTest
    void a_phone_call_costs_the_time_of_the_call_alone() {
        learner.acquire(video, "a", false).expect(200);
        Await.pause(2000);
        var before = earned(learner.beat(Map.of("positionMillis", 2000, "hidden", true))
                .expect(200)
                .body());
        Await.pause(10_600);
        // The page pauses when the grace is over; then the telephone is put away.
        learner.beat(Map.of("positionMillis", CLIP, "playing", false, "hidden", true))
                .expect(200);
        Await.pause(4000);
        var back = learner.beat(Map.of("positionMillis", 2000, "playing", true))
                .expect(200)
                .body();
        assertThat(earned(back)).isBetween(before, before + SLACK);
        Await.pause(3000);
        assertThat(earned(learner.beat(5000).expect(200).body())).isBetween(before + 3000 - SLACK, 5000 + SLACK);
        assertThat(reasons()).containsOnly("HIDDEN");
        finish();
    }

    @WaitingTest
    void an_elder_who_asks_for_more_time_and_answers_slowly_is_credited() {
        var challenge = learner.untilCheck(video, true);
        var pending = learner.enrolment().path("pendingMillis").asLong();
        learner.rest()
                .post(
                        "/api/playback/challenge/more-time",
                        Map.of("challengeId", challenge.path("challengeId").asText(), "ticket", learner.ticket()))
                .expect(200);
        var solved = learner.solve(challenge, 62_500).expect(200).body();
        assertThat(solved.path("passed").asBoolean()).isTrue();
        assertThat(credited()).isGreaterThanOrEqualTo(Math.max(pending, CLIP - SLACK));
        nothingWrong();
    }

    /** Twelve at once behind one address: in the listed room nobody hears of it. The same twelve at an address of nobody's do. */
    @WaitingTest
    void a_classroom_whose_address_is_listed_is_no_crowd() {
        var mobiles = TinyPlatform.learners(IN_THE_ROOM);
        var people = new ArrayList<ScriptedLearner>();
        for (var mobile : mobiles) {
            people.add(new ScriptedLearner(
                            new RestClient(TinyPlatform.get().url())
                                    .from(TinyPlatform.proxyUrl(), TinyPlatform.CLASSROOM),
                            mobile)
                    .signIn());
        }
        ClueCase.search();
        for (var one : people) {
            nothingWrong(one);
        }
        for (var one : people) {
            one.moveTo(one.rest().from(TinyPlatform.proxyUrl(), "198.51.100.44"));
            one.signIn();
        }
        ClueCase.search();
        assertThat(page(people.get(0))).contains("同一网络多人学习");
    }

    /** The lesson is studied to its end by somebody who thinks before answering. */
    private void finish() {
        var status = learner.study(video, FalseAlarmIT::thinking);
        assertThat(status.path("lesson").path("creditedMillis").asLong()).isBetween(CLIP - SLACK, CLIP);
        nothingWrong();
    }

    private static long thinking() {
        return ThreadLocalRandom.current().nextLong(1800, 3500);
    }

    private void nothingWrong() {
        ClueCase.search();
        nothingWrong(learner);
    }

    private static void nothingWrong(ScriptedLearner one) {
        assertThat(TinyPlatform.get().command("flags", "learner=" + one.mobile()))
                .startsWith("No flags.");
        assertThat(page(one)).contains("没有关于你的线索").doesNotContain("data-test=\"clue\"");
    }

    private static String page(ScriptedLearner one) {
        return PageForm.open(one.rest(), "/learner/integrity/my-clues.xhtml").html();
    }

    private List<String> reasons() {
        learner.rest()
                .post("/api/playback/release", Map.of("ticket", learner.ticket(), "positionMillis", 5000))
                .expect(204);
        var reasons = new ArrayList<String>();
        for (var interval : learner.rest()
                .get("/api/enrolments/" + learner.enrolmentId() + "/intervals")
                .expect(200)
                .body()) {
            if (interval.hasNonNull("reason")) {
                reasons.add(interval.path("reason").asText());
            }
        }
        return reasons;
    }

    private long credited() {
        return learner.enrolment().path("creditedMillis").asLong();
    }

    private static long earned(JsonNode body) {
        var lesson = body.path("status").path("lesson");
        return lesson.path("creditedMillis").asLong()
                + lesson.path("pendingMillis").asLong();
    }
}
