package org.jiangxin.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.catalog.entity.Occupation;
import org.jiangxin.catalog.repository.Occupations;
import org.jiangxin.course.entity.CourseReview;
import org.jiangxin.course.entity.DraftLesson;
import org.jiangxin.course.entity.MediaAsset;
import org.jiangxin.course.entity.ReviewAspect;
import org.jiangxin.course.entity.ReviewComment;
import org.jiangxin.course.repository.CourseReviews;
import org.jiangxin.course.repository.Courses;
import org.jiangxin.course.service.AuthoringViews.ChapterView;
import org.jiangxin.course.service.AuthoringViews.CommentView;
import org.jiangxin.course.service.AuthoringViews.DraftView;
import org.jiangxin.course.service.AuthoringViews.LessonRow;
import org.jiangxin.course.service.AuthoringViews.LessonView;
import org.jiangxin.course.service.AuthoringViews.RoundView;
import org.jiangxin.shared.error.Refusal;

/** Puts drafts together for pages; whose they are was asked before. */
@ApplicationScoped
class DraftViews {
    @Inject
    Courses courses;

    @Inject
    Occupations occupations;

    @Inject
    CourseReviews reviews;

    @Inject
    DraftChecks checks;

    @Inject
    DraftFiles files;

    DraftView of(DraftContent content) {
        var draft = content.draft();
        var course = courses.get(draft.courseId());
        var occupation = occupations.find(course.occupationId()).orElseThrow();
        var missing = checks.beforeReview(content);
        var coverage = content.coverage(checks.threshold());
        return new DraftView(
                draft.publicId(),
                course.publicId(),
                course.code(),
                draft.number(),
                draft.status(),
                draft.revision(),
                draft.facts(),
                inWords(occupation),
                occupation.grade().name(),
                draft.changedAt(),
                chapters(content, missing),
                missing,
                coverage.percent(),
                coverage.thresholdPercent(),
                rounds(draft.id()));
    }

    static String inWords(Occupation occupation) {
        return occupation.code() + " " + occupation.title();
    }

    private static List<ChapterView> chapters(DraftContent content, List<Refusal> missing) {
        var numbers = content.numbered();
        var chapters = new ArrayList<ChapterView>();
        for (var chapter : content.chapters()) {
            var rows = numbers.entrySet().stream()
                    .filter(entry -> entry.getValue().chapterId() == chapter.id())
                    .map(entry -> row(content, entry.getKey(), entry.getValue(), missing))
                    .toList();
            chapters.add(new ChapterView(chapter.publicId(), chapters.size() + 1, chapter.title(), rows));
        }
        return chapters;
    }

    private static LessonRow row(DraftContent content, String number, DraftLesson lesson, List<Refusal> missing) {
        return new LessonRow(
                lesson.publicId(),
                number,
                lesson.title(),
                lesson.form(),
                lesson.writing().practice(),
                lesson.writing().rule().required(),
                content.plannedMillis(lesson),
                lesson.form().isWritten()
                        ? null
                        : content.mediaOf(lesson).map(MediaAsset::status).orElse(null),
                ofLesson(number, missing).isEmpty(),
                content.pointsOf(lesson).size());
    }

    /** Refusals about a lesson carry its number first. */
    private static List<Refusal> ofLesson(String number, List<Refusal> missing) {
        return missing.stream()
                .filter(refusal -> refusal.code().matches("course\\.draft\\.(lesson|image)_.*"))
                .filter(refusal -> refusal.arguments().get(0).equals(number))
                .toList();
    }

    LessonView lesson(DraftContent content, DraftLesson lesson) {
        var number = content.numbered().entrySet().stream()
                .filter(entry -> entry.getValue().equals(lesson))
                .findFirst()
                .orElseThrow()
                .getKey();
        var chapter = content.chapters().stream()
                .filter(item -> item.id() == lesson.chapterId())
                .findFirst()
                .orElseThrow();
        var media = content.mediaOf(lesson);
        return new LessonView(
                lesson.publicId(),
                content.draft().publicId(),
                chapter.title(),
                number,
                lesson.form(),
                content.draft().status().isEditable(),
                lesson.revision(),
                lesson.writing(),
                lesson.form().isWritten()
                        ? null
                        : media.map(MediaAsset::originalName).orElse(null),
                media.map(MediaAsset::bytes).orElse(0L),
                media.map(MediaAsset::status).orElse(null),
                media.map(MediaAsset::failure).orElse(null),
                media.map(MediaAsset::durationMillis).orElse(0L),
                media.map(MediaAsset::pages).orElse(0),
                media.map(MediaAsset::isCaptioned).orElse(false),
                List.copyOf(content.pointsOf(lesson)),
                content.standard(),
                ofLesson(number, checks.beforeReview(content)),
                List.copyOf(files.of(lesson.publicId()).keySet()),
                rounds(content.draft().id()).stream()
                        .limit(1)
                        .flatMap(round -> round.comments().stream())
                        .filter(comment -> lesson.publicId().equals(comment.lessonId()))
                        .toList(),
                lesson.changedAt());
    }

    /** Rounds of review, newest first. */
    List<RoundView> rounds(long draftId) {
        var rounds = reviews.ofDraft(draftId);
        if (rounds.isEmpty()) {
            return List.of();
        }
        var comments = reviews.comments(rounds.stream().map(CourseReview::id).toList());
        return rounds.stream()
                .map(round -> round(
                        round,
                        comments.stream()
                                .filter(comment -> comment.reviewId() == round.id())
                                .toList()))
                .toList();
    }

    private static RoundView round(CourseReview round, List<ReviewComment> comments) {
        var passed = round.passed();
        return new RoundView(
                round.publicId(),
                round.round(),
                round.status(),
                round.submittedAt(),
                round.submitNote(),
                round.decidedAt(),
                List.of(ReviewAspect.values()).stream()
                        .filter(aspect -> Boolean.FALSE.equals(passed.get(aspect)))
                        .toList(),
                round.decisionNote(),
                comments.stream()
                        .map(comment -> new CommentView(
                                comment.lessonPublicId(),
                                comment.lessonTitle(),
                                comment.aspect(),
                                comment.text(),
                                comment.createdAt()))
                        .toList());
    }
}
