package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.ClassOpening;
import org.jiangxin.acceptance.harness.PageForm;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A class that the regulator stops (R-324a, R-324c), over HTTP: whoever may not stop it, a learner in the middle of a lesson who goes on, a
 * second regulator at the same moment, and a learner whom the institution takes off the roster while studying.
 */
@Group(Group.TINY)
class SuspensionAttackIT {
    private static RestClient school;
    private static RestClient county;

    @BeforeAll
    static void prepare() {
        TinyPlatform.get().command("load-demo-institutions");
        school = signedIn("jigou");
        county = signedIn("xian");
    }

    @Test
    void a_suspended_class_stops_at_once_and_goes_on_where_it_stopped() {
        var id = running("SUSP-1");
        var learner = ScriptedLearner.in(TinyPlatform.get(), TinyPlatform.nextNumber(), "SUSP-1");
        var video = learner.lessonId("VIDEO");
        learner.acquire(video, "a", false).expect(200);
        Await.pause(2500);
        var earned = learner.beat(2500).expect(200).body().path("status").path("lesson");
        var before = earned.path("creditedMillis").asLong()
                + earned.path("pendingMillis").asLong();
        assertThat(before).isPositive();

        var page = "/supervision/training/suspension.xhtml?id=" + id;
        assertThat(school.get(page).status()).as("an institution").isEqualTo(403);
        assertThat(signedIn("xian2").get(page).status()).as("another county").isEqualTo(404);
        var open = PageForm.open(county, page);
        var second = PageForm.open(county, page);
        assertThat(open.press("suspension", "suspend", Map.of("reason", "")).text())
                .as("a reason is wanted")
                .contains("field-error");
        open = PageForm.open(county, page);
        assertThat(open.pressAndGo("suspension", "suspend", Map.of("reason", "线索核查期间暂停"))
                        .html())
                .contains("线索核查期间暂停");
        assertThat(second.press("suspension", "suspend", Map.of("reason", "再停一次"))
                        .text())
                .as("of two open pages the second hears that it stands still")
                .contains("没有在进行");

        assertThat(learner.beat(3500).status())
                .as("the page in the middle of a lesson")
                .isEqualTo(409);
        var refused = learner.acquire(video, "a", true);
        assertThat(refused.code()).isEqualTo("training.class.suspended");
        assertThat(learner.rest()
                        .get("/learner/learning/study.xhtml?lesson=" + video)
                        .text())
                .contains("study-SUSPENDED");
        assertThat(learner.rest().get("/learner/course/home.xhtml").text()).contains("暂停");
        told(learner, "线索核查期间暂停");

        PageForm.open(county, page).pressAndGo("suspension", "resume", Map.of("reason", "核查完毕"));
        var again = learner.acquire(video, "a", true)
                .expect(200)
                .body()
                .path("status")
                .path("lesson");
        assertThat(again.path("creditedMillis").asLong()
                        + again.path("pendingMillis").asLong())
                .as("nothing was lost")
                .isGreaterThanOrEqualTo(before);
        told(learner, "核查完毕");
        assertThat(TinyPlatform.get().command("verify-ledger")).contains("all chains are whole");
    }

    /** The institution is not the learner: closing the learner's lease is the platform's work, not the caller's right. */
    @Test
    void a_learner_taken_off_the_roster_stops_studying() {
        var id = running("SUSP-2");
        var learner = ScriptedLearner.in(TinyPlatform.get(), TinyPlatform.nextNumber(), "SUSP-2");
        var video = learner.lessonId("VIDEO");
        var enrolment = learner.enrolmentId();
        learner.acquire(video, "a", false).expect(200);
        var roster = PageForm.open(school, "/institution/training/roster.xhtml?id=" + id);
        var answer = roster.press("removeForm", "remove", Map.of("removing", enrolment, "reason", "本人要求退班"));
        assertThat(answer.status()).isLessThan(400);
        assertThat(learner.beat(1000).status()).isEqualTo(409);
        assertThat(learner.acquire(video, "a", true).code()).isEqualTo("training.enrolment.required");
    }

    private static String running(String code) {
        var opening = new ClassOpening(school);
        var id = opening.draft(code, opening.project(code), true);
        var application = opening.complete(id, 1);
        county.post("/api/training/applications/" + application + "/decision", Map.of("decision", "APPROVE"))
                .expect(204);
        school.post("/api/training/classes/" + id + "/start", Map.of()).expect(204);
        return id;
    }

    private static void told(ScriptedLearner learner, String reason) {
        Await.until(
                "the learner is told why",
                60,
                () -> learner.rest()
                        .get("/learner/notification/inbox.xhtml")
                        .text()
                        .contains(reason));
    }

    private static RestClient signedIn(String login) {
        var client = new RestClient(TinyPlatform.get().url());
        client.post("/api/session", Map.of("login", login, "password", ScriptedLearner.PASSWORD))
                .expect(200);
        return client;
    }
}
