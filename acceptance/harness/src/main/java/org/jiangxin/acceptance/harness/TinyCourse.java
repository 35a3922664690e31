package org.jiangxin.acceptance.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A course that is studied in half a minute: a real encoded clip of twelve seconds, a text and a document of ten seconds each, and
 * a question bank. Imported by the operator command, like any other.
 */
public final class TinyCourse {
    public static final String CODE = "tiny";
    public static final String CLASS = "TINY-1";
    public static final int CLIP_SECONDS = 12;
    /** The check questions of the clip with their right answers, which no server may tell before the time. */
    public static final Map<String, String> CHECKS =
            Map.of("短片里的提示音一共响几次, 隔多久？", "一次, 全程 0:12", "动手以前最后一步做什么？", "戴好面罩");

    /** Answers that are wrong. */
    public static final List<String> WRONG = List.of("两次, 相隔 0:06", "三次, 相隔 0:04", "什么都不用做");

    private static final ObjectMapper JSON = new ObjectMapper();

    private TinyCourse() {}

    /** Imports the course, waits for its clip and opens a class for enrolment. */
    public static void install(Platform platform) {
        install(platform, CLASS, 900, 480);
    }

    /**
     * Opens one more class of the course.
     *
     * @param challengeSeconds mean interval of random checks
     */
    public static void install(Platform platform, String classCode, int challengeSeconds, int dayCapMinutes) {
        var folder = platform.data().resolve("tiny-course");
        if (!Files.exists(folder)) {
            write(folder);
        }
        platform.command("import-course", "folder=" + folder);
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Await.until("the clip is transcoded and the class can be opened", 120, () -> {
            try {
                platform.command(
                        "open-class",
                        "course=" + CODE,
                        "code=" + classCode,
                        "title=小班 " + classCode,
                        "institution=测试学校（演示数据）",
                        "region=青石市",
                        "contact=0990-0000000",
                        "starts=" + today.minusDays(1),
                        "ends=" + today.plusDays(30),
                        "places=100000",
                        "requiredSeconds=25",
                        "challengeSeconds=" + challengeSeconds,
                        "dayCapMinutes=" + dayCapMinutes);
                return true;
            } catch (AssertionError notYet) {
                return false;
            }
        });
    }

