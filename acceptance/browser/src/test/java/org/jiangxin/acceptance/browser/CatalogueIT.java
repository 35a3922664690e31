package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.jiangxin.acceptance.harness.Platform;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue as operators use it (R-322a, R-322b): searching by sound, Back, and a standard from the first line to its use. */
@ResourceLock("the operator of the platform")
class CatalogueIT {
    private static final List<String> PAGES = List.of("occupations", "standards", "new-standard");

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1280,zh-CN", "390,zh-CN", "1280,en"})
    void the_pages_are_complete_and_accessible(int width, String locale) {
        try (var device = new Device(DemoPlatform.get(), width, locale)) {
            signIn(device);
            for (var page : PAGES) {
                device.go("/console/catalog/" + page + ".xhtml").look("catalog-" + page + "-" + locale);
                assertThat(device.page().content()).doesNotContain("?catalog:");
            }
        }
    }

    @ParameterizedTest(name = "{0} px")
    @CsvSource({"1280", "390"})
    void an_occupation_is_found_by_sound_and_back_keeps_the_search(int width) {
        try (var device = new Device(DemoPlatform.get(), width, "zh-CN")) {
            signIn(device);
            var page = device.go("/console/catalog/occupations.xhtml").page();
            page.fill("[data-test=search]", "hg");
            page.press("[data-test=search]", "Enter");
            page.waitForURL("**q=hg**");
            page.locator("[data-test=occupation] a", new Page.LocatorOptions().setHasText("焊工"))
                    .first()
                    .click();
            page.waitForURL("**/occupation.xhtml**");
            assertThat(page.locator("[data-test=code]").innerText()).isEqualTo("6-18-02-04");
            device.look("catalog-occupation");
            page.goBack();
            assertThat(page.inputValue("[data-test=search]")).isEqualTo("hg");
        }
    }

    @ParameterizedTest(name = "{0} px")
    @CsvSource({"1280", "390"})
    void a_standard_is_written_from_a_file_and_put_in_force(int width) {
        try (var device = new Device(DemoPlatform.get(), width, "zh-CN")) {
            signIn(device);
            var page = device.go("/console/catalog/new-standard.xhtml").page();
            page.selectOption("#kind", "SPECIAL");
            page.fill("#title", "焊接专项 " + width);
            page.fill("#occupation", "6-18-02-04");
            page.selectOption("#grade", "NONE");
            page.fill("#code", "IT-" + width + "-" + System.nanoTime());
            page.fill("#edition", "1");
            page.fill("#source", "测试");
            device.click("create");
            page.waitForURL("**/standard.xhtml**");
            var demo = Platform.projectRoot().resolve("wildfly-config/demo/standards/welder-5.csv");
            page.setInputFiles("#file", Path.of("pom.xml"));
            device.click("upload");
            assertThat(page.locator("#page-messages").innerText()).contains(".xlsx");
            page.setInputFiles("#file", demo);
            device.click("upload");
            page.locator("[data-test=point]").first().waitFor();
            device.look("catalog-draft");
            device.click("force");
            page.locator("[data-test=upload]")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertThat(page.locator("[data-test=status]").innerText()).isEqualTo("启用");
            device.look("catalog-standard");
        }
    }

    private static void signIn(Device device) {
        var page = device.go("/public/identity/sign-in.xhtml").page();
        page.locator("input[id$=login]").fill("yunying");
        page.locator("input[type=password]").fill("Jiangxin-2026");
        page.locator("input[type=password]").press("Enter");
        page.waitForURL("**/console/**");
    }
}
