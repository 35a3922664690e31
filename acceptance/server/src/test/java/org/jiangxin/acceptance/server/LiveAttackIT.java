package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.Broadcast;
import org.jiangxin.acceptance.harness.ClassOpening;
import org.jiangxin.acceptance.harness.LiveCourse;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.junit.jupiter.api.BeforeAll;

/**
 * A live class that was not attended (INTEGRITY ATK-38), against the running server and its real encoder: present by program without the
 * roll call, joined and left, attended while nothing was on the air, somebody else's class, somebody else's broadcast.
 */
@Group(Group.TINY)
class LiveAttackIT {
    /** Beats are seconds apart, and two clocks are between the page and the server. */
    private static final long SLACK = 3000;
    /** So long after the last piece a class still is on the air. */
    private static final long GAP = 10_000;

    private static final long STEP = 2500;
    private static final AtomicInteger CLASSES = new AtomicInteger();
    private static RestClient leader;
    private static RestClient teacher;
    private static RestClient county;

    @BeforeAll
    static void prepare() {
        TinyPlatform.get().command("load-demo-institutions");
        LiveCourse.install(TinyPlatform.get());
        LiveCourse.pieces(1);
        leader = signedIn("banzhuren");
        teacher = signedIn("jiaoshi");
        county = signedIn("xian");
    }

    /** A class of its own for every test, with one learner. */
    private static final class Room {
        private final String id;
        private final ScriptedLearner learner;
        private final String lesson;

        Room(String title) {
            var code = "LIVE-" + CLASSES.incrementAndGet();
            id = new ClassOpening(leader, LiveCourse.TITLE).running(county, code);
            learner = ScriptedLearner.in(TinyPlatform.get(), TinyPlatform.nextNumber(), code)
                    .withoutMedia();
            lesson = LiveCourse.lesson(learner, title);
        }

        JsonNode lesson() {
            for (var found : learner.enrolment().path("lessons")) {
                if (found.path("id").asText().equals(lesson)) {
                    return found;
                }
            }
            throw new AssertionError("the lesson is gone");
        }

        long credited() {
            return lesson().path("creditedMillis").asLong();
        }

        /** Beats until a check waits; the last answer. */
        JsonNode untilCheck(int steps) {
            for (var i = 0; i < steps; i++) {
                Await.pause(STEP);
                var body = learner.beat(0).expect(200).body();
                if (body.path("challenge").hasNonNull("challengeId")) {
                    return body;
                }
            }
            throw new AssertionError("no check came");
        }

        JsonNode beats(int steps) {
            JsonNode last = null;
            for (var i = 0; i < steps; i++) {
                Await.pause(STEP);
                last = learner.beat(0).expect(200).body();
            }
            return last;
        }
    }

    @WaitingTest
    void atk38_beats_without_the_roll_call_leave_everything_uncounted() {
        var room = new Room(LiveCourse.SHORT);
        try (var live = Broadcast.begin(teacher, room.id, room.lesson).onAir()) {
            room.learner.acquire(room.lesson, "a", false).expect(200);
            var asked = room.untilCheck(12);
            assertThat(pending(asked)).as("attended").isGreaterThan(LiveCourse.SHORT_SECONDS * 1000L - SLACK);
            assertThat(room.credited()).as("before the roll call").isZero();
            for (var i = 0; i < 26; i++) {
                Await.pause(STEP);
                if (room.learner
                        .beat(0)
                        .expect(200)
                        .body()
                        .path("status")
                        .path("reason")
                        .asText()
                        .equals("CHALLENGE_MISSED")) {
                    break;
                }
            }
            var missed = room.learner.beat(0).expect(200).body();
            assertThat(missed.path("status").path("reason").asText()).isEqualTo("CHALLENGE_MISSED");
            assertThat(missed.path("status").path("state").asText()).isEqualTo("PENDING");
            assertThat(room.credited()).as("after the deadline").isZero();
            assertThat(flags(room.learner)).contains("CHALLENGE_MISSED");
            assertThat(live.refused()).isNull();

            var again =
                    room.learner.acquire(room.lesson, "a", false).expect(200).body();
            assertThat(again.path("challenge").hasNonNull("challengeId"))
                    .as("joining again begins with the roll call")
                    .isTrue();
            assertThat(room.credited()).isZero();
        }
    }

