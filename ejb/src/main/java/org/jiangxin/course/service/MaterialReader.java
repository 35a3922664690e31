package org.jiangxin.course.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.Tika;
import org.jiangxin.course.provider.MaterialRefused;
import org.jiangxin.course.provider.VideoEngine;

/** Looks into the files of one lesson: what they are is told from their bytes, never from their names. */
final class MaterialReader {
    static final long MOST_VIDEO_BYTES = 4_000_000_000L;
    static final long MOST_SOUND_BYTES = 1_000_000_000;
    static final long MOST_DOCUMENT_BYTES = 100_000_000;
    static final long MOST_IMAGE_BYTES = 5_000_000;
    private static final int MOST_PAGES = 2_000;
    private static final long MILLIS = 1000;
    private static final Tika TIKA = new Tika();

    private final CourseFolder folder;
    private final VideoEngine engine;
    private final ImportProblems problems;

    MaterialReader(CourseFolder folder, VideoEngine engine, ImportProblems problems) {
        this.folder = folder;
        this.engine = engine;
        this.problems = problems;
    }

    /** The checked material, or empty when something is wrong with it (all of it noted). */
    Optional<LessonMaterial> read(CoursePlan.PlannedFile lesson) {
        return switch (lesson.form()) {
            case VIDEO -> video(lesson);
            case AUDIO -> sound(lesson);
            case TEXT, LIVE -> text(lesson);
            case DOCUMENT -> document(lesson);
            case SELF_TEST -> selfTest(lesson);
        };
    }

    private Optional<LessonMaterial> video(CoursePlan.PlannedFile lesson) {
        var file = file(lesson, lesson.file(), "file", MOST_VIDEO_BYTES);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        long duration;
        try {
            duration = engine.probe(file.get()).durationMillis();
        } catch (MaterialRefused e) {
            problems.add(lesson.file(), "", "video_unplayable", e.getMessage());
            return Optional.empty();
        }
        return played(lesson, file.get(), duration);
    }

    /** What plays, with its captions: words of a video, or the transcript of a sound. */
    private Optional<LessonMaterial> played(CoursePlan.PlannedFile lesson, Path file, long duration) {
        for (var i = 0; i < lesson.questionSeconds().size(); i++) {
            if (lesson.questionSeconds().get(i) * MILLIS > duration) {
                problems.add(
                        CourseFolder.OUTLINE,
                        lesson.place() + ".checks[" + (i + 1) + "].at",
                        "check_beyond",
                        CheckQuestions.clock((int) (duration / MILLIS)));
            }
        }
        Path captions = null;
        if (lesson.captions() != null) {
            captions = captions(lesson, duration).orElse(null);
            if (captions == null) {
                return Optional.empty();
            }
        }
        var hash = new ContentHash().add(file);
        if (captions != null) {
            hash.add(captions);
        }
        return Optional.of(material(lesson, file, duration, 0, null, null, captions, Map.of(), hash));
    }

