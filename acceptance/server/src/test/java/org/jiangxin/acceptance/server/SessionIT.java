package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;
import org.junit.jupiter.api.Test;

/** One live sign-in of an account (ATK-12), lockout, and what a foreign page cannot do. */
@Group(Group.TINY)
class SessionIT {
    private static final String PC =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36";

    @Test
    void atk12_the_newest_sign_in_wins_and_the_loser_is_told_by_whom_where_and_when() {
        var first = TinyPlatform.learner();
        var second = new ScriptedLearner(new RestClient(TinyPlatform.get().url(), PC), first.mobile()).signIn();

        var lost = first.rest().get("/api/enrolments");

        assertThat(lost.status()).isEqualTo(401);
        assertThat(lost.code()).isEqualTo("identity.session.superseded");
        assertThat(lost.body().path("data").path("device").asText()).contains("Windows");
        assertThat(lost.body().path("data").path("place").asText()).isNotBlank();
        assertThat(lost.body().path("data").path("at").asText()).isNotBlank();
        second.rest().get("/api/enrolments").expect(200);
    }

    @Test
    void five_wrong_passwords_lock_this_source_and_leave_a_known_device_its_way() {
        var known = TinyPlatform.learner();
        var stranger = new RestClient(TinyPlatform.get().url(), PC);
        for (var i = 0; i < 4; i++) {
            var wrong = stranger.post("/api/session", Map.of("login", known.mobile(), "password", "wrong-password"));
            assertThat(wrong.code()).isEqualTo("identity.sign_in.wrong");
        }
        assertThat(stranger.post("/api/session", Map.of("login", known.mobile(), "password", "wrong-password"))
                        .status())
                .isEqualTo(423);
        assertThat(stranger.post("/api/session", Map.of("login", known.mobile(), "password", ScriptedLearner.PASSWORD))
                        .status())
                .isEqualTo(423);
        known.signIn();
    }

    @Test
    void a_session_has_a_new_id_after_sign_in() {
        var mobile = ScriptedLearner.add(TinyPlatform.get(), TinyPlatform.nextNumber(), TinyCourse.CLASS);
        var rest = new RestClient(TinyPlatform.get().url());
        rest.get("/public/identity/sign-in.xhtml").expect(200);
        var before = session(rest);
        new ScriptedLearner(rest, mobile).signIn();
        assertThat(session(rest)).isNotEqualTo(before);
    }

    @Test
    void a_foreign_page_changes_nothing() {
        var learner = TinyPlatform.learner();
        var lesson = Map.of("lessonId", learner.lessonId("VIDEO"), "tabId", "x", "takeOver", false);
        assertThat(learner.rest()
                        .post("/api/playback/lease", lesson, Map.of("X-Jiangxin", ""))
                        .status())
                .isEqualTo(403);
        assertThat(learner.rest()
                        .post("/api/playback/lease", lesson, Map.of("Origin", "http://evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(learner.rest()
                        .post("/api/playback/lease", lesson, Map.of("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void without_a_sign_in_nothing_is_served() {
        var nobody = new RestClient(TinyPlatform.get().url());
        assertThat(nobody.get("/api/enrolments").status()).isEqualTo(401);
        assertThat(nobody.get("/learner/course/home.xhtml").status()).isEqualTo(302);
        assertThat(nobody.get("/media/aaaaaaaaaaaaaaaaaaaaaa/index.m3u8").status())
                .isIn(302, 401, 403, 404);
        assertThat(nobody.post("/api/ops/verify-audit", Map.of()).status()).isIn(403, 415);
    }

    private static String session(RestClient rest) {
        return rest.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JXSESSION"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
