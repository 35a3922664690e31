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
}
