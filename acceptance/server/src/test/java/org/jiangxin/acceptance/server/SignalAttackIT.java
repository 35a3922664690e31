package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.PageForm;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;

/**
 * Attacks that no single request gives away (INTEGRITY ATK-13, 14, 15, 17): a lent account, changing networks, programs. Each is refused
 * where something can be refused, leaves a flag or a clue, and takes nothing from anybody by itself.
 */
@Group(Group.TINY)
class SignalAttackIT {
    private static final long CLIP = TinyCourse.CLIP_SECONDS * 1000L;
    private static final String CLUES = "/learner/integrity/my-clues.xhtml";
    private static final String HOME = "203.0.113.120";
    private static final String BUS = "198.51.100.77";

    @WaitingTest
    void atk13_a_lent_account_is_thrown_out_each_time_and_five_devices_a_day_are_a_clue() {
        var lent = TinyPlatform.learners(1).get(0);
        var family = TinyPlatform.learners(1).get(0);
        var last = onDevices(lent, 5);
        var own = onDevices(family, 4);
        ClueCase.search();

        assertThat(clues(last)).contains("一个账号在多台设备登录");
        var clue = PageForm.open(last, CLUES).find("href=\"[^\"]*(/learner/integrity/my-clue\\.xhtml\\?id=[\\w-]{22})");
        assertThat(last.get(clue).text()).contains("5 台设备").contains("无痕窗口");
        assertThat(clues(own)).as("four devices").contains("没有关于你的线索");
    }

    /** Signs in on so many devices, none of them in a classroom; each next one ends the one before. */
    private static RestClient onDevices(String mobile, int devices) {
        RestClient before = null;
        for (var i = 0; i < devices; i++) {
            var next = new RestClient(TinyPlatform.get().url()).from(TinyPlatform.proxyUrl(), HOME);
            new ScriptedLearner(next, mobile).signIn();
            if (before != null) {
                var refused = before.get("/api/enrolments");
                assertThat(refused.status()).isEqualTo(401);
                assertThat(refused.code()).isEqualTo("identity.session.superseded");
            }
            before = next;
        }
        return before;
    }

    @WaitingTest
    void atk14_another_address_under_a_lease_is_flagged_and_nobody_is_stopped() {
        var rest = new RestClient(TinyPlatform.get().url()).from(TinyPlatform.proxyUrl(), HOME);
        var learner = new ScriptedLearner(rest, TinyPlatform.learners(1).get(0)).signIn();
        learner.acquire(learner.lessonId("VIDEO"), "a", false).expect(200);
        Await.pause(2000);
        learner.beat(2000).expect(200);
        assertThat(flags(learner)).startsWith("No flags.");

        learner.moveTo(rest.from(TinyPlatform.proxyUrl(), BUS));
        Await.pause(3000);
        var body = learner.beat(5000).expect(200).body();
        assertThat(flags(learner)).contains("IP_HOP").doesNotContain(BUS);
        assertThat(earned(body)).as("study goes on").isBetween(3500L, 5000L);
        ClueCase.search();
        assertThat(clues(learner.rest())).as("once is a walk to the bus").contains("没有关于你的线索");
    }

    @WaitingTest
    void atk14_who_forges_the_header_at_the_node_stays_who_he_is() {
        var rest = new RestClient(TinyPlatform.get().url());
        var learner = new ScriptedLearner(
                        rest.from(rest.base(), HOME), TinyPlatform.learners(1).get(0))
                .signIn();
        learner.acquire(learner.lessonId("VIDEO"), "a", false).expect(200);
        learner.moveTo(rest.from(rest.base(), BUS));
        Await.pause(1000);
        learner.beat(1000).expect(200);
        assertThat(flags(learner)).startsWith("No flags.");

        var direct = placeSeenBy(learner, rest.base());
        assertThat(direct).contains("本机");
        var proxied = placeSeenBy(learner, TinyPlatform.proxyUrl());
        assertThat(proxied).contains("198.51.");
    }

    /** The place that a displaced sign-in is told of the one which came over a door from the other address. */
    private static String placeSeenBy(ScriptedLearner learner, String door) {
        learner.signIn();
        new ScriptedLearner(new RestClient(door).from(door, BUS), learner.mobile()).signIn();
        return learner.rest()
                .get("/api/enrolments")
                .expect(401)
                .body()
                .path("data")
                .path("place")
                .asText();
    }

