package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The device check in a browser with a camera that is a drawing (issue 4.10): everything passes and the camera is let go; a camera that is
 * forbidden, missing or busy is told in words and stops nothing; nothing that was found leaves the device.
 */
class DeviceCheckIT {
    private static final String PAGE = "/learner/integrity/device-check.xhtml";
    private static final String LEARNER = "19900000009";

    /** Remembers what the page was given, so that the test can see whether it was given back. */
    private static final String REMEMBER = """
            window.given = [];
            const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            navigator.mediaDevices.getUserMedia = async (wanted) => {
              const stream = await ask(wanted);
              window.given.push(...stream.getTracks());
              return stream;
            };""";

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1280,zh-CN", "390,zh-CN", "390,en"})
    void a_good_device_passes_and_the_camera_is_closed_again(int width, String locale) {
        try (var device = new Device(DemoPlatform.get(), width, locale)) {
            device.context().addInitScript(REMEMBER);
            device.context().grantPermissions(List.of("camera"));
            DemoPagesIT.signIn(device, LEARNER);
            var sent = new CopyOnWriteArrayList<String>();
            var page = device.go(PAGE).page();
            page.waitForSelector("#device-check[data-ready=true]");
            device.look("device check before " + locale);
            page.onRequest(request -> sent.add(request.method() + " " + request.url()));

            device.click("begin");
            page.waitForSelector("video.preview:visible");
            device.look("device check camera " + locale);
            assertThat(verdict(page)).isEqualTo("good");
            device.look("device check passed " + locale);

            assertThat(page.locator("[data-test^=check-][data-verdict=good]").count())
                    .isEqualTo(6);
            assertThat(page.evaluate("() => given.length > 0 && given.every((track) => track.readyState === 'ended')"))
                    .as("the camera is off")
                    .isEqualTo(true);
            assertThat(page.locator("video.preview").isVisible()).isFalse();
            assertThat(sent)
                    .as("the result stays here")
                    .allMatch(request -> request.startsWith("GET "))
                    .noneMatch(request -> request.contains("?"));
        }
    }

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {1280, 390})
    void a_forbidden_camera_is_told_and_stops_nothing(int width) {
        try (var device = new Device(DemoPlatform.get(), width, "zh-CN")) {
            // A list without the camera refuses it.
            device.context().grantPermissions(List.of("geolocation"));
            DemoPagesIT.signIn(device, LEARNER);
            var page = device.go(PAGE).page();
            page.waitForSelector("#device-check[data-ready=true]");
            page.locator("[data-test=begin]").focus();
            page.keyboard().press("Enter");
            assertThat(verdict(page)).isEqualTo("attention");
            assertThat(found(page, "camera")).contains("没有允许", "也能学习和考试");
            assertThat(page.locator("[data-test=check-network]").getAttribute("data-verdict"))
                    .isEqualTo("good");
            assertThat(page.locator("[data-test=summary]").innerText()).contains("有 1 项要注意");
            assertThat(page.evaluate("() => document.activeElement.dataset.test"))
                    .as("the focus stays on the button")
                    .isEqualTo("begin");
            device.look("device check camera forbidden");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"NotFoundError,没有找到摄像头", "NotReadableError,正被别的程序占着"})
    void a_missing_or_busy_camera_is_told(String error, String words) {
        try (var device = new Device(DemoPlatform.get(), Device.PHONE, "zh-CN")) {
            device.context()
                    .addInitScript("navigator.mediaDevices.getUserMedia = () =>"
                            + " Promise.reject(new DOMException('test', '" + error + "'));");
            DemoPagesIT.signIn(device, LEARNER);
            var page = device.go(PAGE).page();
            page.waitForSelector("#device-check[data-ready=true]");
            device.click("begin");
            assertThat(verdict(page)).isEqualTo("attention");
            assertThat(found(page, "camera")).contains(words);
        }
    }

    @Test
    void an_unanswered_question_can_be_skipped_and_a_dead_network_is_told() {
        try (var device = new Device(DemoPlatform.get(), Device.PHONE, "zh-CN")) {
            device.context().addInitScript("navigator.mediaDevices.getUserMedia = () => new Promise(() => {});");
            DemoPagesIT.signIn(device, LEARNER);
            var page = device.go(PAGE).page();
            page.waitForSelector("#device-check[data-ready=true]");
            page.route("**/api/device-check/**", route -> route.abort());
            device.click("begin");
            page.waitForSelector("[data-test=skip]:visible");
            assertThat(found(page, "camera")).contains("允许");
            device.click("skip");
            assertThat(verdict(page)).isEqualTo("bad");
            assertThat(found(page, "network")).contains("连不上服务器");
            assertThat(found(page, "clock")).contains("没法比较");
            assertThat(found(page, "camera")).contains("跳过了");
            device.look("device check no network");
        }
    }

    private static String verdict(Page page) {
        page.waitForSelector("[data-test=summary][data-verdict]");
        return page.locator("[data-test=summary]").getAttribute("data-verdict");
    }

    private static String found(Page page, String check) {
        return page.locator("[data-test=check-" + check + "] [data-test=found]").innerText();
    }
}
