package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangxin.acceptance.harness.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A course from its title to its second version (R-322b, R-322c): written against a standard with a lesson of every form, its video
 * sent in parts through a lost connection, returned by the reviewer with remarks, corrected, approved and released; a class that runs
 * keeps the version it began with.
 */
@ResourceLock("the author of the school")
class AuthoringJourneyIT {
    private static final String PASSWORD = "Jiangxin-2026";
    private static final String WORDS = "电弧，面罩，手套，接地";
    private static final AtomicInteger LEARNER = new AtomicInteger(8800);

    @Test
    void on_a_desk() throws IOException {
        travel(Device.DESK);
    }

    @SoakTest
    void on_a_phone() throws IOException {
        travel(Device.PHONE);
    }

    private static void travel(int width) throws IOException {
        var platform = DemoPlatform.get();
        var title = "薄板焊接入门（演示）" + width;
        try (var author = new Device(platform, width, "zh-CN")) {
            signIn(author, "kecheng", "institution");
            var draft = begin(author, title);
            about(author, draft);
            video(author, draft, clip(platform, width));
            sound(author, draft, sound(platform, width));
            notEnough(author, draft);
            text(author, draft);
            document(author, draft);
            selfTest(author, draft);
            arrange(author, draft);
            submit(author, draft, "第一次送审，请审核。");
            returned(platform, width, title);
            correct(author, draft);
            submit(author, draft, "按意见改好了。");
            approved(platform, width, title);
            release(author, draft);
            var learner = openClass(platform, author, title, width);
            nextVersion(platform, author, title, width);
            keepsItsVersion(platform, width, learner);
        }
    }

    private static String begin(Device device, String title) {
        var page = device.go("/institution/course/authored.xhtml").page();
        device.look("author, courses");
        page.fill("[data-test=search]", "没有这样的课");
        page.press("[data-test=search]", "Enter");
        page.waitForURL("**q=**");
        device.look("author, no such course");
        device.click("new-course");
        page.waitForURL("**/new-course.xhtml**");
        device.click("create");
        page.locator(".field-error:visible").first().waitFor();
        device.look("author, new course, nothing filled in");
        page.fill("#title", title);
        page.fill("#occupationCode", "hg");
        device.click("find");
        page.locator(".found li", new Page.LocatorOptions().setHasText("6-18-02-04"))
                .locator("[data-test=choose]")
                .click();
        page.waitForSelector(".note.ok");
        page.selectOption("#grade", "FIVE");
        device.look("author, new course");
        device.click("create");
        page.waitForURL("**/draft.xhtml?draft=**");
        device.look("author, empty draft");
        for (var chapter : List.of("认识设备", "动手之前", "复习")) {
            page.fill("#chapterTitle", chapter);
            device.click("add-chapter");
            page.locator(".chapter h2", new Page.LocatorOptions().setHasText(chapter))
                    .waitFor();
        }
        page.locator(".chapter").nth(2).locator("[data-test=rename]").click();
        var name = page.locator("[data-test=new-title]:visible");
        name.fill("复习与自测");
        name.press("Enter");
        page.locator(".chapter h2", new Page.LocatorOptions().setHasText("复习与自测"))
                .waitFor();
        return page.url();
    }

    private static void about(Device device, String draft) {
        var page = device.page();
        page.locator(".ptabs a").nth(1).click();
        page.waitForURL("**/about.xhtml**");
        page.selectOption("#standard", new SelectOption().setIndex(1));
        page.fill("#audience", "刚进车间、没有焊过的人。");
        page.fill("#objectives", "说得出设备的名字\n开工前会查隐患");
        page.fill("#studyGuide", "先看视频，再听音频，最后自测。");
        page.fill("#teachers", "郑守正 焊工一级/高级技师（演示数据）");
        device.look("author, about the course");
        device.click("save");
        page.waitForURL("**/draft.xhtml**");
        assertThat(page.url()).isEqualTo(draft);
    }

    /** Adds a lesson and stays on its page. */
    private static void lesson(Device device, String draft, int chapter, String form, String title) {
        var page = device.page();
        page.navigate(draft);
        page.selectOption("#lessonChapter", new SelectOption().setIndex(chapter));
        page.selectOption("#lessonForm", form);
        page.fill("#lessonTitle", title);
        device.click("add-lesson");
        page.waitForURL("**/lesson.xhtml**");
        page.fill("#challengeWords", WORDS);
    }

