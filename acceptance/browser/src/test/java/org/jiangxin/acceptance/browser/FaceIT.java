package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jiangxin.acceptance.harness.PageForm;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Faces in a browser (issue 4.3): put on file with the separate consent, compared by a person, shown at the beginning of a lesson, deleted
 * at once by a withdrawal; the code to the own phone at every check, in the same size; a photograph before the lens (ATK-19).
 */
@Execution(ExecutionMode.CONCURRENT)
class FaceIT {
    private static final String PAGE = "/learner/integrity/face.xhtml";
    private static final String CLASS = "QS-2026-031";
    private static final String CLASS_BEFORE_EXAM = "QS-2026-028";
    /** Of the demo story: has studied everything, the exam is open. */
    private static final String BEFORE_EXAM = "19900000028";

    /** Another one of them, for who sits it for minutes. */
    private static final String SITTING = "19900000002";

    private static final int FIRST_NUMBER = 960;
    private static final long PERSON = 7;
    private static final long PERSON_IN_EXAM = 21;
    private static final Page.WaitForSelectorOptions ATTACHED =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

    /** Two classes of the school ask who is there: one when a lesson is opened, the other before the exam. */
    @BeforeAll
    static void ask() {
        var school = new RestClient(DemoPlatform.get().url());
        school.post("/api/session", Map.of("login", "jigou", "password", ScriptedLearner.PASSWORD))
                .expect(200);
        decide(school, "face.lesson", CLASS, "1");
        decide(school, "face.exam", CLASS_BEFORE_EXAM, "1");
    }

    private static void decide(RestClient school, String key, String classCode, String amount) {
        var classId = PageForm.open(school, "/institution/training/classes.xhtml?q=" + classCode)
                .find("institution-class\\.xhtml\\?id=([\\w-]+)");
        PageForm.open(school, "/institution/catalog/policy.xhtml?key=" + key + "&class=" + classId)
                .pressAndGo(
                        "policyForm",
                        "decide",
                        Map.of(
                                "amount",
                                amount,
                                "documentNumber",
                                "演示〔2026〕43号",
                                "documentTitle",
                                "演示学习规定",
                                "from",
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                                "until",
                                ""));
    }

    @Test
    @ResourceLock("the operator of the platform")
    void a_face_is_put_on_file_looked_at_by_a_person_shown_in_a_lesson_and_deleted_by_withdrawal() {
        var platform = DemoPlatform.get();
        var mobile = ScriptedLearner.add(platform, FIRST_NUMBER, CLASS);
        try (var device = new Device(platform, Device.DESK, "zh-CN")) {
            DrawnCamera.install(device, PERSON);
            DemoPagesIT.signIn(device, mobile);
            putOnFile(device);
            accept(platform);
            device.go(PAGE);
            device.until("the face is used", () -> state(device).equals("ACTIVE"));

            openLesson(device, 0);
            assertThat(device.page().locator("[data-test=by-phone]").boundingBox().width)
                    .as("the phone is offered in the same size")
                    .isEqualTo(device.page().locator("[data-test=by-face]").boundingBox().width);
            device.look("face check");
            device.click("by-face");
            capture(device);
            counts(device);

            withdraw(device);
            openLesson(device, 1);
            assertThat(device.page().locator("[data-test=by-face]").isVisible())
                    .as("nothing is on file any more")
                    .isFalse();
            device.page().waitForSelector("[data-test=face-without]:visible");
            device.look("face check without a face");
        }
    }

    private static void putOnFile(Device device) {
        var page = device.go(PAGE).page();
        page.waitForSelector("#face-enrol[data-ready=true]");
        device.look("face before consent");
        assertThat(page.locator("[data-test=face-begin]").isVisible())
                .as("no camera without consent")
                .isFalse();
        device.click("give");
        page.waitForSelector("[data-test=face-begin]:visible");
        page.locator("[data-test=face-begin]").focus();
        page.keyboard().press("Enter");
        page.waitForSelector("[data-test=face-ready]:visible");
        device.look("face stage");
        capture(device);
        page.waitForSelector("[data-test=face-said]:visible");
        device.look("face taken");
        assertThat(state(device))
                .as(page.locator("[data-test=face-said]").innerText())
                .isEqualTo("WAITING");
        assertThat(DrawnCamera.isOff(device)).as("the camera is off").isTrue();
    }

