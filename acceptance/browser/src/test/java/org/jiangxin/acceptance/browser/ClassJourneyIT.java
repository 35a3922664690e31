package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jiangxin.acceptance.harness.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A class from the project to the regulator's interval (R-324b, R-324c): the class manager plans it, imports a roster in which some
 * rows are wrong, applies with what was missing named, is sent back and approved, starts it and reads the board; the province drills
 * from its dashboard to a ledger interval in five clicks and takes the learners of a class away as a numbered file.
 */
@ResourceLock("the regulators of the counties")
class ClassJourneyIT {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    @Test
    void a_class_is_opened_on_a_desk() {
        open(Device.DESK);
    }

    @SoakTest
    void a_class_is_opened_on_a_phone() {
        open(Device.PHONE);
    }

    @Test
    void the_province_drills_to_the_interval_on_a_desk() throws Exception {
        drill(Device.DESK);
    }

    @Test
    void the_province_drills_to_the_interval_on_a_phone() throws Exception {
        drill(Device.PHONE);
    }

    private static void open(int width) {
        var platform = DemoPlatform.get();
        var number = NUMBER.incrementAndGet();
        var title = "焊工试开班 " + number;
        try (var manager = new Device(platform, width, "zh-CN")) {
            signIn(manager, "banzhuren");
            project(manager, number);
            terms(manager, number, title);
            var address = manager.page().url();
            appliesWithNothing(manager);
            roster(manager, number);
            manager.page().navigate(address);
            plan(manager);
            apply(manager);
            decided(platform, width, title, "RETURN");
            manager.page().navigate(address);
            manager.page().waitForSelector("[data-test=returned]");
            manager.look("class that was sent back");
            apply(manager);
            decided(platform, width, title, "APPROVE");
            manager.page().navigate(address);
            manager.click("start");
            manager.page().waitForSelector("[data-test=to-board]");
            manager.look("class that runs");
            manager.click("to-board");
            manager.page().waitForURL("**/board.xhtml**");
            assertThat(manager.page().locator("[data-test=learner]").count()).isEqualTo(2);
            manager.look("board of a new class");
            hiddenFromOthers(platform, address);
        }
    }

    private static void project(Device device, int number) {
        var page = device.go("/institution/training/projects.xhtml").page();
        device.look("projects");
        device.click("new-project");
        page.locator("#title").fill("焊工提升 " + number);
        page.locator("#code").fill("P-2026-" + number);
        page.locator("#occupationCode").fill("hangong");
        device.click("find");
        page.waitForSelector("[data-test=choose]");
        device.look("project, occupations found");
        device.click("choose");
        device.until(
                "the occupation is chosen",
                () -> page.locator("#occupationCode").inputValue().contains("-"));
        page.locator("#grade").selectOption(new SelectOption().setIndex(2));
        page.locator("#projectType").selectOption(new SelectOption().setIndex(1));
        page.locator("#traineeGroup").selectOption(new SelectOption().setIndex(1));
        page.locator("#onlineHours").fill("1");
        page.locator("#practiceHours").fill("2");
        device.click("save-project");
        page.waitForSelector("[data-test=class-of-project]");
        device.look("project");
        device.click("class-of-project");
        page.waitForURL("**/terms.xhtml**");
    }

    private static void terms(Device device, int number, String title) {
        var page = device.page();
        var today = LocalDate.now(CHINA);
        page.locator("#title").fill(title);
        device.click("save-terms");
        page.locator(".field-error").first().waitFor();
        assertThat(page.locator("#title").inputValue()).as("nothing is lost").isEqualTo(title);
        device.look("terms with errors");
        page.locator("#courseVersionId").selectOption(new SelectOption().setIndex(1));
        page.locator("#code").fill("SK-2026-" + number);
        page.locator("#contactLine").fill("0990-1200-" + number);
        page.locator("#startsOn").fill(today.toString());
        page.locator("#endsOn").fill(today.plusDays(40).toString());
        page.locator("#places").fill("30");
        page.locator("#onlineHours").fill("1");
        page.locator("#practiceHours").fill("2");
        device.click("save-terms");
        page.waitForURL("**/institution-class.xhtml**");
    }

