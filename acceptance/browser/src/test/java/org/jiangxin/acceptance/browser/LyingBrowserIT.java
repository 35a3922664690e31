package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;
import org.junit.jupiter.api.Test;

/**
 * ATK-05, ATK-07 and the spoofs that public scripts share (R-324a): a browser whose clock runs ten times too fast and two hours
 * ahead, whose player is forced to sixteen times the speed, which claims to be visible for ever and never to lose focus. The
 * pages believe all of it; the ledger holds no second more than the server's clock has seen.
 */
class LyingBrowserIT {
    private static final int NUMBER = 905;
    private static final int WATCHED_SECONDS = 8;
    private static final String LIES = """
            (() => {
              const now = Date.now.bind(Date), began = now();
              Date.now = () => began + 7200000 + (now() - began) * 10;
              const ticks = performance.now.bind(performance);
              performance.now = () => ticks() * 10;
              const later = window.setTimeout.bind(window), again = window.setInterval.bind(window);
              window.setTimeout = (what, millis, ...rest) => later(what, (millis || 0) / 10, ...rest);
              window.setInterval = (what, millis, ...rest) => again(what, (millis || 0) / 10, ...rest);
              Object.defineProperty(document, 'visibilityState', { get: () => 'visible' });
              Object.defineProperty(document, 'hidden', { get: () => false });
              document.hasFocus = () => true;
              for (const kind of ['visibilitychange', 'blur', 'pagehide']) {
                window.addEventListener(kind, (event) => event.stopImmediatePropagation(), true);
              }
              const rate = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'playbackRate');
              Object.defineProperty(HTMLMediaElement.prototype, 'playbackRate', {
                get: () => 1, set() { rate.set.call(this, 16); } });
              again(() => document.querySelectorAll('video').forEach((video) => rate.set.call(video, 16)), 50);
            })();
            """;

    @Test
    void atk05_atk07_a_browser_that_lies_about_time_speed_and_sight_earns_what_the_server_saw() throws IOException {
        var platform = DemoPlatform.get();
        var mobile = ScriptedLearner.add(platform, NUMBER, TinyCourse.CLASS);
        try (var device = new Device(platform, Device.DESK, "zh-CN")) {
            DemoPagesIT.signIn(device, mobile);
            var lesson = enrolment(device).path("lessons").get(0).path("id").asText();
            device.context().addInitScript(LIES);
            device.go("/learner/learning/study.xhtml?lesson=" + lesson);
            var began = System.nanoTime();
            device.click("start");
            device.page().waitForTimeout(WATCHED_SECONDS * 1000.0);
            device.go("/learner/course/home.xhtml");
            var elapsed = Duration.ofNanos(System.nanoTime() - began).toMillis();

            var after = enrolment(device);
            var earned = after.path("creditedMillis").asLong()
                    + after.path("pendingMillis").asLong();
            assertThat(earned).as("study time of %d ms", elapsed).isLessThanOrEqualTo(elapsed);
            assertThat(earned + after.path("uncountedMillis").asLong())
                    .as("the page did study")
                    .isPositive();
            assertThat(after.path("lessons").get(0).path("complete").asBoolean())
                    .as("a clip of %d s in %d ms", TinyCourse.CLIP_SECONDS, elapsed)
                    .isFalse();
        }
    }

    /** What the server says, asked with the page's own sign-in. */
    private static JsonNode enrolment(Device device) throws IOException {
        return new ObjectMapper()
                .readTree(device.context().request().get("/api/enrolments").body())
                .get(0);
    }
}