    private static void save(Device device) {
        device.click("save-lesson");
        device.until("the lesson is kept", () -> {
            var said = device.page().locator("[data-test=saved]").textContent();
            return said.contains("已保存") && !said.contains("没保存");
        });
    }

    /** The connection is lost in the middle, the page is opened again, and the same file goes on from where the server is. */
    private static void video(Device device, String draft, Path clip) {
        lesson(device, draft, 0, "VIDEO", "认识焊机");
        save(device);
        var page = device.page();
        page.setInputFiles(
                "[data-test=choose-file]",
                new FilePayload("说明.mp4", "video/mp4", "这不是视频".getBytes(StandardCharsets.UTF_8)));
        device.until("a text is no video", () -> status(page, "upload").contains("已丢弃"));
        device.look("author, no video");
        var offsets = Collections.synchronizedList(new ArrayList<Long>());
        var lost = new AtomicBoolean();
        page.route("**/api/uploads/*", route -> {
            if (!"PUT".equals(route.request().method())) {
                route.resume();
                return;
            }
            if (lost.get()) {
                route.abort();
                return;
            }
            offsets.add(Long.parseLong(route.request().headers().get("upload-offset")));
            lost.set(offsets.size() == 1);
            route.resume();
        });
        page.setInputFiles("[data-test=choose-file]", clip);
        device.until("the connection is lost", () -> status(page, "upload").contains("网络中断"));
        device.look("author, upload without connection");
        page.reload();
        device.until(
                "the page knows what is there", () -> status(page, "upload").contains("接着传"));
        device.look("author, upload to go on with");
        lost.set(false);
        page.setInputFiles("[data-test=choose-file]", clip);
        device.until(
                "the whole video is there",
                () -> page.locator("[data-test=file]")
                        .textContent()
                        .contains(clip.getFileName().toString()));
        assertThat(offsets.get(1))
                .as("the second try begins where the first ended")
                .isPositive();
        assertThat(offsets).as("no part is sent twice").doesNotHaveDuplicates();
        page.unroute("**/api/uploads/*");
        captions(device);
    }

    private static void captions(Device device) {
        var page = device.page();
        ready(device);
        send(page, "choose-captions", "第一句字幕");
        device.until(
                "captions without form are refused",
                () -> status(page, "captions-status").contains("WEBVTT"));
        device.look("author, captions refused");
        send(page, "choose-captions", "WEBVTT\n\n00:00.000 --> 09:59.000\n太长\n");
        device.until(
                "captions beyond the end are refused",
                () -> status(page, "captions-status").contains("超出"));
        send(page, "choose-captions", "WEBVTT\n\n00:00.000 --> 00:04.000\n这是焊机\n");
        device.until(
                "the captions are there",
                () -> "已有"
                        .equals(page.locator("[data-test=captions]")
                                .textContent()
                                .strip()));
        assertThat(page.getAttribute("#lesson", "data-media"))
                .as("nothing is transcoded again")
                .isEqualTo("READY");
        device.look("author, video with captions");
        question(device);
        link(page, 3);
        save(device);
    }

    /** A check question: everything that it lacks is told, and what is written is there after the page is opened again. */
    private static void question(Device device) {
        var page = device.page();
        device.click("add-check");
        page.fill("[data-test=check-at]", "9:59");
        save(device);
        var missing = page.locator("[data-test=missing]");
        device.until("the faults are told", () -> missing.textContent().contains("0:01 到"));
        assertThat(missing.textContent()).contains("第 1 题要写题目").contains("选项 1 要有文字");
        device.look("author, check question with faults");
        page.fill("[data-test=check-at]", "0:03");
        page.fill("[data-test=check-stem]", "画面里的是什么设备？");
        var answers = page.locator("[data-test=checks] .answer-row .inp");
        answers.nth(0).fill("焊机");
        answers.nth(1).fill("车床");
        save(device);
        device.until("nothing is missing", () -> !missing.textContent().contains("随堂提问"));
        page.reload();
        assertThat(page.inputValue("[data-test=check-at]")).isEqualTo("0:03");
        assertThat(page.locator("[data-test=checks] .answer-row").count()).isEqualTo(2);
        device.look("author, check question");
    }

    /** Waits until what was sent is transcoded; the page comes again by itself until then. */
    private static void ready(Device device) {
        device.until("the material is transcoded", () -> {
            device.page().waitForTimeout(1500);
            device.page().reload();
            return "READY".equals(device.page().getAttribute("#lesson", "data-media"));
        });
    }