    private static void appliesWithNothing(Device device) {
        device.click("apply");
        var problems = device.page().locator(".messages li, .field-error");
        problems.first().waitFor();
        assertThat(String.join("\n", problems.allInnerTexts()))
                .as("each missing document is named at once")
                .contains("花名册", "教师", "考核");
        device.look("application with nothing");
    }

    private static void roster(Device device, int number) {
        var page = device.page();
        device.click("to-roster");
        page.waitForURL("**/roster.xhtml**");
        var good = person(number, 1);
        var lines = "姓名,身份证号,手机,社保卡号,人员类别\r\n"
                + line("任和", good, number, 1)
                + line("任顺", person(number, 2), number, 2)
                + line("错号", good.substring(0, 17) + (good.charAt(17) == '1' ? '2' : '1'), number, 3)
                + line("任和", good, number, 4);
        page.locator("#file")
                .setInputFiles(new FilePayload("名单.csv", "text/csv", lines.getBytes(Charset.forName("GB18030"))));
        device.click("read");
        page.waitForSelector("[data-test=preview]");
        device.look("roster before it is taken over");
        assertThat(page.locator("[data-test=to-add]").innerText()).contains("2");
        assertThat(page.locator("[data-test=problem]").count()).isGreaterThanOrEqualTo(2);
        var errors = page.waitForDownload(() -> device.click("errors"));
        assertThat(errors.suggestedFilename()).endsWith(".xlsx");
        device.click("accept");
        device.until(
                "the roster is taken over",
                () -> page.locator("[data-test=learner]").count() == 2);
        device.look("roster");
        page.locator("#file")
                .setInputFiles(new FilePayload("名单.csv", "text/csv", lines.getBytes(Charset.forName("GB18030"))));
        device.click("read");
        page.waitForSelector("[data-test=same]");
        assertThat(page.locator("[data-test=same]").innerText())
                .as("the same file again changes nobody")
                .contains("2");
        device.click("discard");
        page.waitForSelector(
                "[data-test=preview]",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private static void plan(Device device) {
        var page = device.page();
        page.locator("#teacherName").fill("严正");
        page.locator("#subject").fill("焊接工艺");
        page.locator("#qualification").fill("高级技师");
        device.click("add-teacher");
        device.until(
                "the teacher is there",
                () -> page.locator("[data-test=teacher]").count() == 1);
        page.locator("#heldOn").fill(LocalDate.now(CHINA).plusDays(1).toString());
        page.locator("#starts").fill("9:00");
        page.locator("#ends").fill("10:30");
        page.locator("#form").selectOption("PRACTICE");
        page.locator("#topic").fill("平敷焊");
        page.locator("#place").fill("一车间");
        device.click("add-session");
        device.until(
                "the session is there",
                () -> page.locator("[data-test=session]").count() == 1);
        page.locator("#kind").selectOption("PLAN");
        page.locator("#file").setInputFiles(Photos.jpeg("licence", 900, 600));
        device.click("attach");
        page.locator("[data-test=item-PLAN] a[href*=documents]").waitFor();
        device.click("to-terms");
        page.waitForURL("**/terms.xhtml**");
        page.locator("#examPlan").fill("线上理论闭卷，实操由考评组现场评定。");
        device.click("save-terms");
        page.waitForURL("**/institution-class.xhtml**");
    }

    private static void apply(Device device) {
        device.page().locator("#commitment").check();
        device.look("class ready to apply");
        device.click("apply");
        device.page()
                .waitForSelector(
                        "#commitment",
                        new Page.WaitForSelectorOptions()
                                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        device.look("class that waits");
    }

    private static void decided(Platform platform, int width, String title, String decision) {
        try (var regulator = new Device(platform, width, "zh-CN")) {
            signIn(regulator, "xian");
            var page =
                    regulator.go("/supervision/training/class-approvals.xhtml").page();
            regulator.look("opening applications");
            page.locator("[data-test=application] a", new Page.LocatorOptions().setHasText(title))
                    .first()
                    .click();
            page.waitForURL("**/application.xhtml**");
            regulator.look("opening application");
            page.locator("#decision").selectOption(decision);
            if ("RETURN".equals(decision)) {
                regulator.click("decide");
                page.locator(".field-error").first().waitFor();
                page.locator("#reason").fill("花名册里有一人年龄待核实，请说明。");
            }
            regulator.click("decide");
            page.waitForURL("**/class-approvals.xhtml**");
            page.locator(".messages").waitFor();
            regulator.look("queue after a decision");
        }
    }

    private static void hiddenFromOthers(Platform platform, String address) {
        for (var login : new String[] {"jigou2", "xian2"}) {
            try (var other = new Device(platform, Device.DESK, "zh-CN")) {
                signIn(other, login);
                assertThat(other.page().navigate(address).status()).as(login).isIn(403, 404);
            }
        }
    }

    private static void drill(int width) throws Exception {
        var platform = DemoPlatform.get();
        try (var province = new Device(platform, width, "zh-CN")) {
            signIn(province, "sheng");
            var page = province.go("/supervision/supervision/dashboard.xhtml").page();
            province.look("dashboard of the province");
            click(page, "region", "青石");
            province.look("city");
            click(page, "region", "");
            province.look("county");
            click(page, "institution", "匠作");
            province.look("institution of a regulator");
            click(page, "class", "第 28 期");
            province.look("class of a regulator");
            var learners = page.locator("[data-test=learner] a");
            var reached = false;
            for (var i = 0; i < learners.count() && !reached; i++) {
                learners.nth(i).click();
                page.waitForURL("**/learner.xhtml**");
                reached = page.locator("[data-test=interval]").count() > 0;
                if (!reached) {
                    page.goBack();
                    page.waitForURL("**/class.xhtml**");
                }
            }
            assertThat(reached).as("a learner with intervals").isTrue();
            assertThat(page.locator("[data-test=chain-whole]").count()).isEqualTo(1);
            assertThat(page.locator("main").innerText()).as("names are masked").contains("*");
            province.look("learner of a regulator");
            page.goBack();
            page.waitForURL("**/class.xhtml**");
            var file = page.waitForDownload(() -> province.click("export"));
            var kept = Path.of("target/seen/" + file.suggestedFilename());
            file.saveAs(kept);
            assertThat(Files.size(kept)).isGreaterThan(2000);
            province.go("/supervision/supervision/exports.xhtml").look("register of exports");
            assertThat(page.locator("[data-test=export-record]").first().innerText())
                    .as("the file's number is in the register")
                    .contains(file.suggestedFilename().replaceAll(".*?(DC[-0-9A-Z]+).*", "$1"));
        }
    }

    private static void click(Page page, String rows, String text) {
        page.locator("[data-test=" + rows + "] a", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static void signIn(Device device, String name) {
        var page = device.go("/public/identity/sign-in.xhtml").page();
        page.locator("input[id$=login]").fill(name);
        page.locator("input[type=password]").fill("Jiangxin-2026");
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(Pattern.compile(".*/(institution|supervision)/.*"));
    }

    private static String line(String name, String citizenId, int number, int row) {
        return String.format(
                Locale.ROOT, "%s,%s,1990005%d%d,YS990%05d%d,\r\n", name, citizenId, number, row, number, row);
    }

    /** An invented number of the demo region (prefix 99) with a right check digit (GB 11643). */
    private static String person(int number, int row) {
        var first17 = "990101198" + (row % 10) + "0203" + number;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return first17 + CHECK.charAt(sum % 11);
    }
}
