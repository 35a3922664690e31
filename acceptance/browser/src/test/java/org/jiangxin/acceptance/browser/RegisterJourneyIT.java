package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A city loads a comparison list: first one with wrong lines, which are told, then a good one, which is listed. A county records how many
 * people an institution's rooms hold, and the institution reads it (R-324a).
 */
@ResourceLock("the regulators of the counties")
class RegisterJourneyIT {
    private static final String GOOD = "990101197902020018";

    @Test
    void a_list_is_corrected_and_loaded() {
        load(Device.DESK, "zh-CN", "演示市民政局");
        load(Device.PHONE, "en", "演示市残联");
    }

    @Test
    void a_capacity_is_recorded_and_read() {
        capacity(Device.DESK, 60);
        capacity(Device.PHONE, 80);
        try (var school = new Device(DemoPlatform.get(), Device.PHONE, "zh-CN")) {
            signIn(school, "jigou", "institution");
            var page = school.go("/institution/organization/profile.xhtml").page();
            assertThat(page.locator("[data-test=capacity]").innerText()).contains("80 人");
            school.look("profile with a capacity");
        }
    }

    private static void load(int width, String language, String authority) {
        try (var city = new Device(DemoPlatform.get(), width, language)) {
            signIn(city, "shi", "supervision");
            city.go("/supervision/integrity/clues.xhtml");
            city.look("clues with the way to lists");
            city.click("registers");
            var page = city.page();
            page.waitForURL("**/registers.xhtml");
            city.look("lists");
            fill(page, authority, "证件号码,起,止\n12345,,\n" + GOOD + ",2026-02-30,\n");
            city.click("take-register");
            page.waitForSelector("[data-test=register-problem]");
            assertThat(page.locator("[data-test=register-problem]").count()).isGreaterThanOrEqualTo(2);
            city.look("lists with wrong lines");
            assertThat(page.locator("#authority").inputValue())
                    .as("what was typed stays")
                    .isEqualTo(authority);
            fill(page, authority, "证件号码,起,止\n" + right(GOOD) + ",2026-02-01,\n");
            city.click("take-register");
            page.waitForSelector("[data-test=register]");
            assertThat(page.locator("[data-test=register]").first().innerText()).contains(authority);
            city.look("lists with a new one");
        }
    }

    private static void fill(Page page, String authority, String rows) {
        page.locator("#registerKind").selectOption("DECEASED");
        page.locator("#authority").fill(authority);
        page.locator("#document").fill("演民函〔2026〕3号");
        page.locator("#asOf").fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        page.locator("#file")
                .setInputFiles(new FilePayload("list.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same number with the check character that belongs to it. */
    private static String right(String number) {
        var weights = new int[] {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var at = 0; at < weights.length; at++) {
            sum += weights[at] * (number.charAt(at) - '0');
        }
        return number.substring(0, weights.length) + "10X98765432".charAt(sum % 11);
    }

    private static void capacity(int width, int people) {
        try (var county = new Device(DemoPlatform.get(), width, "zh-CN")) {
            signIn(county, "xian", "supervision");
            var page = county.go("/supervision/organization/organizations.xhtml?q=52990101MJ00001016")
                    .page();
            page.locator("a[href*='organization.xhtml?id=']").first().click();
            page.waitForURL("**/organization.xhtml?id=**");
            page.locator("#capacity").fill(Integer.toString(people));
            county.click("record-capacity");
            page.waitForSelector(".field-error");
            county.look("capacity without a document");
            page.locator("#capacitySource").fill("办学许可证 演0001 号");
            county.click("record-capacity");
            page.waitForURL("**/organization.xhtml?id=**");
            page.waitForSelector("[data-test=capacity]:has-text('" + people + "')");
            county.look("capacity recorded");
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
