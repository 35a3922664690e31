package org.jiangxin.course.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangxin.course.entity.CourseDraft;
import org.jiangxin.course.entity.DraftChapter;
import org.jiangxin.course.entity.DraftLesson;
import org.jiangxin.course.entity.DraftLessonPoint;
import org.jiangxin.course.entity.MediaAsset;

/** A draft with everything in it, in order. */
record DraftContent(
        CourseDraft draft,
        List<DraftChapter> chapters,
        List<DraftLesson> lessons,
        List<DraftLessonPoint> points,
        Map<Long, MediaAsset> media,
        List<StandardPoint> standard) {
    private static final long MILLIS = 1000;

    List<DraftLesson> lessonsOf(DraftChapter chapter) {
        return lessons.stream()
                .filter(lesson -> lesson.chapterId() == chapter.id())
                .toList();
    }

    /** Lessons from the first chapter to the last, by the number they are printed with. */
    Map<String, DraftLesson> numbered() {
        var numbered = new LinkedHashMap<String, DraftLesson>();
        for (var i = 0; i < chapters.size(); i++) {
            var at = 1;
            for (var lesson : lessonsOf(chapters.get(i))) {
                numbered.put((i + 1) + "." + at, lesson);
                at++;
            }
        }
        return numbered;
    }

    Optional<MediaAsset> mediaOf(DraftLesson lesson) {
        return Optional.ofNullable(lesson.mediaAssetId()).map(media::get);
    }

    Set<Long> pointsOf(DraftLesson lesson) {
        var ids = new LinkedHashSet<Long>();
        points.stream()
                .filter(point -> point.lessonId() == lesson.id())
                .forEach(point -> ids.add(point.standardPointId()));
        return ids;
    }

    /** Study time that a lesson plans for: the length of what is played, else its least time. */
    long plannedMillis(DraftLesson lesson) {
        return lesson.form().isPlayed()
                ? mediaOf(lesson).map(MediaAsset::durationMillis).orElse(0L)
                : lesson.writing().rule().minimumSeconds() * MILLIS;
    }

    CoverageView coverage(int thresholdPercent) {
        var columns = new ArrayList<CoverageView.Column>();
        var taught = new LinkedHashMap<Long, Set<String>>();
        var theory = 0L;
        var practice = 0L;
        for (var entry : numbered().entrySet()) {
            var lesson = entry.getValue();
            var isPractice = lesson.writing().practice();
            columns.add(new CoverageView.Column(lesson.publicId(), entry.getKey(), lesson.title(), isPractice));
            pointsOf(lesson)
                    .forEach(id -> taught.computeIfAbsent(id, key -> new LinkedHashSet<>())
                            .add(lesson.publicId()));
            if (isPractice) {
                practice += plannedMillis(lesson);
            } else {
                theory += plannedMillis(lesson);
            }
        }
        return new CoverageView(standard, columns, taught, thresholdPercent, theory, practice);
    }
}