    @WaitingTest
    void atk15_beats_like_a_metronome_are_a_clue_and_earn_no_more_than_the_clock() {
        var learner = TinyPlatform.learner();
        learner.acquire(learner.lessonId("VIDEO"), "a", false).expect(200);
        var began = System.nanoTime();
        var earned = 0L;
        for (var tried = 0; tried < 5 && !flags(learner).contains("EVEN_BEATS"); tried++) {
            earned = metronome(learner, began);
        }
        assertThat(flags(learner)).contains("EVEN_BEATS");
        assertThat(earned).isLessThanOrEqualTo((System.nanoTime() - began) / 1_000_000 + 1500);
        ClueCase.search();
        assertThat(clues(learner.rest())).contains("像是程序在学习");
    }

    private static long metronome(ScriptedLearner learner, long began) {
        var start = System.nanoTime();
        var earned = 0L;
        for (var i = 1; i <= 30; i++) {
            var due = start + TimeUnit.MILLISECONDS.toNanos(400L * i);
            // Woken before its time a thread waits on: the beats must be even.
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var position = Math.min(CLIP, (System.nanoTime() - began) / 1_000_000);
            earned = earned(learner.beat(position).expect(200).body());
        }
        return earned;
    }

    @WaitingTest
    void atk15_a_browser_that_a_program_drives_says_so_and_it_is_a_clue() {
        var driven = TinyPlatform.learner();
        var own = TinyPlatform.learner();
        lease(driven, true);
        lease(own, false);
        Await.pause(2000);
        assertThat(earned(driven.beat(2000).expect(200).body()))
                .as("a word of the page takes nothing")
                .isPositive();
        assertThat(flags(driven)).contains("AUTOMATION sign-in/");
        assertThat(flags(own)).startsWith("No flags.");
        ClueCase.search();
        assertThat(clues(driven.rest())).contains("像是程序在学习");
        assertThat(clues(own.rest())).contains("没有关于你的线索");
    }

    private static void lease(ScriptedLearner learner, boolean automated) {
        learner.take(learner.rest()
                .post(
                        "/api/playback/lease",
                        Map.of(
                                "lessonId",
                                learner.lessonId("VIDEO"),
                                "tabId",
                                "a",
                                "takeOver",
                                false,
                                "automated",
                                automated))
                .expect(200));
        learner.rest().get(learner.stream() + "v360/seg00000.ts").expect(200);
    }

    /** Every check after exactly two seconds: each is passed, and the three together are a clue. */
    @WaitingTest
    void atk17_checks_answered_at_one_pace_are_a_clue() {
        var learner = TinyPlatform.learner();
        for (var lesson : learner.enrolment().path("lessons")) {
            learner.study(lesson.path("id").asText(), () -> 2000);
        }
        ClueCase.search();
        assertThat(clues(learner.rest())).contains("回答检查的速度不自然");
    }

    @WaitingTest
    void atk17_answers_at_once_are_asked_again_earn_nothing_and_are_a_clue() {
        var learner = TinyPlatform.learner();
        var challenge = learner.untilCheck(learner.lessonId("VIDEO"), true);
        for (var i = 0; i < 3; i++) {
            Await.pause(50);
            var fast = learner.answer(challenge, ScriptedLearner.picks(challenge))
                    .expect(200)
                    .body();
            assertThat(fast.path("passed").asBoolean()).isFalse();
            challenge = fast.path("challenge");
            assertThat(challenge.hasNonNull("challengeId")).as("asked again").isTrue();
        }
        assertThat(learner.enrolment().path("creditedMillis").asLong()).isZero();
        assertThat(flags(learner)).contains("CHALLENGE_TOO_FAST");
        ClueCase.search();
        assertThat(clues(learner.rest())).contains("回答检查的速度不自然");
    }

    private static String flags(ScriptedLearner learner) {
        return TinyPlatform.get().command("flags", "learner=" + learner.mobile());
    }

    private static String clues(RestClient learner) {
        return learner.get(CLUES).expect(200).text();
    }

    private static long earned(JsonNode body) {
        var lesson = body.path("status").path("lesson");
        return lesson.path("creditedMillis").asLong()
                + lesson.path("pendingMillis").asLong();
    }
}