    private static void write(Path folder) {
        try {
            var media = Files.createDirectories(folder.resolve("media"));
            clip(media.resolve("clip.mp4"));
            Files.writeString(media.resolve("clip.vtt"), """
                    WEBVTT

                    00:00.000 --> 00:06.000
                    第一句字幕

                    00:06.000 --> 00:12.000
                    第二句字幕
                    """);
            Files.writeString(media.resolve("text.md"), "# 安全口诀\n\n先看、再戴、后动手。\n");
            Files.copy(
                    Platform.projectRoot().resolve("wildfly-config/demo/courses/welding-basics/media/rules.pdf"),
                    media.resolve("rules.pdf"),
                    StandardCopyOption.REPLACE_EXISTING);
            JSON.writeValue(folder.resolve("course.json").toFile(), outline());
            JSON.writeValue(folder.resolve("questions.json").toFile(), questions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clip(Path file) throws IOException {
        var process = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-loglevel",
                        "error",
                        "-y",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=size=320x240:rate=12:duration=" + CLIP_SECONDS,
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=frequency=440:duration=" + CLIP_SECONDS,
                        "-c:v",
                        "libx264",
                        "-pix_fmt",
                        "yuv420p",
                        "-c:a",
                        "aac",
                        "-shortest",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("ffmpeg made no clip");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> outline() {
        var words = List.of("电弧", "面罩", "手套", "接地", "清场", "通风");
        return Map.of(
                "code",
                CODE,
                "occupation",
                Map.of("code", "6-18-02-04", "title", "焊工", "grade", "FIVE"),
                "title",
                "小课程（演示数据）",
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
                List.of(Map.of("code", "A", "title", "安全"), Map.of("code", "B", "title", "设备")),
                "chapters",
                List.of(Map.of(
                        "title",
                        "一章",
                        "lessons",
                        List.of(
                                Map.of(
                                        "title",
                                        "短片",
                                        "form",
                                        "VIDEO",
                                        "file",
                                        "media/clip.mp4",
                                        "captions",
                                        "media/clip.vtt",
                                        "coveragePercent",
                                        90,
                                        "challengeWords",
                                        words,
                                        "checks",
                                        checks(),
                                        "knowledge",
                                        List.of("A")),
                                Map.of(
                                        "title",
                                        "短文",
                                        "form",
                                        "TEXT",
                                        "file",
                                        "media/text.md",
                                        "coveragePercent",
                                        100,
                                        "minimumSeconds",
                                        10,
                                        "challengeWords",
                                        words,
                                        "knowledge",
                                        List.of("A")),
                                Map.of(
                                        "title",
                                        "规程",
                                        "form",
                                        "DOCUMENT",
                                        "file",
                                        "media/rules.pdf",
                                        "coveragePercent",
                                        100,
                                        "minimumSeconds",
                                        10,
                                        "challengeWords",
                                        words,
                                        "knowledge",
                                        List.of("B"))))));
    }

    private static List<Map<String, Object>> checks() {
        var checks = new ArrayList<Map<String, Object>>();
        CHECKS.forEach((stem, right) -> {
            var options = new ArrayList<Map<String, Object>>();
            options.add(option(right, true));
            WRONG.forEach(wrong -> options.add(option(wrong, false)));
            checks.add(Map.of("at", 3 + checks.size(), "stem", stem, "options", options));
        });
        return checks;
    }

    /** The right answer to a check question by what its prompt says. */
    public static String rightAnswer(String prompt) {
        return CHECKS.entrySet().stream()
                .filter(check -> prompt.contains(check.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("a question of no lesson: " + prompt));
    }

    private static Map<String, Object> questions() {
        var questions = new ArrayList<Map<String, Object>>();
        for (var i = 1; i <= 8; i++) {
            questions.add(Map.of(
                    "code",
                    "S" + i,
                    "kind",
                    "SINGLE",
                    "stem",
                    "单选 " + i + "：正确的是哪一项？",
                    "knowledge",
                    i % 2 == 0 ? "设备" : "安全",
                    "explanation",
                    "第 " + i + " 题的解释。",
                    "options",
                    List.of(option("对 " + i, true), option("错甲", false), option("错乙", false), option("错丙", false))));
        }
        for (var i = 1; i <= 4; i++) {
            questions.add(Map.of(
                    "code",
                    "M" + i,
                    "kind",
                    "MULTIPLE",
                    "stem",
                    "多选 " + i + "：正确的有哪些？",
                    "knowledge",
                    "安全",
                    "explanation",
                    "两项正确。",
                    "options",
                    List.of(option("对甲", true), option("对乙", true), option("错甲", false), option("错乙", false))));
        }
        for (var i = 1; i <= 4; i++) {
            questions.add(Map.of(
                    "code",
                    "T" + i,
                    "kind",
                    "TRUE_FALSE",
                    "stem",
                    "判断 " + i + "：这句话对。",
                    "knowledge",
                    "设备",
                    "explanation",
                    "对。",
                    "options",
                    List.of(option("正确", true), option("错误", false))));
        }
        return Map.of(
                "exam",
                Map.of(
                        "title",
                        "小课程结业考试",
                        "durationMinutes",
                        30,
                        "passScore",
                        60,
                        "attemptsAllowed",
                        50,
                        "single",
                        Map.of("count", 5, "points", 10),
                        "multiple",
                        Map.of("count", 2, "points", 15),
                        "trueFalse",
                        Map.of("count", 2, "points", 10)),
                "questions",
                questions);
    }

    private static Map<String, Object> option(String text, boolean correct) {
        return Map.of("text", text, "correct", correct);
    }
}
