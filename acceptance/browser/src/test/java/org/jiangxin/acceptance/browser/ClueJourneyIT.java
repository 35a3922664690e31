package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A clue with pictures (R-324a, R-324c): the learner appeals on a phone with one good and one bad file and loses nothing, the institution
 * states its side with pictures, the regulator sees both, takes the clue away and has the package checked.
 */
@ResourceLock("the regulators of the counties")
class ClueJourneyIT {
    private static final String LEARNER = "19900000001";
    private static final String WORDS = "那天晚上在宿舍学习，有值班表为证";

    @Test
    void a_clue_with_pictures_from_the_appeal_to_the_checked_package() {
        appeal();
        state();
        takeAway(Device.DESK);
        takeAway(Device.PHONE);
    }

    private static void appeal() {
        try (var learner = new Device(DemoPlatform.get(), Device.PHONE, "zh-CN")) {
            DemoPagesIT.signIn(learner, LEARNER);
            var page = learner.go("/learner/integrity/my-clues.xhtml").page();
            page.locator("[data-test=clue]", new Page.LocatorOptions().setHasText("深夜学习过多"))
                    .locator("a")
                    .click();
            page.waitForURL("**/my-clue.xhtml**");
            learner.look("appeal with room for pictures");
            page.locator("#text").fill(WORDS);
            page.locator("#photo1").setInputFiles(Photos.jpeg("duty", 1200, 900));
            page.locator("#photo2")
                    .setInputFiles(new FilePayload(
                            "notes.jpg", "image/jpeg", "no picture at all".getBytes(StandardCharsets.UTF_8)));
            learner.click("appeal");
            page.waitForSelector(".field-error");
            learner.look("appeal with a bad file");
            assertThat(page.locator("#text").inputValue()).isEqualTo(WORDS);
            assertThat(page.locator("[data-test=kept]").count()).isEqualTo(1);
            assertThat(page.locator(".field-error").allInnerTexts()).anyMatch(text -> text.contains("只收 JPEG 或 PNG"));
            page.locator("#photo3").setInputFiles(Photos.jpeg("room", 900, 1200));
            learner.click("appeal");
            page.waitForSelector("[data-test=my-appeal]");
            learner.look("appeal with pictures");
            assertThat(page.locator("[data-test=my-appeal] [data-test=thumbs] img")
                            .count())
                    .isEqualTo(2);
            opensFullSize(page, "[data-test=my-appeal]");
        }
    }

    private static void state() {
        try (var school = new Device(DemoPlatform.get(), Device.DESK, "zh-CN")) {
            signIn(school, "jigou", "institution");
            var page = school.go("/institution/integrity/clue-statements.xhtml").page();
            page.locator("[data-test=clue] a", new Page.LocatorOptions().setHasText("深夜学习过多"))
                    .first()
                    .click();
            page.waitForURL("**/clue-statement.xhtml**");
            school.look("statement with room for pictures");
            page.locator("#statement").fill("学员当天值夜班，值班表附后。");
            page.locator("#photo1").setInputFiles(Photos.jpeg("list", 1400, 1000));
            page.locator("#photo2").setInputFiles(Photos.jpeg("wrong", 1400, 1000));
            page.locator("#drop2").check();
            school.look("statement with pictures chosen");
            school.click("state");
            page.waitForSelector("[data-test=thumbs]");
            school.look("statement with pictures");
            assertThat(page.locator("[data-test=thumbs] img").count())
                    .as("the one that was left out is not there, nor those of the learner")
                    .isEqualTo(1);
        }
    }

    private static void takeAway(int width) {
        try (var county = new Device(DemoPlatform.get(), width, "zh-CN")) {
            signIn(county, "xian", "supervision");
            var page = county.go("/supervision/integrity/clues.xhtml?stage=CHECK&kind=NIGHT_STUDY")
                    .page();
            page.locator("[data-test=clue] a").first().click();
            page.waitForURL("**/clue.xhtml**");
            assertThat(page.locator("[data-test=thumbs] img").count()).isEqualTo(3);
            county.look("clue with pictures before the regulator");
            opensFullSize(page, "[data-test=step]");
            var file = page.waitForDownload(() -> county.click("export")).path();
            county.go("/supervision/supervision/exports.xhtml");
            page.locator("#file").setInputFiles(file);
            county.click("check-package");
            page.waitForSelector("[data-test=checked]");
            assertThat(page.locator("[data-test=checked]").innerText()).contains("没有改动");
            county.look("exports with a checked package");
        }
    }

    private static void opensFullSize(Page page, String where) {
        var shown = page.waitForPopup(
                () -> page.locator(where + " [data-test=thumbs] a").first().click());
        shown.waitForLoadState();
        assertThat((Boolean) shown.evaluate("() => document.images[0].naturalWidth >= 600"))
                .isTrue();
        shown.close();
    }

    private static void signIn(Device device, String name, String portal) {
        var page = device.go("/public/identity/sign-in.xhtml").page();
        page.locator("input[id$=login]").fill(name);
        page.locator("input[type=password]").fill("Jiangxin-2026");
        page.locator("input[type=password]").press("Enter");
        page.waitForURL("**/" + portal + "/**");
    }
}