    @WaitingTest
    void atk38_only_the_time_present_counts_and_only_with_the_roll_call() {
        var room = new Room(LiveCourse.LONG);
        var live = Broadcast.begin(teacher, room.id, room.lesson).onAir();
        room.learner.acquire(room.lesson, "a", false).expect(200);
        room.learner.beat(0).expect(200);
        var present = System.nanoTime();
        room.beats(3);
        release(room.learner);
        var first = millisSince(present);
        Await.pause(9000);
        room.learner.acquire(room.lesson, "b", false).expect(200);
        room.learner.beat(0).expect(200);
        present = System.nanoTime();
        room.beats(2);
        live.end();
        var second = millisSince(present);
        assertThat(room.credited()).as("without the roll call").isZero();

        var asked = room.untilCheck(2);
        assertThat(pending(asked)).isBetween(first + second - SLACK, first + second + SLACK);
        room.learner.solve(asked.path("challenge")).expect(200);
        assertThat(room.credited()).isBetween(first + second - SLACK, first + second + SLACK);
        assertThat(room.lesson().path("complete").asBoolean()).isFalse();
    }

    @WaitingTest
    void atk38_nothing_counts_before_the_broadcast_and_after_its_end() {
        var room = new Room(LiveCourse.LONG);
        assertThat(state(room)).isEqualTo("WAITING");
        assertThat(room.learner.acquire(room.lesson, "a", false).code()).isEqualTo("learning.live.not_on_air");
        var live = Broadcast.begin(teacher, room.id, room.lesson);
        assertThat(room.learner.acquire(room.lesson, "a", false).code())
                .as("begun, and nothing was sent yet")
                .isEqualTo("learning.live.not_on_air");
        live.onAir();
        assertThat(state(room)).isEqualTo("ON_AIR");
        var begun = System.nanoTime();
        room.learner.acquire(room.lesson, "a", false).expect(200);
        room.learner.beat(0).expect(200);
        room.beats(2);
        live.end();
        var onAir = millisSince(begun);
        Await.pause(6000);

        var asked = room.learner.beat(0).expect(200).body();
        assertThat(pending(asked)).as("one beat over the end").isBetween(onAir - 2 * SLACK, onAir);
        assertThat(room.learner
                        .solve(asked.path("challenge"))
                        .expect(200)
                        .body()
                        .path("passed")
                        .asBoolean())
                .isTrue();
        var counted = room.credited();
        room.learner.beat(0).expect(200);
        var after = room.beats(2);
        assertThat(after.path("status").path("state").asText()).isEqualTo("NOT_COUNTING");
        assertThat(after.path("status").path("reason").asText()).isEqualTo("NOT_ON_AIR");
        assertThat(after.path("status").path("reasonText").asText()).contains("没有直播");
        release(room.learner);
        assertThat(room.credited()).isEqualTo(counted).isLessThanOrEqualTo(onAir);
        assertThat(state(room)).isEqualTo("ENDED");
        assertThat(room.learner.acquire(room.lesson, "a", false).code()).isEqualTo("learning.live.not_on_air");
        assertThat(room.learner
                        .rest()
                        .get("/api/enrolments/" + room.learner.enrolmentId() + "/intervals")
                        .expect(200)
                        .text())
                .contains("NOT_ON_AIR");
        assertThat(TinyPlatform.get().command("verify-ledger")).contains("all chains are whole");
    }