    private Optional<LessonMaterial> sound(CoursePlan.PlannedFile lesson) {
        var file = file(lesson, lesson.file(), "file", MOST_SOUND_BYTES);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return played(lesson, file.get(), engine.probeSound(file.get()));
        } catch (MaterialRefused e) {
            problems.add(lesson.file(), "", "sound_unplayable", e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<LessonMaterial> selfTest(CoursePlan.PlannedFile lesson) {
        var json = folder.text(lesson.file(), CourseFolder.OUTLINE, lesson.place() + ".file", problems);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        var faults = SelfTest.faults(json.get());
        faults.forEach(fault -> problems.add(
                lesson.file(), fault.place(), fault.reason(), fault.arguments().toArray()));
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        var test = SelfTest.of(json.get());
        return Optional.of(material(
                lesson,
                file(lesson, lesson.file(), "file", CourseFolder.MOST_TEXT_BYTES)
                        .orElseThrow(),
                0,
                test.questions().size(),
                test.json(),
                null,
                null,
                Map.of(),
                new ContentHash().add(test.json())));
    }

    private Optional<Path> captions(CoursePlan.PlannedFile lesson, long duration) {
        var name = lesson.captions();
        var text = folder.text(name, CourseFolder.OUTLINE, lesson.place() + ".captions", problems);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var fault = Captions.fault(text.get(), duration);
        if (fault.isPresent()) {
            problems.add(name, "", fault.get().reason(), fault.get().line());
            return Optional.empty();
        }
        return file(lesson, name, "captions", CourseFolder.MOST_TEXT_BYTES);
    }

    private Optional<LessonMaterial> document(CoursePlan.PlannedFile lesson) {
        var file = file(lesson, lesson.file(), "file", MOST_DOCUMENT_BYTES);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (var document = Loader.loadPDF(file.get().toFile())) {
            var pages = document.getNumberOfPages();
            if (document.isEncrypted()) {
                problems.add(lesson.file(), "", "document_locked");
                return Optional.empty();
            }
            if (pages < 1 || pages > MOST_PAGES) {
                problems.add(lesson.file(), "", "document_pages", MOST_PAGES, pages);
                return Optional.empty();
            }
            return Optional.of(material(
                    lesson, file.get(), 0, pages, null, null, null, Map.of(), new ContentHash().add(file.get())));
        } catch (InvalidPasswordException e) {
            problems.add(lesson.file(), "", "document_locked");
            return Optional.empty();
        } catch (IOException e) {
            problems.add(lesson.file(), "", "document_unreadable");
            return Optional.empty();
        }
    }

    private Optional<LessonMaterial> text(CoursePlan.PlannedFile lesson) {
        var name = lesson.file();
        var isMarkdown = name.endsWith(".md");
        if (!isMarkdown && !name.endsWith(".html")) {
            problems.add(CourseFolder.OUTLINE, lesson.place() + ".file", "text_kind", name);
            return Optional.empty();
        }
        var source = folder.text(name, CourseFolder.OUTLINE, lesson.place() + ".file", problems);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        var before = problems.list().size();
        var html = LessonHtml.of(isMarkdown ? Markdown.toHtml(source.get()) : source.get());
        if (!html.forbidden().isEmpty()) {
            problems.add(name, "", "text_forbidden", String.join("、", html.forbidden()));
        }
        if (html.isEmpty()) {
            problems.add(name, "", "text_empty");
        }
        html.unnamedImages().forEach(image -> problems.add(name, image, "image_without_words"));
        var images = images(name, html);
        if (problems.list().size() > before) {
            return Optional.empty();
        }
        var hash = new ContentHash().add(html.html());
        images.forEach((image, path) -> hash.add(image).add(path));
        return Optional.of(material(
                lesson,
                file(lesson, name, "file", CourseFolder.MOST_TEXT_BYTES).orElseThrow(),
                0,
                0,
                html.html(),
                isMarkdown ? source.get() : null,
                null,
                images,
                hash));
    }

    /** Pictures lie beside the text: {@code images/a.svg} of {@code media/intro.md} is {@code media/images/a.svg}. */
    private Map<String, Path> images(String textName, LessonHtml html) {
        var beside = textName.substring(0, textName.lastIndexOf('/') + 1);
        var images = new LinkedHashMap<String, Path>();
        for (var image : html.images()) {
            folder.file(beside + image, MOST_IMAGE_BYTES, textName, image, problems)
                    .ifPresent(path -> {
                        var fault = PictureCheck.fault(path);
                        if (fault.isPresent()) {
                            problems.add(beside + image, "", fault.get());
                        } else {
                            images.put(image, path);
                        }
                    });
        }
        return images;
    }

    private Optional<Path> file(CoursePlan.PlannedFile lesson, String name, String field, long mostBytes) {
        return folder.file(name, mostBytes, CourseFolder.OUTLINE, lesson.place() + "." + field, problems);
    }

    private static LessonMaterial material(
            CoursePlan.PlannedFile lesson,
            Path main,
            long duration,
            int pages,
            String written,
            String source,
            Path captions,
            Map<String, Path> images,
            ContentHash hash) {
        try {
            return new LessonMaterial(
                    lesson.form(),
                    main,
                    lesson.file(),
                    switch (lesson.form()) {
                        case TEXT, LIVE -> "text/html";
                        case SELF_TEST -> "application/json";
                        default -> TIKA.detect(main.toFile());
                    },
                    Files.size(main),
                    duration,
                    pages,
                    written,
                    source,
                    captions,
                    images,
                    hash.hex());
        } catch (IOException e) {
            throw new UncheckedIOException(lesson.file() + " could not be read", e);
        }
    }
}
