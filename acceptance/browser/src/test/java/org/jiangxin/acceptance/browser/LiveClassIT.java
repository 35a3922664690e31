package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiangxin.acceptance.harness.ClassOpening;
import org.jiangxin.acceptance.harness.LiveCourse;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A live class with two browsers: a teacher whose camera is the browser's test picture, and a learner on a phone who sees it move, is asked
 * for the roll call when it ends, and has the time credited.
 */
@ResourceLock("the regulators of the counties")
class LiveClassIT {
    private static final String CLASS = "LIVE-BROWSER";
    private static final int NUMBER = 908;
    private static final String WATCHING =
            "() => { const v = document.querySelector('#material video'); return v.videoWidth > 0 && v.currentTime > 0 && !v.paused; }";

    @Test
    void a_teacher_broadcasts_a_learner_sees_it_move_and_is_credited_after_the_roll_call() {
        var platform = DemoPlatform.get();
        LiveCourse.install(platform);
        var id = new ClassOpening(signedIn(platform, "banzhuren"), LiveCourse.TITLE)
                .running(signedIn(platform, "xian"), CLASS);
        var mobile = ScriptedLearner.add(platform, NUMBER, CLASS);
        try (var teacher = Device.broadcasting(platform, Device.DESK, "zh-CN");
                var learner = new Device(platform, Device.PHONE, "zh-CN")) {
            DemoPagesIT.signIn(learner, mobile);
            open(learner);
            learner.until(
                    "the page says that nothing is on the air",
                    () -> air(learner).equals("未开播"));
            learner.look("live class before it begins");
            learner.click("start");
            learner.page().waitForSelector("#cover[data-kind=refused]");
            learner.look("live class that cannot be joined yet");

            broadcast(teacher, id);
            teacher.until("on the air", () -> status(teacher).startsWith("正在直播"));
            teacher.look("teacher on the air");
            learner.until(
                    "the page says that it is on the air", () -> air(learner).equals("正在直播"));
            learner.click("start");
            watch(learner);

            teacher.click("end-live");
            teacher.until("the teacher has ended it", () -> status(teacher).equals("直播已结束"));
            learner.until("the learner is told that it has ended", () -> {
                LearnerJourneyIT.answerCheck(learner);
                return air(learner).equals("直播已结束")
                        && learner.page()
                                        .locator("#cover[data-kind=over]:visible")
                                        .count()
                                > 0;
            });
            learner.look("live class that has ended");
            learner.until("what was attended is credited", () -> {
                LearnerJourneyIT.answerCheck(learner);
                return millis(learner) > 3000;
            });
            teacher.click("to-list");
            teacher.page().waitForSelector("[data-test=live-row]:visible");
            teacher.look("live classes of a class");
            assertThat(row(teacher).innerText()).contains("已结束");
        }
    }

    private static void open(Device learner) {
        var page = learner.go("/learner/course/courses.xhtml").page();
        var lesson = page.evaluate("async () => (await (await fetch('/api/enrolments')).json())[0].lessons.find("
                + "(one) => one.title === '" + LiveCourse.LONG + "').id");
        learner.go("/learner/learning/study.xhtml?lesson=" + lesson);
        page.waitForSelector("#study[data-ready=true]");
    }

    private static void broadcast(Device teacher, String id) {
        var page = teacher.go("/public/identity/sign-in.xhtml").page();
        page.locator("input[id$=login]").fill("jiaoshi");
        page.locator("input[type=password]").fill(ScriptedLearner.PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(Pattern.compile(".*/institution/.*"));
        teacher.go("/institution/training/institution-class.xhtml?id=" + id);
        teacher.click("to-live");
        page.waitForURL("**/interaction/live.xhtml**");
        teacher.look("live classes before a broadcast");
        row(teacher).locator("[data-test=start-camera]").click();
    }

    private static Locator row(Device teacher) {
        return teacher.page()
                .locator("[data-test=live-row]")
                .filter(new Locator.FilterOptions().setHasText(LiveCourse.LONG));
    }

    private static void watch(Device learner) {
        learner.until("the picture moves", () -> (Boolean) learner.page().evaluate(WATCHING));
        var before = place(learner);
        learner.page().waitForTimeout(4000);
        assertThat(place(learner)).as("it plays on").isGreaterThan(before + 1);
        learner.until(
                "it counts",
                () -> learner.page().locator("[data-test=state]").innerText().contains("正在计时"));
        learner.look("live class on the air");
        learner.page().setViewportSize(Device.DESK, 900);
        learner.look("live class on the air on a desk");
        learner.page().setViewportSize(Device.PHONE, 844);
        learner.page().waitForTimeout(5000);
    }

    private static double place(Device learner) {
        return ((Number) learner.page().evaluate("() => document.querySelector('#material video').currentTime"))
                .doubleValue();
    }

    private static String air(Device learner) {
        return learner.page().locator("[data-test=air]").innerText();
    }

    private static String status(Device teacher) {
        return teacher.page().locator("[data-test=live-status]").innerText();
    }

    private static long millis(Device learner) {
        return ((Number) learner.page()
                        .evaluate("async () => (await (await fetch('/api/enrolments')).json())[0].creditedMillis"))
                .longValue();
    }

    private static RestClient signedIn(Platform platform, String login) {
        var client = new RestClient(platform.url());
        client.post("/api/session", Map.of("login", login, "password", ScriptedLearner.PASSWORD))
                .expect(200);
        return client;
    }
}
