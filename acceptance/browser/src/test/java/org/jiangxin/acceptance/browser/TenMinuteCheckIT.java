package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What an inspector tries in ten minutes with a browser and its console (R-324a; docs/ten-minute-check.md): a second tab, a hidden tab, a
 * faster player, requests by hand, a second browser, a check that is ignored and one whose answer is blocked. After it the learner and the
 * regulator read of it in their own pages.
 */
class TenMinuteCheckIT {
    private static final int NUMBER = 940;
    /** A class with a regulator; its videos are minutes long. */
    private static final String CLASS = "QS-2026-028";

    private static final String CONSOLE = """
            (() => {
              const real = window.fetch;
              window.seen = {};
              window.fetch = async (address, options) => {
                const answer = await real(address, options);
                if (String(address).includes('/api/playback/') && answer.ok) {
                  window.seen.body = options.body;
                  answer.clone().json().then((told) => { window.seen.status = told.status ?? window.seen.status; }, () => {});
                }
                return answer;
              };
              window.send = async (path, change) => {
                const answer = await real(path, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Jiangxin': '1' },
                  body: JSON.stringify({ ...JSON.parse(window.seen.body), ...change }) });
                return `${answer.status} ${(await answer.json().catch(() => ({}))).type ?? ''}`;
              };
              window.hide = (hidden) => {
                Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
                document.dispatchEvent(new Event('visibilitychange'));
              };
            })();
            """;

    /** In the soak alone: what it shows in one walk, OneSessionIT, LyingBrowserIT and the attacks over HTTP show each time. */
    @SoakTest
    void ten_minutes_of_an_inspector_leave_no_second_too_many_and_every_trace() throws IOException {
        walk(Device.DESK, NUMBER);
    }

    /** The same on a phone, for the pictures. */
    @Test
    @EnabledIfSystemProperty(named = "seen", matches = ".*")
    void ten_minutes_on_a_phone() throws IOException {
        walk(Device.PHONE, NUMBER + 10);
    }

    private static void walk(int width, int number) throws IOException {
        var platform = DemoPlatform.get();
        var mobile = ScriptedLearner.add(platform, number, CLASS);
        var idle = ScriptedLearner.add(platform, number + 1, TinyCourse.CLASS);
        try (var first = new Device(platform, width, "zh-CN");
                var second = new Device(platform, width, "zh-CN");
                var ignoring = new Device(platform, width, "zh-CN");
                var city = new Device(platform, width, "zh-CN")) {
            // Its check comes after the clip's twelve seconds and waits for a minute, while the rest goes on.
            begin(ignoring, idle);
            var lesson = begin(first, mobile);

            aSecondTabAsksAndStaysOut(first, lesson);
            aHiddenTabStopsTheClock(first);
            aFasterPlayerEarnsNoMore(first);
            requestsByHandAreRefused(first);
            theSecondBrowserEndsTheFirst(first, second, mobile);

            platform.command("find-clues", "day=" + LocalDate.now(ZoneId.of("Asia/Shanghai")));
            var clue = theLearnerReadsOfIt(second);
            theRegulatorReadsOfIt(city, clue, enrolment(second).path("id").asText());

            anIgnoredCheckPauses(ignoring);
            aBlockedAnswerEarnsNothing(ignoring);
        }
    }

    private static String begin(Device device, String mobile) throws IOException {
        DemoPagesIT.signIn(device, mobile);
        device.context().addInitScript(CONSOLE);
        var lesson = video(enrolment(device));
        device.go("/learner/learning/study.xhtml?lesson=" + lesson);
        device.click("start");
        device.page().waitForFunction("() => document.querySelector('video')?.currentTime > 1");
        return lesson;
    }

    private static void aSecondTabAsksAndStaysOut(Device device, String lesson) {
        var tab = device.context().newPage();
        tab.navigate("/learner/learning/study.xhtml?lesson=" + lesson);
        tab.locator("[data-test=start]:visible").click();
        var dialog = tab.locator("dialog.dlg[open]");
        dialog.waitFor();
        assertThat(dialog.innerText()).contains("要改在这里学吗", "另一个页面");
        device.look(tab, "check 1 second tab");
        dialog.locator("button[value=stay]").click();
        tab.locator("#cover[data-kind=start]:visible").waitFor();
        assertThat(tab.locator("#cover").innerText()).contains("还在那边学");
        tab.close();
        assertThat(playing(device)).as("the first tab goes on").isTrue();
    }

    private static void aHiddenTabStopsTheClock(Device device) {
        var page = device.page();
        page.evaluate("() => window.hide(true)");
        page.waitForTimeout(1_500);
        var before = earned(device);
        page.waitForTimeout(13_500);
        assertThat(playing(device)).as("pauses by itself").isFalse();
        page.evaluate("() => window.hide(false)");
        page.locator("#cover[data-kind=hidden]:visible").waitFor();
        assertThat(page.locator("#cover").innerText()).contains("暂停计时");
        device.look("check 2 hidden tab");
        device.click("continue");
        page.waitForTimeout(2_500);
        assertThat(earned(device)).as("15 s out of sight").isLessThan(before + 6_000);
    }

