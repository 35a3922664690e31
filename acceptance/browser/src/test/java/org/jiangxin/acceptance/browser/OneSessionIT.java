package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;
import org.junit.jupiter.api.Test;

/** The page that lost the sign-in is told at once, by whom, where and when (R-324a, ATK-12). */
class OneSessionIT {
    @Test
    void the_loser_is_led_to_the_sign_in_page_with_the_reason() {
        var platform = DemoPlatform.get();
        var mobile = ScriptedLearner.add(platform, 900, TinyCourse.CLASS);
        try (var first = new Device(platform, Device.DESK, "zh-CN");
                var second = new Device(platform, Device.PHONE, "zh-CN")) {
            DemoPagesIT.signIn(first, mobile);
            first.go("/learner/course/home.xhtml");
            DemoPagesIT.signIn(second, mobile);

            first.page().waitForURL("**/public/identity/sign-in.xhtml**");
            assertThat(first.page().textContent("main")).contains("另一处登录");
            first.look("ended sign-in");
            second.go("/learner/course/home.xhtml").look("home of the winner");
        }
    }

    /**
     * A sign-in by the page leaves no lock on its session: once each sign-out and password change after it waited for fifteen
     * seconds, and the page after a sign-out for forty-five. The browser's own limit of ten seconds is the test.
     */
    @Test
    void signing_out_and_in_again_waits_for_no_lock() {
        var platform = DemoPlatform.get();
        var mobile = ScriptedLearner.add(platform, 901, TinyCourse.CLASS);
        try (var device = new Device(platform, Device.DESK, "zh-CN")) {
            device.page().setDefaultNavigationTimeout(10_000);
            for (var round = 0; round < 2; round++) {
                DemoPagesIT.signIn(device, mobile);
                device.go("/learner/identity/me.xhtml").click("sign-out");
                device.page().waitForURL("**/public/identity/sign-in.xhtml**");
            }
        }
    }
}