    @WaitingTest
    void atk38_a_camera_that_falls_silent_counts_for_nobody_and_is_ended() {
        var room = new Room(LiveCourse.LONG);
        var live = Broadcast.begin(teacher, room.id, room.lesson).onAir();
        var begun = System.nanoTime();
        room.learner.acquire(room.lesson, "a", false).expect(200);
        room.learner.beat(0).expect(200);
        room.beats(2);
        live.fallSilent();
        var fed = millisSince(begun);
        var last = room.beats(8);
        assertThat(last.path("status").path("reason").asText()).isEqualTo("NOT_ON_AIR");
        assertThat(pending(last)).isLessThanOrEqualTo(fed + GAP + SLACK);
        assertThat(state(room)).isEqualTo("SILENT");
        Await.until("nobody feeds it: it is ended", 90, () -> {
            room.learner.beat(0);
            return state(room).equals("ENDED");
        });
        assertThat(pending(room.untilCheck(2))).isLessThanOrEqualTo(fed + GAP + SLACK);
    }

    @WaitingTest
    void atk38_with_the_roll_call_passed_the_time_on_the_air_is_credited() {
        var room = new Room(LiveCourse.SHORT);
        try (var live = Broadcast.begin(leader, room.id, room.lesson).onAir()) {
            room.learner.acquire(room.lesson, "a", false).expect(200);
            room.learner.beat(0).expect(200);
            Await.until(
                    "the encoder has made a playlist",
                    20,
                    () -> room.learner
                                    .rest()
                                    .get(room.learner.stream() + "index.m3u8")
                                    .status()
                            == 200);
            var playlist = room.learner.rest().get(room.learner.stream() + "index.m3u8");
            var segment = playlist.text()
                    .lines()
                    .filter(line -> line.endsWith(".ts"))
                    .findFirst()
                    .orElseThrow();
            assertThat(playlist.raw().headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
            var bytes = room.learner.rest().get(room.learner.stream() + segment).expect(200);
            assertThat(bytes.raw().body()[0]).as("a transport stream").isEqualTo((byte) 0x47);

            var asked = room.untilCheck(12);
            assertThat(room.learner
                            .solve(asked.path("challenge"))
                            .expect(200)
                            .body()
                            .path("passed")
                            .asBoolean())
                    .isTrue();
            assertThat(room.credited())
                    .isBetween(LiveCourse.SHORT_SECONDS * 1000L - 500, LiveCourse.SHORT_SECONDS * 1000L);
            assertThat(room.lesson().path("complete").asBoolean()).isTrue();
            assertThat(live.refused()).isNull();
        }
    }

    @WaitingTest
    void atk38_another_class_cannot_join_and_a_stream_is_its_lease_s_alone() {
        var room = new Room(LiveCourse.LONG);
        var other = new Room(LiveCourse.LONG);
        assertThat(other.lesson).as("the same lesson of the same course").isEqualTo(room.lesson);
        try (var live = Broadcast.begin(teacher, room.id, room.lesson).onAir()) {
            assertThat(state(other)).isEqualTo("WAITING");
            assertThat(other.learner.acquire(other.lesson, "a", false).code()).isEqualTo("learning.live.not_on_air");
            assertThat(TinyPlatform.learner()
                            .rest()
                            .get("/api/playback/live/" + room.lesson)
                            .status())
                    .as("in no class of the course")
                    .isEqualTo(422);

            room.learner.acquire(room.lesson, "a", false).expect(200);
            var playlist = room.learner.stream() + "index.m3u8";
            Await.until(
                    "a playlist", 20, () -> room.learner.rest().get(playlist).status() == 200);
            assertThat(other.learner.rest().get(playlist).status())
                    .as("of another learner")
                    .isEqualTo(403);
            assertThat(new RestClient(TinyPlatform.get().url()).get(playlist).status())
                    .isEqualTo(401);
            assertThat(room.learner
                            .rest()
                            .get("/media/" + room.lesson + "/index.m3u8")
                            .status())
                    .as("beside the lease")
                    .isEqualTo(404);
            assertThat(room.learner
                            .rest()
                            .get(room.learner.stream() + "encoder.log")
                            .status())
                    .isEqualTo(404);
            assertThat(room.learner
                            .rest()
                            .get(room.learner.stream() + "../" + live.id() + "/index.m3u8")
                            .status())
                    .isIn(400, 403, 404);
            release(room.learner);
            assertThat(room.learner.rest().get(playlist).status())
                    .as("given back")
                    .isEqualTo(403);
        }
    }

    @WaitingTest
    void atk38_a_stranger_can_neither_broadcast_nor_feed_nor_end() {
        var room = new Room(LiveCourse.LONG);
        var second = signedIn("jigou2");
        var asked = Map.of("classId", room.id, "lessonId", room.lesson);
        assertThat(second.post("/api/live", asked).status())
                .as("another institution")
                .isEqualTo(404);
        assertThat(room.learner.rest().post("/api/live", asked).status()).isEqualTo(403);
        assertThat(teacher.post(
                                "/api/live",
                                Map.of(
                                        "classId",
                                        room.id,
                                        "lessonId",
                                        TinyPlatform.learner().lessonId("TEXT")))
                        .code())
                .isEqualTo("interaction.live.not_live");
        try (var live = Broadcast.begin(leader, room.id, room.lesson)) {
            assertThat(teacher.post("/api/live", asked).code()).isEqualTo("interaction.live.already");
            var piece = LiveCourse.pieces(1).get(0);
            assertThat(live.feed(second, 0, piece).status()).isEqualTo(404);
            assertThat(live.feed(room.learner.rest(), 0, piece).status()).isEqualTo(403);
            assertThat(live.feed(teacher, 0, piece).code()).isEqualTo("interaction.live.not_yours");
            assertThat(live.feed(leader, 0, "<html>".getBytes(StandardCharsets.UTF_8))
                            .code())
                    .isEqualTo("interaction.live.not_webm");
            assertThat(live.feed(leader, 0, new byte[4 * 1024 * 1024 + 1]).code())
                    .isEqualTo("interaction.live.piece_size");
            assertThat(live.feed(leader, 3, piece).code()).isEqualTo("interaction.live.expected");
            assertThat(state(room)).as("nothing of it was taken").isEqualTo("WAITING");
            live.feed(leader, 0, piece).expect(204);
            live.feed(leader, 0, piece).expect(204);
            assertThat(live.feed(leader, 5, piece).text()).contains("第 1 段");

            var end = "/api/live/" + live.id() + "/end";
            assertThat(second.post(end, Map.of()).status()).isEqualTo(404);
            assertThat(room.learner.rest().post(end, Map.of()).status()).isEqualTo(403);
            assertThat(teacher.post(end, Map.of()).code()).isEqualTo("interaction.live.not_yours");
            leader.post(end, Map.of()).expect(204);
            assertThat(live.feed(leader, 1, piece).code()).isEqualTo("interaction.live.over");
        }
        var begun = Broadcast.begin(teacher, room.id, room.lesson);
        leader.post("/api/live/" + begun.id() + "/end", Map.of()).expect(204);
        assertThat(state(room)).as("who leads the class ends a teacher's").isEqualTo("ENDED");
    }

    private static String state(Room room) {
        return room.learner
                .rest()
                .get("/api/playback/live/" + room.lesson)
                .expect(200)
                .body()
                .path("state")
                .asText();
    }

    private static void release(ScriptedLearner learner) {
        learner.rest()
                .post("/api/playback/release", Map.of("ticket", learner.ticket(), "positionMillis", 0))
                .expect(204);
    }

    private static long pending(JsonNode body) {
        return body.path("status").path("lesson").path("pendingMillis").asLong();
    }

    private static String flags(ScriptedLearner learner) {
        return TinyPlatform.get().command("flags", "learner=" + learner.mobile());
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private static RestClient signedIn(String login) {
        var client = new RestClient(TinyPlatform.get().url());
        client.post("/api/session", Map.of("login", login, "password", ScriptedLearner.PASSWORD))
                .expect(200);
        return client;
    }
}