    private static void send(Page page, String test, String vtt) {
        page.setInputFiles(
                "[data-test=" + test + "]",
                new FilePayload("captions.vtt", "text/vtt", vtt.getBytes(StandardCharsets.UTF_8)));
    }

    private static String status(Page page, String test) {
        return page.locator("[data-test=" + test + "]").textContent();
    }

    private static void link(Page page, int most) {
        page.evaluate(
                "most => [...document.querySelectorAll('.point:not(:checked)')].slice(0, most).forEach((box) => box.click())",
                most);
    }

    private static void sound(Device device, String draft, Path sound) {
        lesson(device, draft, 0, "AUDIO", "听电弧的声音");
        save(device);
        var page = device.page();
        page.setInputFiles("[data-test=choose-file]", sound);
        device.until(
                "the sound is there",
                () -> page.locator("[data-test=file]")
                        .textContent()
                        .contains(sound.getFileName().toString()));
        ready(device);
        device.look("author, audio lesson");
    }

    /** Three requirements of the standard are taught: the matrix names the others, and nothing can be submitted. */
    private static void notEnough(Device device, String draft) {
        var page = device.page();
        page.navigate(draft.replace("draft.xhtml", "coverage.xhtml"));
        assertThat(page.locator("[data-test=gap]").count()).isEqualTo(30);
        device.look("author, coverage with gaps");
        page.navigate(draft);
        assertThat(page.locator("[data-test=submit]").count()).isZero();
        assertThat(page.locator("[data-test=missing]").textContent()).contains("80%");
        device.look("author, not enough of the standard");
    }

