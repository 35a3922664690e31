package org.jiangxin.acceptance.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A course of live classes that are short enough for a test, and what a teacher's browser would record of one: real WebM, made once by
 * ffmpeg and cut into pieces.
 */
public final class LiveCourse {
    public static final String TITLE = "直播课程（演示数据）";
    /** Completed by twenty seconds. */
    public static final String SHORT = "短直播";
    /** Longer than any test. */
    public static final String LONG = "长直播";

    public static final int SHORT_SECONDS = 20;
    private static final int LONG_SECONDS = 170;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static byte[] recording;

    private LiveCourse() {}

    public static synchronized void install(Platform platform) {
        var folder = platform.data().resolve("live-course");
        if (Files.exists(folder)) {
            return;
        }
        try {
            var media = Files.createDirectories(folder.resolve("media"));
            Files.writeString(media.resolve("about.md"), "# 直播课\n\n今天看老师平焊起弧。\n");
            JSON.writeValue(
                    folder.resolve("course.json").toFile(),
                    Map.of(
                            "code",
                            "live",
                            "occupation",
                            Map.of("code", "6-18-02-04", "title", "焊工", "grade", "FIVE"),
                            "title",
                            TITLE,
                            "audience",
                            "测试用。",
                            "studyGuide",
                            "测试用。",
                            "objectives",
                            List.of("学完"),
                            "institution",
                            "测试学校（演示数据）",
                            "teachers",
                            "无（演示数据）",
                            "knowledge",
                            List.of(Map.of("code", "A", "title", "安全")),
                            "chapters",
                            List.of(Map.of(
                                    "title",
                                    "一章",
                                    "lessons",
                                    List.of(lesson(SHORT, SHORT_SECONDS), lesson(LONG, LONG_SECONDS))))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        platform.command("import-course", "folder=" + folder);
    }

    private static Map<String, Object> lesson(String title, int seconds) {
        return Map.of(
                "title",
                title,
                "form",
                "LIVE",
                "file",
                "media/about.md",
                "minimumSeconds",
                seconds,
                "challengeWords",
                List.of("电弧", "面罩", "手套", "接地", "清场", "通风"),
                "knowledge",
                List.of("A"));
    }

    /** Public id of a lesson of the learner's first enrolment. */
    public static String lesson(ScriptedLearner learner, String title) {
        for (var lesson : learner.enrolment().path("lessons")) {
            if (title.equals(lesson.path("title").asText())) {
                return lesson.path("id").asText();
            }
        }
        throw new AssertionError("no lesson " + title);
    }

    /** What a browser would send in so many seconds, in pieces of about one second each. */
    public static List<byte[]> pieces(int seconds) {
        var all = recording();
        var size = all.length / 60 + 1;
        var pieces = new ArrayList<byte[]>();
        for (var at = 0; at < all.length && pieces.size() < seconds; at += size) {
            pieces.add(java.util.Arrays.copyOfRange(all, at, Math.min(all.length, at + size)));
        }
        return pieces;
    }

    private static synchronized byte[] recording() {
        if (recording == null) {
            recording = record();
        }
        return recording;
    }

    private static byte[] record() {
        try {
            var file = Path.of("target", "live-recording.webm").toAbsolutePath();
            var process = new ProcessBuilder(
                            "ffmpeg",
                            "-nostdin",
                            "-loglevel",
                            "error",
                            "-y",
                            "-f",
                            "lavfi",
                            "-i",
                            "testsrc2=size=320x240:rate=12:duration=60",
                            "-f",
                            "lavfi",
                            "-i",
                            "sine=frequency=440:duration=60",
                            "-c:v",
                            "libvpx",
                            "-deadline",
                            "realtime",
                            "-cpu-used",
                            "8",
                            "-g",
                            "12",
                            "-b:v",
                            "300k",
                            "-c:a",
                            "libopus",
                            "-b:a",
                            "32k",
                            "-f",
                            "webm",
                            "-live",
                            "1",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("ffmpeg made no recording");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
