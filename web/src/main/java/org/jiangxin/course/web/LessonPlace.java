package org.jiangxin.course.web;

import java.util.List;
import java.util.Optional;
import org.jiangxin.course.service.AuthoringViews.ChapterView;

/**
 * Where a lesson stands, or would stand after one step up or down. A step over the edge of a chapter leads into the next one, so
 * that by buttons alone a lesson gets anywhere.
 *
 * @param position from 1 within the chapter
 */
record LessonPlace(String chapterId, int position) {
    /** One step towards the beginning; empty for the first lesson of the first chapter. */
    static Optional<LessonPlace> above(List<ChapterView> chapters, String lessonId) {
        return find(chapters, lessonId).flatMap(at -> {
            if (at.inside() > 0) {
                return Optional.of(new LessonPlace(chapters.get(at.chapter()).chapterId(), at.inside()));
            }
            if (at.chapter() == 0) {
                return Optional.empty();
            }
            var previous = chapters.get(at.chapter() - 1);
            return Optional.of(
                    new LessonPlace(previous.chapterId(), previous.lessons().size() + 1));
        });
    }

    /** One step towards the end; empty for the last lesson of the last chapter. */
    static Optional<LessonPlace> below(List<ChapterView> chapters, String lessonId) {
        return find(chapters, lessonId).flatMap(at -> {
            var chapter = chapters.get(at.chapter());
            if (at.inside() + 1 < chapter.lessons().size()) {
                return Optional.of(new LessonPlace(chapter.chapterId(), at.inside() + 2));
            }
            return at.chapter() + 1 == chapters.size()
                    ? Optional.empty()
                    : Optional.of(new LessonPlace(chapters.get(at.chapter() + 1).chapterId(), 1));
        });
    }

    private record At(int chapter, int inside) {}

    private static Optional<At> find(List<ChapterView> chapters, String lessonId) {
        for (var i = 0; i < chapters.size(); i++) {
            var lessons = chapters.get(i).lessons();
            for (var j = 0; j < lessons.size(); j++) {
                if (lessons.get(j).lessonId().equals(lessonId)) {
                    return Optional.of(new At(i, j));
                }
            }
        }
        return Optional.empty();
    }
}