    /** From the word that all is ready to the end of the steps, by the keyboard. */
    private static void capture(Device device) {
        var page = device.page();
        page.waitForSelector("[data-test=face-ready]:visible");
        page.keyboard().press("Enter");
        page.waitForSelector("#face-stage[data-phase=step]");
        device.until(
                "the steps are done", () -> page.locator("#face-stage[open]").count() == 0);
    }

    private static String state(Device device) {
        device.page().waitForSelector("#face-enrol[data-ready=true]");
        return String.valueOf(device.page().getAttribute("#face-enrol", "data-status"));
    }

    /** The reviewer sees nothing before a reason is written, then both pictures, and takes it for the same person. */
    private static void accept(Platform platform) {
        try (var operator = new Device(platform, Device.DESK, "zh-CN")) {
            var page = operator.go("/public/identity/sign-in.xhtml").page();
            page.locator("input[id$=login]").fill("yunying");
            page.locator("input[type=password]").fill(ScriptedLearner.PASSWORD);
            page.locator("input[type=password]").press("Enter");
            page.waitForURL("**/console/**");
            operator.click("to-face-reviews");
            page.waitForURL("**/face-reviews.xhtml");
            operator.look("face reviews");
            page.locator("[data-test=face-case][data-kind=PORTRAIT] a").first().click();
            page.waitForURL("**/face-review.xhtml**");
            assertThat(page.locator("[data-test=pair]").count()).isZero();
            operator.click("reveal");
            page.waitForSelector(".field-error:visible");
            assertThat(page.locator("[data-test=pair]").count())
                    .as("no picture without a reason")
                    .isZero();
            page.fill("#reason", "复核新录入的人脸");
            operator.click("reveal");
            page.waitForSelector("[data-test=pair]");
            operator.look("face review revealed");
            operator.click("doubt");
            page.waitForSelector(".field-error:visible");
            operator.click("accept");
            page.waitForURL("**/face-reviews.xhtml**");
            operator.go("/console/integrity/faces.xhtml");
            assertThat(page.locator("[data-test=stored]").innerText()).isNotEqualTo("0");
            operator.look("faces");
        }
    }

