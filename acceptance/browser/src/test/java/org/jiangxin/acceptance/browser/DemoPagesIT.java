package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo accounts' pages in both languages, at both widths and in the large-text mode: complete, accessible, without errors. */
class DemoPagesIT {
    private static final List<String> PAGES = List.of(
            "/learner/course/home.xhtml",
            "/learner/course/courses.xhtml",
            "/learner/exam/exams.xhtml",
            "/learner/record/records.xhtml",
            "/learner/notification/inbox.xhtml",
            "/learner/learning/my-corrections.xhtml",
            "/learner/integrity/my-clues.xhtml",
            "/learner/integrity/device-check.xhtml",
            "/learner/integrity/face.xhtml",
            "/learner/identity/me.xhtml");

    /** Each width, language and size of letters at least once. */
    @ParameterizedTest(name = "{0} px, {1}, large text {2}")
    @CsvSource({"1280,en,false", "390,zh-CN,true", "390,en,false"})
    void the_pages_of_a_half_way_learner(int width, String locale, boolean elder) {
        walk(width, locale, elder, "19900000001");
    }

    @Test
    void the_pages_of_a_learner_with_a_certificate() {
        walk(Device.PHONE, "zh-CN", false, "19900000003");
    }

    /** What is left of all combinations; {@code LearnerJourneyIT} sees most of these pages in Chinese at both widths. */
    @ParameterizedTest(name = "{0} px, {1}, large text {2}, {3}")
    @EnabledIfSystemProperty(named = "soak", matches = "true")
    @CsvSource({
        "1280,zh-CN,false,19900000001",
        "390,zh-CN,false,19900000001",
        "1280,zh-CN,true,19900000001",
        "390,en,true,19900000001",
        "1280,zh-CN,false,19900000003"
    })
    void the_pages_in_every_other_combination(int width, String locale, boolean elder, String mobile) {
        walk(width, locale, elder, mobile);
    }

    @Test
    @ResourceLock("the author of the school")
    void the_demo_course_stands_in_its_authors_list_and_its_next_version_can_be_begun() {
        try (var device = new Device(DemoPlatform.get(), Device.DESK, "zh-CN")) {
            var page = device.go("/public/identity/sign-in.xhtml").page();
            page.locator("input[id$=login]").fill("kecheng");
            page.locator("input[type=password]").fill("Jiangxin-2026");
            page.locator("input[type=password]").press("Enter");
            page.waitForURL("**/institution/**");
            device.go("/institution/course/authored.xhtml");
            device.look("authored with the demo course");
            var row = page.locator("[data-test=authored]", new Page.LocatorOptions().setHasText("welding-basics"));
            row.locator("[data-test=begin-version]").click();
            page.waitForURL("**/draft.xhtml**");
            assertThat(page.locator("h1").first().innerText()).contains("焊");
            device.look("draft of the demo course");
        }
    }

    private static void walk(int width, String locale, boolean elder, String mobile) {
        try (var device = new Device(DemoPlatform.get(), width, locale)) {
            signIn(device, mobile);
            if (elder) {
                device.page().locator("[data-elder]:visible").first().click();
            }
            for (var path : PAGES) {
                device.go(path);
                assertThat(device.page().locator("h1").first().isVisible())
                        .as(path)
                        .isTrue();
                assertThat(device.page().content()).as(path + " has every text").doesNotContain("???");
                if ("en".equals(locale)) {
                    assertThat(device.page().getAttribute("html", "lang")).isEqualTo("en");
                }
                device.look(path);
            }
            device.go("/learner/course/home.xhtml");
            if (device.page().locator("[data-test=all-uncounted]:visible").count() > 0) {
                device.click("all-uncounted");
                device.page().waitForSelector("[data-test=spans]");
                device.look("time that did not count");
            }
        }
    }

    static void signIn(Device device, String mobile) {
        var page = device.go("/public/identity/sign-in.xhtml").page();
        device.look("sign-in");
        page.locator("input[id$=login]").fill(mobile);
        page.locator("input[type=password]").fill("Jiangxin-2026");
        page.locator("input[type=password]").press("Enter");
        page.waitForURL("**/learner/**");
    }
}
