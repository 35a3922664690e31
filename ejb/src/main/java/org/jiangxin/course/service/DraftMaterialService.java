package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.AUTHOR;
import static org.jiangxin.shared.security.Role.CONTENT_REVIEWER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.entity.DraftLesson;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.entity.MediaAsset;
import org.jiangxin.course.repository.CourseDrafts;
import org.jiangxin.course.repository.CourseReviews;
import org.jiangxin.course.repository.MediaAssets;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.security.Caller;

/** Material of draft lessons, for the institution that writes them and for reviewers once the draft was submitted. */
@Stateless
public class DraftMaterialService {
    @Inject
    DraftScope scope;

    @Inject
    CourseDrafts drafts;

    @Inject
    CourseReviews reviews;

    @Inject
    MediaAssets assets;

    @Inject
    MediaStore store;

    @Inject
    DraftFiles files;

    @Inject
    WrittenMaterials written;

    @Inject
    Caller caller;

    /** A question with its options; the right ones are marked, because who looks here must check them. */
    public record Question(String stem, List<Option> options, String explanation) implements Serializable {}

    public record Option(String text, boolean correct) implements Serializable {}

    /** A check question. @param at place in the material by which its answer has been taught, {@code 1:05} */
    public record Check(String at, String stem, List<Option> options) implements Serializable {}

    /** A lesson as a reviewer looks at it. @param html the text, or null @param ready whether its file can be opened */
    public record Shown(
            String lessonId,
            String title,
            String summary,
            LessonForm form,
            String challengeWords,
            String html,
            List<Question> questions,
            List<Check> checks,
            boolean ready,
            boolean captioned)
            implements Serializable {}

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN, CONTENT_REVIEWER})
    public Shown show(String lessonId) {
        var lesson = visible(lessonId);
        var media = media(lesson);
        var text = lesson.form().isText()
                ? lesson.writing().source().isBlank()
                        ? media.flatMap(asset -> store.text(asset.storageKey())).orElse("")
                        : written.html(lesson).html()
                : null;
        return new Shown(
                lessonId,
                lesson.title(),
                lesson.writing().summary(),
                lesson.form(),
                lesson.writing().challengeWords(),
                text,
                lesson.form() == LessonForm.SELF_TEST ? questions(lesson) : List.of(),
                checks(lesson),
                media.map(MediaAsset::isReady).orElse(false),
                media.map(MediaAsset::isCaptioned).orElse(false));
    }

    private static List<Question> questions(DraftLesson lesson) {
        var source = lesson.writing().source();
        if (!SelfTest.faults(source).isEmpty()) {
            return List.of();
        }
        return SelfTest.of(source).questions().stream()
                .map(question -> new Question(
                        question.stem(),
                        question.options().stream()
                                .map(option -> new Option(option.text(), option.correct()))
                                .toList(),
                        question.explanation()))
                .toList();
    }

    private static List<Check> checks(DraftLesson lesson) {
        var list = CheckQuestions.list(lesson.writing().checkQuestions());
        if (!CheckQuestions.faults(list, CheckQuestions.MOST_SECONDS).isEmpty()) {
            return List.of();
        }
        return CheckQuestions.of(list).questions().stream()
                .map(question -> {
                    var options = new ArrayList<Option>();
                    for (var text : question.options()) {
                        options.add(new Option(text, options.size() == question.right()));
                    }
                    return new Check(CheckQuestions.clock(question.atSeconds()), question.stem(), options);
                })
                .toList();
    }

    /** A file of the lesson's material, or a picture of its text while it is written. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN, CONTENT_REVIEWER})
    public ServedFile file(String lessonId, String name) {
        var lesson = visible(lessonId);
        var path = files.find(lessonId, name)
                .or(() -> media(lesson).flatMap(asset -> store.served(asset.storageKey(), name)))
                .orElseThrow(() -> new NotFound(DraftLesson.class, lessonId));
        return served(path, name);
    }

    private static ServedFile served(Path path, String name) {
        try {
            var bytes = Files.size(path);
            return new ServedFile(
                    path,
                    MaterialService.typeOf(name),
                    bytes,
                    Long.toHexString(bytes) + "-"
                            + Long.toHexString(Files.getLastModifiedTime(path).toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException("material of a draft", e);
        }
    }

    private Optional<MediaAsset> media(DraftLesson lesson) {
        return Optional.ofNullable(lesson.mediaAssetId()).map(assets::get);
    }

    private DraftLesson visible(String lessonId) {
        if (!caller.has(CONTENT_REVIEWER)) {
            return scope.readableLesson(lessonId);
        }
        var lesson = drafts.lesson(lessonId).orElseThrow(() -> new NotFound(DraftLesson.class, lessonId));
        if (reviews.ofDraft(lesson.draftId()).isEmpty()) {
            throw new NotFound(DraftLesson.class, lessonId);
        }
        return lesson;
    }
}
