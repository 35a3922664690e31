package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Study time that two persons changed, as the learner hears of it and sees it (issue 4.8): the message, found by a search that Back keeps,
 * leads to the reason and the offices.
 */
@ResourceLock("the regulators of the counties")
class MyCorrectionsIT {
    private static final String LEARNER = "19900000014";
    private static final String REASON = "实训课签到机故障，有纸质签到表为证";

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {1280, 390})
    void a_correction_is_told_and_shown_with_reason_and_offices(int width) {
        try (var learner = new Device(DemoPlatform.get(), width, "zh-CN")) {
            DemoPagesIT.signIn(learner, LEARNER);
            var page = learner.go("/learner/course/courses.xhtml").page();
            var course = page.locator("[data-test=my-classes] a[href*='enrolment=']")
                    .first()
                    .getAttribute("href");
            correct(width, course.substring(course.indexOf("enrolment=") + "enrolment=".length()));

            learner.go("/learner/notification/inbox.xhtml");
            page.locator("[data-test=search]").fill("补记了");
            page.locator("[data-test=search]").press("Enter");
            page.waitForURL("**/inbox.xhtml?q=**");
            learner.look("inbox searched");
            page.locator("[data-test=notice] [data-test=open]").first().click();
            page.waitForURL("**/my-corrections.xhtml?enrolment=**");
            learner.look("corrections of the learner");
            var shown = page.locator("[data-test=correction]").first();
            assertThat(shown.innerText())
                    .contains("补记 15 分钟", REASON, "青石市匠作职业培训学校（演示数据） · 班主任", "监管审批员")
                    .doesNotContain("周启明");
            page.goBack();
            assertThat(page.locator("[data-test=search]").inputValue())
                    .as("Back keeps what was searched for")
                    .isEqualTo("补记了");

            learner.go(course);
            learner.click("my-corrections");
            page.waitForURL("**/my-corrections.xhtml?enrolment=**");
            learner.click("all-classes");
            page.waitForURL("**/my-corrections.xhtml");
            assertThat(page.locator("[data-test=correction]").count()).isPositive();
        }
    }

    private static void correct(int width, String enrolment) {
        try (var school = new Device(DemoPlatform.get(), width, "zh-CN")) {
            signIn(school, "banzhuren", "institution");
            var page = school.go("/institution/learning/correction.xhtml?enrolment=" + enrolment)
                    .page();
            page.locator("#lesson").selectOption(new SelectOption().setIndex(1));
            page.locator("#day")
                    .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString());
            page.locator("#minutes").fill("15");
            page.locator("#reason").fill(REASON);
            school.click("propose");
            page.waitForSelector("[data-test=correction]");
        }
        try (var county = new Device(DemoPlatform.get(), width, "zh-CN")) {
            signIn(county, "xian", "supervision");
            var page = county.go("/supervision/learning/corrections.xhtml").page();
            county.look("corrections with search");
            page.locator("[data-test=correction] a").first().click();
            page.waitForURL("**/correction-decision.xhtml**");
            county.click("approve");
            page.waitForURL("**/corrections.xhtml**");
        }
    }

    private static void signIn(Device device, String name, String portal) {
        var page = device.go("/public/identity/sign-in.xhtml").page();
        page.locator("input[id$=login]").fill(name);
        page.locator("input[type=password]").fill("Jiangxin-2026");
        page.locator("input[type=password]").press("Enter");
        page.waitForURL("**/" + portal + "/**");
    }
}
