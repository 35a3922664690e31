package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check that is a question (R-324a), met in a browser: read, answered with the keyboard alone, at both widths and in large letters. */
class QuestionCheckIT {
    private static final AtomicInteger NUMBER = new AtomicInteger(920);

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {Device.DESK, Device.PHONE})
    void a_question_is_answered_with_the_keyboard_alone(int width) {
        var platform = DemoPlatform.get();
        var learner = untilQuestion(platform);
        // Asked for before the browser signs in, which ends this sign-in.
        var lesson = learner.lessonId("VIDEO");
        try (var device = new Device(platform, width, "zh-CN")) {
            DemoPagesIT.signIn(device, learner.mobile());
            device.go("/learner/learning/study.xhtml?lesson=" + lesson);
            device.click("start");
            var page = device.page();
            page.waitForSelector("#challenge[open]");
            page.waitForTimeout(1500);
            device.look("question check");
            large(device);

            var answers = page.locator("[data-test=challenge-answers]:visible");
            assertThat(page.locator("[data-test=challenge-tiles]:visible").count())
                    .isZero();
            assertThat(page.isDisabled("[data-test=challenge-submit]"))
                    .as("nothing is chosen yet")
                    .isTrue();
            var right = TinyCourse.rightAnswer(
                    page.locator("[data-test=challenge-prompt]").textContent());
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            for (var i = 0; i < TinyCourse.WRONG.size() && !right.equals(chosen(answers)); i++) {
                page.keyboard().press("ArrowDown");
            }
            assertThat(chosen(answers)).isEqualTo(right);
            device.look("question check chosen");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            device.until(
                    "the check is answered",
                    () -> page.locator("#challenge[open]").count() == 0);
            // The lesson had been watched nearly to its end: what is missing is watched now, and may end with a check
            // of its own.
            device.until("its time is counted", () -> {
                LearnerJourneyIT.answerCheck(device);
                return page.locator("#cover[data-kind=complete]:visible").count() > 0;
            });
        }
    }

    private static String chosen(Locator answers) {
        return answers.locator("label:has(input:checked)").textContent();
    }

    /** The mode for elders, as its switch sets it; only looked at. */
    private static void large(Device device) {
        var page = device.page();
        var before = page.evaluate("() => document.documentElement.dataset.mode ?? ''");
        page.evaluate("() => { document.documentElement.dataset.mode = 'elder'; }");
        device.look("question check large");
        page.evaluate("mode => { document.documentElement.dataset.mode = mode; }", before);
    }

    private static ScriptedLearner untilQuestion(Platform platform) {
        for (var i = 0; i < 8; i++) {
            var learner = ScriptedLearner.in(platform, NUMBER.incrementAndGet(), TinyCourse.CLASS);
            if (learner.untilCheck(learner.lessonId("VIDEO"), "QUESTION").isPresent()) {
                learner.rest()
                        .post(
                                "/api/playback/release",
                                java.util.Map.of("ticket", learner.ticket(), "positionMillis", 12_000));
                return learner;
            }
        }
        throw new AssertionError("no question in sixteen checks");
    }
}