    private static void openLesson(Device device, int number) {
        var page = device.go("/learner/course/courses.xhtml").page();
        page.locator("[data-test=my-classes] a[href*='enrolment=']").first().click();
        page.waitForURL("**/course.xhtml**");
        var lessons = page.locator("a[href*='study.xhtml?lesson=']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        device.go(lessons.get(number));
        device.click("start");
        page.waitForSelector("#face-check[open]");
    }

    /** After the check the lesson goes on by itself. */
    private static void counts(Device device) {
        var page = device.page();
        device.until(
                "the check is passed", () -> page.locator("#face-check[open]").count() == 0);
        device.until(
                "the time counts",
                () -> page.locator("[data-test=state]").first().innerText().matches("正在计时|Counting.*|.*counting.*"));
    }

    private static void withdraw(Device device) {
        var page = device.go(PAGE).page();
        device.click("withdraw");
        page.waitForSelector("dialog[open] .danger");
        device.look("face withdrawal");
        page.locator("dialog[open] .danger").click();
        page.waitForSelector("[data-test=give]");
        assertThat(page.locator("main").innerText()).contains("已经全部删除");
        assertThat(state(device)).isEqualTo("NONE");
    }

    @Test
    void the_phone_serves_whoever_wants_no_camera() {
        var platform = DemoPlatform.get();
        var mobile = ScriptedLearner.add(platform, FIRST_NUMBER + 1, CLASS);
        try (var device = new Device(platform, Device.PHONE, "en")) {
            DemoPagesIT.signIn(device, mobile);
            device.go(PAGE);
            assertThat(state(device)).isEqualTo("NONE");
            device.look("face in English");
            openLesson(device, 0);
            device.look("face check in English");
            device.click("by-phone");
            var page = device.page();
            page.waitForSelector("[data-test=phone-form]:visible");
            assertThat(page.evaluate("() => document.activeElement.dataset.test"))
                    .isEqualTo("phone-code");
            assertThat(page.locator("[data-test=phone-sent]").innerText())
                    .contains(mobile.substring(7))
                    .doesNotContain(mobile);
            var code = LearnerJourneyIT.codeFor(device, mobile);
            page.fill("[data-test=phone-code]", code.startsWith("1") ? "211111" : "111111");
            page.keyboard().press("Enter");
            page.waitForSelector("[data-test=phone-wrong]:visible");
            device.look("wrong code");
            page.fill("[data-test=phone-code]", code);
            page.keyboard().press("Enter");
            counts(device);
        }
    }

    @Test
    void an_exam_is_begun_after_the_check_and_leaving_it_costs_no_attempt() {
        try (var device = new Device(DemoPlatform.get(), Device.PHONE, "zh-CN")) {
            DemoPagesIT.signIn(device, BEFORE_EXAM);
            var page = device.go("/learner/exam/exams.xhtml").page();
            device.click("enter-exam");
            page.waitForSelector("[data-test=start-exam]:visible");
            device.click("start-exam");
            page.waitForSelector("#face-check[open]");
            device.look("face check before an exam");
            page.keyboard().press("Escape");
            page.waitForSelector("#face-check:not([open])", ATTACHED);
            assertThat(page.evaluate("() => document.activeElement.dataset.test"))
                    .as("the focus is back")
                    .isEqualTo("start-exam");
            var number = page.locator("#start-number").innerText();
            page.reload();
            page.waitForSelector("[data-test=start-exam]:visible");
            assertThat(page.locator("#start-number").innerText())
                    .as("the attempt was not used")
                    .isEqualTo(number);

            device.click("start-exam");
            page.waitForSelector("#face-check[open]");
            device.click("by-phone");
            page.waitForSelector("[data-test=phone-form]:visible");
            page.fill("[data-test=phone-code]", LearnerJourneyIT.codeFor(device, BEFORE_EXAM));
            device.click("phone-confirm");
            page.waitForSelector("[data-test=question] .opt");
            device.look("exam after the check");
        }
    }

    /** The first moment is drawn between the third and the sixth minute of this exam. */
    @SoakTest
    @ResourceLock("the operator of the platform")
    void the_own_face_serves_before_an_exam_and_when_it_is_asked_again_while_the_exam_goes_on() {
        var platform = DemoPlatform.get();
        var school = new RestClient(platform.url());
        school.post("/api/session", Map.of("login", "jigou", "password", ScriptedLearner.PASSWORD))
                .expect(200);
        decide(school, "exam.captures", CLASS_BEFORE_EXAM, "10");
        try (var device = new Device(platform, Device.PHONE, "zh-CN")) {
            DrawnCamera.install(device, PERSON_IN_EXAM);
            DemoPagesIT.signIn(device, SITTING);
            putOnFile(device);
            accept(platform);
            var page = device.go("/learner/exam/exams.xhtml").page();
            device.click("enter-exam");
            page.waitForSelector("[data-test=start-exam]:visible");
            device.click("start-exam");
            page.waitForSelector("#face-check[open]");
            device.click("by-face");
            capture(device);
            page.waitForSelector("[data-test=question] .opt");
            page.locator("[data-test=question] .opt").first().click();

            for (var minutes = 0;
                    minutes < 8 && page.locator("#face-check[open]").count() == 0;
                    minutes++) {
                page.waitForTimeout(60_000);
            }
            page.waitForSelector("#face-check[open]");
            assertThat(page.locator("[data-test=face-leave]:visible").count())
                    .as("no way out of the exam by mistake")
                    .isZero();
            device.look("face check during an exam");
            device.click("by-face");
            capture(device);
            page.waitForSelector("#face-check:not([open])", ATTACHED);
            assertThat(page.locator("[data-test=question] .opt input:checked").count())
                    .as("the answer is still there")
                    .isEqualTo(1);
            device.look("exam after the check during it");
        }
    }

    @Test
    void atk19_a_photograph_before_the_lens_is_refused_with_the_reason(@TempDir Path folder) throws IOException {
        var platform = DemoPlatform.get();
        var mobile = ScriptedLearner.add(platform, FIRST_NUMBER + 2, CLASS);
        var clip = DrawnCamera.photograph(PERSON, folder.resolve("photograph.y4m"));
        try (var device = Device.filming(platform, Device.PHONE, "zh-CN", clip)) {
            DemoPagesIT.signIn(device, mobile);
            var page = device.go(PAGE).page();
            device.click("give");
            page.waitForSelector("[data-test=face-begin]:visible");
            device.click("face-begin");
            capture(device);
            page.waitForSelector("[data-test=face-said]:visible");
            device.look("photograph refused");
            assertThat(page.locator("[data-test=face-said]").innerText()).matches("(没看到这个动作|收到的是同一张画面).*还可以试.*");
            assertThat(state(device)).as("nothing is on file").isEqualTo("NONE");
        }
    }
}
