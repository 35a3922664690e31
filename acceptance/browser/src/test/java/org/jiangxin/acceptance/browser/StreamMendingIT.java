package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;
import org.junit.jupiter.api.Test;

/**
 * An honest page loses nothing by proof of playback (ADR 0011): a segment that is refused once is fetched at a newer address, and one
 * that the page has but the server never saw is fetched again and watched again, until the lesson is complete.
 */
class StreamMendingIT {
    private static final int NUMBER = 907;

    @Test
    void a_refused_segment_and_one_that_the_server_missed_are_fetched_again() throws IOException {
        var platform = DemoPlatform.get();
        var mobile = ScriptedLearner.add(platform, NUMBER, TinyCourse.CLASS);
        try (var device = new Device(platform, Device.DESK, "zh-CN")) {
            DemoPagesIT.signIn(device, mobile);
            var request = device.context().request();
            var lesson = new ObjectMapper()
                    .readTree(request.get("/api/enrolments").body())
                    .get(0)
                    .path("lessons")
                    .get(0)
                    .path("id")
                    .asText();
            var playlist = request.get("/media/" + lesson + "/v360/index.m3u8").text();
            var refused = new AtomicInteger();
            var unseen = new AtomicInteger();
            device.context().route("**/stream/**/seg00001.ts", route -> {
                if (refused.getAndIncrement() == 0) {
                    route.fulfill(new Route.FulfillOptions().setStatus(403));
                } else {
                    route.resume();
                }
            });
            var last = clip(platform.data(), playlist).resolve("seg00002.ts");
            device.context().route("**/stream/**/seg00002.ts", route -> {
                if (unseen.getAndIncrement() == 0) {
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(200)
                            .setContentType("video/mp2t")
                            .setPath(last));
                } else {
                    route.resume();
                }
            });
            device.go("/learner/learning/study.xhtml?lesson=" + lesson);
            device.click("start");
            device.until("the lesson is complete", () -> {
                LearnerJourneyIT.answerCheck(device);
                var missing = device.page().locator("#cover [data-test=missing]:visible");
                if (missing.count() > 0) {
                    missing.first().click();
                }
                return device.page()
                                .locator("#cover[data-kind=complete]:visible")
                                .count()
                        > 0;
            });
            assertThat(refused.get()).as("fetched again after it was refused").isGreaterThan(1);
            assertThat(unseen.get()).as("fetched again after it did not count").isGreaterThan(1);
            device.click("all-uncounted");
            device.page().waitForSelector("[data-test=spans], [data-test=empty]");
            device.look("time that did not count after a lost segment");
        }
    }

    /** Where the clip with this playlist lies. */
    private static Path clip(Path data, String playlist) throws IOException {
        try (var folders = Files.list(data.resolve("media"))) {
            return folders.map(folder -> folder.resolve("stream/v360"))
                    .filter(folder -> isOf(folder, playlist))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isOf(Path folder, String playlist) {
        try {
            return Files.exists(folder.resolve("index.m3u8"))
                    && Files.readString(folder.resolve("index.m3u8")).equals(playlist);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
