package org.jiangxin.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.course.entity.DraftLesson;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.shared.error.Refusal;

/** Makes material of what an author wrote on the page: an illustrated text in Markdown, or the questions of a self-test. */
@ApplicationScoped
class WrittenMaterials {
    static final int LONGEST_TEXT = 200_000;

    @Inject
    DraftFiles files;

    /** What keeps the written text from being material; each refusal names the lesson as {@code number}. */
    List<Refusal> faults(String number, DraftLesson lesson) {
        var source = lesson.writing().source();
        if (source.isBlank()) {
            return lesson.mediaAssetId() == null
                    ? List.of(Refusal.of("course.draft.lesson_empty", number, lesson.title()))
                    : List.of();
        }
        return lesson.form() == LessonForm.SELF_TEST ? testFaults(number, lesson) : textFaults(number, lesson);
    }

    private static List<Refusal> testFaults(String number, DraftLesson lesson) {
        var faults = SelfTest.faults(lesson.writing().source());
        return faults.isEmpty()
                ? List.of()
                : List.of(Refusal.of("course.draft.lesson_questions", number, lesson.title(), faults.size()));
    }

    private List<Refusal> textFaults(String number, DraftLesson lesson) {
        var html = html(lesson);
        var refusals = new ArrayList<Refusal>();
        if (html.isEmpty()) {
            refusals.add(Refusal.of("course.draft.lesson_empty", number, lesson.title()));
        }
        html.unnamedImages()
                .forEach(image ->
                        refusals.add(Refusal.of("course.draft.image_without_words", number, lesson.title(), image)));
        var kept = files.of(lesson.publicId());
        html.images().stream()
                .filter(image -> !kept.containsKey(image))
                .forEach(
                        image -> refusals.add(Refusal.of("course.draft.image_missing", number, lesson.title(), image)));
        return refusals;
    }

    /** The text as a learner will see it. */
    LessonHtml html(DraftLesson lesson) {
        return LessonHtml.of(Markdown.toHtml(lesson.writing().source()));
    }

    /** The material of a lesson without faults. */
    LessonMaterial make(DraftLesson lesson) {
        var source = lesson.writing().source();
        return lesson.form() == LessonForm.SELF_TEST ? test(source) : text(lesson, source);
    }

    private static LessonMaterial test(String source) {
        var test = SelfTest.of(source);
        var json = test.json();
        return new LessonMaterial(
                LessonForm.SELF_TEST,
                null,
                "self-test",
                "application/json",
                json.getBytes(StandardCharsets.UTF_8).length,
                0,
                test.questions().size(),
                json,
                null,
                null,
                Map.of(),
                new ContentHash().add(json).hex());
    }

    private LessonMaterial text(DraftLesson lesson, String source) {
        var html = html(lesson);
        var kept = files.of(lesson.publicId());
        var images = new LinkedHashMap<String, Path>();
        html.images().forEach(image -> images.put(image, kept.get(image)));
        var hash = new ContentHash().add(html.html());
        images.forEach((image, path) -> hash.add(image).add(path));
        return new LessonMaterial(
                lesson.form(),
                null,
                "text",
                "text/html",
                html.html().getBytes(StandardCharsets.UTF_8).length,
                0,
                0,
                html.html(),
                source,
                null,
                images,
                hash.hex());
    }
}