    private static void text(Device device, String draft) {
        lesson(device, draft, 0, "TEXT", "开工前检查");
        var page = device.page();
        page.fill("#source", "## 六件事\n\n- 穿戴\n- 接地\n");
        page.setInputFiles("[data-test=choose-picture]", Photos.jpeg("picture", 900, 600));
        device.until(
                "no picture without words", () -> status(page, "picture-status").contains("先写"));
        page.fill("#picture-text", "焊机和接地线");
        page.fill("#picture-caption", "接地线要接牢");
        page.setInputFiles(
                "[data-test=choose-picture]",
                new FilePayload("a.png", "image/png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)));
        device.until(
                "a hostile picture is refused",
                () -> !status(page, "picture-status").isBlank()
                        && !status(page, "picture-status").contains("先写")
                        && !status(page, "picture-status").contains("正在"));
        page.setInputFiles("[data-test=choose-picture]", Photos.jpeg("picture", 900, 600));
        device.until(
                "the picture is in the text",
                () -> page.inputValue("#source").contains("![焊机和接地线](images/picture-1.jpg \"接地线要接牢\")"));
        link(page, 100);
        page.fill("#minimumMinutes", "1");
        save(device);
        device.until("nothing is missing", () -> page.locator("#missing li").count() == 0);
        device.click("preview");
        page.waitForFunction("() => document.querySelector('#preview img')?.naturalWidth > 0");
        device.look("author, text with picture");
    }

    private static void document(Device device, String draft) {
        lesson(device, draft, 1, "DOCUMENT", "安全操作规程");
        var page = device.page();
        page.fill("#minimumMinutes", "1");
        save(device);
        page.setInputFiles(
                "[data-test=choose-file]",
                Platform.projectRoot().resolve("wildfly-config/demo/courses/welding-basics/media/rules.pdf"));
        device.until(
                "the document is there",
                () -> page.locator("[data-test=file]").textContent().contains("rules.pdf"));
        device.look("author, document lesson");
    }

    private static void selfTest(Device device, String draft) {
        lesson(device, draft, 2, "SELF_TEST", "学完自测");
        var page = device.page();
        page.fill("#minimumMinutes", "1");
        device.click("add-question");
        var question = page.locator(".question").first();
        question.locator("textarea").fill("开工前先查什么？");
        question.locator(".answer-row .inp").nth(0).fill("接地和电缆");
        question.locator(".answer-row .inp").nth(1).fill("午饭");
        link(page, 2);
        save(device);
        device.until("nothing is missing", () -> page.locator("#missing li").count() == 0);
        device.look("author, self-test");
    }

    private static void arrange(Device device, String draft) {
        var page = device.page();
        page.navigate(draft);
        device.look("author, outline");
        assertThat(order(page)).startsWith("认识焊机", "听电弧的声音", "开工前检查");
        var lessons = page.locator("[data-test=lesson]");
        if (device.width() == Device.DESK) {
            lessons.nth(2).dragTo(lessons.nth(0));
            // The page shows the new order at once, and comes again as the server has it.
            page.locator("[data-test=lesson]:first-child", new Page.LocatorOptions().setHasText("开工前检查"))
                    .first()
                    .waitFor();
            page.waitForTimeout(2500);
            assertThat(order(page)).startsWith("开工前检查", "认识焊机", "听电弧的声音");
        }
        // By keyboard alone, over the edge of the chapter and back; the button stays in hand.
        var name = order(page).get(2);
        inChapter(page, 0, name).locator("[data-test=lesson-down]").focus();
        page.keyboard().press("Enter");
        inChapter(page, 1, name).waitFor();
        inChapter(page, 1, name).locator("[data-test=lesson-down]:focus").waitFor();
        inChapter(page, 1, name).locator("[data-test=lesson-up]").focus();
        page.keyboard().press("Enter");
        inChapter(page, 0, name).waitFor();
        page.locator(".ptabs a").nth(2).click();
        page.waitForURL("**/coverage.xhtml**");
        assertThat(page.locator("[data-test=gap]").count()).isZero();
        device.look("author, coverage");
    }

    private static List<String> order(Page page) {
        return names(page.locator("[data-test=lesson] .name a"));
    }

    private static Locator inChapter(Page page, int chapter, String lesson) {
        return page.locator(".chapter")
                .nth(chapter)
                .locator("[data-test=lesson]", new Locator.LocatorOptions().setHasText(lesson));
    }

    private static List<String> names(Locator links) {
        return links.allTextContents().stream()
                .map(text -> text.strip().replaceFirst("^\\d+\\.\\d+\\s*", ""))
                .toList();
    }

    private static void submit(Device device, String draft, String note) {
        var page = device.page();
        device.until("nothing is missing any more", () -> {
            page.waitForTimeout(1500);
            page.navigate(draft);
            return page.locator("[data-test=submit]").count() > 0;
        });
        page.fill("#note", note);
        device.look("author, ready to submit");
        device.click("submit");
        page.locator("[data-test=draft-status]", new Page.LocatorOptions().setHasText("审核"))
                .waitFor();
        device.look("author, submitted");
        assertThat(page.locator("[data-test=lesson-up]").count())
                .as("what is under review is not changed")
                .isZero();
    }

    private static void openReview(Device device, String title) {
        signIn(device, "shenhe", "console");
        var page = device.go("/console/course/reviews.xhtml").page();
        device.look("reviewer, queue");
        page.locator("[data-test=waiting] a", new Page.LocatorOptions().setHasText(title))
                .first()
                .click();
        page.waitForURL("**/review.xhtml**");
    }

    private static void returned(Platform platform, int width, String title) {
        try (var device = new Device(platform, width, "zh-CN")) {
            openReview(device, title);
            var page = device.page();
            device.look("reviewer, case");
            var material = page.locator("[data-test=show-lesson]");
            for (var i = 0; i < material.count(); i++) {
                material.nth(i).click();
                page.waitForURL("**/material.xhtml**");
                device.look("reviewer, material " + i);
                page.goBack();
                page.waitForURL("**/review.xhtml**");
            }
            page.selectOption("#lesson", new SelectOption().setIndex(1));
            page.selectOption("#aspect", new SelectOption().setIndex(1));
            page.fill("#text", "先说清楚断电。");
            device.click("comment");
            page.locator("[data-test=round]", new Page.LocatorOptions().setHasText("先说清楚断电"))
                    .waitFor();
            device.click("decide");
            page.locator(".field-error:visible, #page-messages li").first().waitFor();
            device.look("reviewer, undecided");
            answer(page, "no");
            page.fill("#note", "内容要补断电的要求。");
            device.click("decide");
            page.waitForURL("**/reviews.xhtml**");
            device.look("reviewer, after returning");
        }
    }

    /** Passes everything but the first aspect, which gets the given answer. */
    private static void answer(Page page, String first) {
        var answers = page.locator("select.answer");
        for (var i = 0; i < answers.count(); i++) {
            answers.nth(i).selectOption(i == 0 ? first : "yes");
        }
    }

    private static void correct(Device device, String draft) {
        var page = device.page();
        page.navigate(draft);
        page.locator("[data-test=round]", new Page.LocatorOptions().setHasText("内容要补断电"))
                .waitFor();
        device.look("author, returned");
        page.locator("[data-test=lesson] .name a", new Page.LocatorOptions().setHasText("开工前检查"))
                .click();
        page.waitForURL("**/lesson.xhtml**");
        var source = page.inputValue("#source");
        page.fill("#source", source + "\n**先断电，再动手。**\n");
        save(device);
    }

    private static void approved(Platform platform, int width, String title) {
        try (var device = new Device(platform, width, "zh-CN")) {
            openReview(device, title);
            answer(device.page(), "yes");
            device.click("decide");
            device.page().waitForURL("**/reviews.xhtml**");
            device.go("/console/course/reviews.xhtml?decided=true").look("reviewer, decided");
        }
    }

    private static void release(Device device, String draft) {
        var page = device.page();
        page.navigate(draft);
        device.look("author, approved");
        device.click("release");
        page.waitForURL("**/authored.xhtml**");
        device.look("author, released");
    }

    private static String openClass(Platform platform, Device author, String title, int width) {
        var row = author.page().locator("[data-test=authored]", new Page.LocatorOptions().setHasText(title));
        var code = row.locator("[data-test=code]").textContent().strip();
        var name = "AUTHOR-" + width;
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        platform.command(
                "open-class",
                "course=" + code,
                "code=" + name,
                "title=薄板班 " + width,
                "institution=测试学校（演示数据）",
                "region=青石市",
                "contact=0990-0000000",
                "starts=" + today.minusDays(1),
                "ends=" + today.plusDays(30),
                "places=100",
                "requiredSeconds=25",
                "challengeSeconds=900",
                "dayCapMinutes=480");
        return platform.command("add-demo-learner", "number=" + LEARNER.incrementAndGet(), "class=" + name)
                .strip();
    }

    private static void nextVersion(Platform platform, Device device, String title, int width) {
        var page = device.go("/institution/course/authored.xhtml").page();
        page.locator("[data-test=authored]", new Page.LocatorOptions().setHasText(title))
                .locator("[data-test=begin-version]")
                .click();
        page.waitForURL("**/draft.xhtml?draft=**");
        var draft = page.url();
        device.look("author, next version");
        page.locator("[data-test=lesson] .name a", new Page.LocatorOptions().setHasText("开工前检查"))
                .click();
        page.waitForURL("**/lesson.xhtml**");
        page.fill("#title", "开工前七项检查");
        save(device);
        submit(device, draft, "第二版");
        approved(platform, width, title);
        release(device, draft);
        assertThat(page.locator("[data-test=authored]", new Page.LocatorOptions().setHasText(title))
                        .textContent())
                .contains("第 2 版");
    }

    private static void keepsItsVersion(Platform platform, int width, String learner) {
        try (var device = new Device(platform, width, "zh-CN")) {
            signIn(device, learner, "learner");
            var page = device.page();
            var lessons = (String) page.evaluate("""
                    async () => (await (await fetch('/api/enrolments')).json())
                      .flatMap((one) => one.lessons.map((lesson) => lesson.title)).join('|')""");
            assertThat(lessons).contains("开工前检查").doesNotContain("七项");
            device.go("/learner/course/home.xhtml");
            device.click("next-action");
            page.waitForSelector("#study");
            device.look("learner of an authored course");
        }
    }

    private static void signIn(Device device, String name, String portal) {
        var page = device.go("/public/identity/sign-in.xhtml").page();
        page.locator("input[id$=login]").fill(name);
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL("**/" + portal + "/**");
    }

    /** Twelve seconds of noise: more than two parts of four megabytes. */
    private static Path clip(Platform platform, int width) throws IOException {
        var file = platform.data().resolve("clip-" + width + ".mp4");
        run(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=480x270:rate=12:duration=12,noise=alls=90:allf=t",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=" + (400 + width / 10) + ":duration=12",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-crf",
                "2",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-shortest",
                file.toString());
        assertThat(Files.size(file)).isGreaterThan(9_000_000);
        return file;
    }

    private static Path sound(Platform platform, int width) throws IOException {
        var file = platform.data().resolve("sound-" + width + ".m4a");
        run("-f", "lavfi", "-i", "sine=frequency=" + width + ":duration=12", "-c:a", "aac", file.toString());
        return file;
    }

    private static void run(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-loglevel", "error", "-y"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).inheritIO().start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0)
                    .as("ffmpeg")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