    private static void aFasterPlayerEarnsNoMore(Device device) {
        var page = device.page();
        page.evaluate("() => document.querySelector('video').pause()");
        page.waitForTimeout(2_000);
        var before = earned(device);
        var began = System.nanoTime();
        page.evaluate("() => { const video = document.querySelector('video'); video.play(); video.playbackRate = 4; }");
        page.waitForTimeout(7_000);
        assertThat((Number) page.evaluate("() => document.querySelector('video').playbackRate"))
                .as("the page sets it back")
                .extracting(Number::intValue)
                .isEqualTo(1);
        device.look("check 3 faster player");
        page.evaluate("() => document.querySelector('video').pause()");
        page.waitForTimeout(2_000);
        assertThat(earned(device) - before).isLessThanOrEqualTo((System.nanoTime() - began) / 1_000_000);
        page.evaluate("() => document.querySelector('video').play()");
        page.waitForTimeout(1_500);
    }

    private static void requestsByHandAreRefused(Device device) {
        var page = device.page();
        var before = earned(device);
        assertThat(page.evaluate(
                        "() => window.send('/api/playback/beat', { ticket: 'AAAA.BBBB', positionMillis: 600000 })"))
                .isEqualTo("401 learning.ticket.invalid");
        assertThat((String) page.evaluate("() => window.send('/api/playback/beat', { positionMillis: 600000 })"))
                .as("a ticket is good for one request")
                .startsWith("409 learning.ticket.");
        assertThat((String) page.evaluate("() => window.send('/api/playback/complete', {})"))
                .as("nothing completes a lesson but study")
                .matches("40[345] .*");
        page.waitForTimeout(1_500);
        assertThat(earned(device) - before).isLessThan(5_000);
    }

    private static void theSecondBrowserEndsTheFirst(Device first, Device second, String mobile) {
        DemoPagesIT.signIn(second, mobile);
        first.until(
                "the first browser is told",
                () -> first.page().locator("main").innerText().contains("另一处登录"));
        first.look("check 4 second browser");
    }

    private static String theLearnerReadsOfIt(Device device) throws IOException {
        var page = device.go("/learner/course/uncounted.xhtml?enrolment="
                        + enrolment(device).path("id").asText())
                .page();
        assertThat(page.locator("[data-test=spans]").innerText()).contains("后台");
        device.look("check 5 time that did not count");
        device.go("/learner/integrity/my-clues.xhtml");
        assertThat(page.locator("main").innerText()).contains("播放请求异常", "像是程序在学习");
        device.look("check 6 clues of the learner");
        page.locator("[data-test=clue] a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("播放请求异常"))
                .click();
        page.waitForURL("**/my-clue.xhtml?id=**");
        device.look("check 7 clue of the learner");
        var id = Pattern.compile("id=([\\w-]{22})").matcher(page.url());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static void theRegulatorReadsOfIt(Device city, String clue, String enrolment) {
        var page = city.go("/public/identity/sign-in.xhtml").page();
        page.locator("input[id$=login]").fill("shi");
        page.locator("input[type=password]").fill("Jiangxin-2026");
        page.locator("input[type=password]").press("Enter");
        page.waitForURL("**/supervision/**");
        city.go("/supervision/integrity/clue.xhtml?id=" + clue);
        assertThat(page.locator("main").innerText()).contains("播放请求异常", "flag/");
        city.look("check 8 clue of the regulator");
        city.go("/supervision/supervision/learner.xhtml?id=" + enrolment);
        assertThat(page.locator("tr[data-test=interval]").allInnerTexts().toString())
                .contains("后台");
        city.look("check 9 minutes of the regulator");
    }

    private static void anIgnoredCheckPauses(Device device) throws IOException {
        device.until(
                "the check is over",
                () -> device.page().locator("#cover[data-kind=missed]:visible").count() > 0);
        assertThat(device.page().locator("#cover").innerText()).contains("这次没赶上", "待核验");
        device.until(
                "the last day for making it up is named",
                () -> device.page().locator("#cover").innerText().matches("(?s).*最晚\\d{4}年.*补一次核验.*"));
        assertThat(playing(device)).isFalse();
        device.look("check 10 ignored check");
        assertThat(enrolment(device).path("creditedMillis").asLong()).isZero();
        assertThat(enrolment(device).path("pendingMillis").asLong()).isPositive();
    }

    /** The make-up check is answered rightly, and the browser keeps the answer back as public scripts do. */
    private static void aBlockedAnswerEarnsNothing(Device device) throws IOException {
        device.context().route("**/api/playback/challenge", Route::abort);
        device.page().locator("#cover [data-test]:visible").first().click();
        device.page().waitForSelector("#challenge[open]");
        LearnerJourneyIT.answerCheck(device);
        device.page().waitForTimeout(4_000);
        device.look("check 11 blocked answer");
        assertThat(enrolment(device).path("creditedMillis").asLong()).isZero();
    }

    private static boolean playing(Device device) {
        return (Boolean) device.page().evaluate("() => !document.querySelector('video').paused");
    }

    /** What the newest answer of the server says to be earned in the lesson. */
    private static long earned(Device device) {
        return ((Number)
                        device.page()
                                .evaluate(
                                        "() => window.seen.status.lesson.creditedMillis + window.seen.status.lesson.pendingMillis"))
                .longValue();
    }

    private static String video(JsonNode enrolment) {
        for (var lesson : enrolment.path("lessons")) {
            if ("VIDEO".equals(lesson.path("form").asText())) {
                return lesson.path("id").asText();
            }
        }
        throw new AssertionError("no video in " + Map.of("enrolment", enrolment));
    }

    /** What the server says, asked with the page's own sign-in. */
    private static JsonNode enrolment(Device device) throws IOException {
        return new ObjectMapper()
                .readTree(device.context().request().get("/api/enrolments").body())
                .get(0);
    }
}
