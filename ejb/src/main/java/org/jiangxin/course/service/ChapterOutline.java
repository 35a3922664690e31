package org.jiangxin.course.service;

import java.util.List;

/** A chapter with its lessons in order. */
public record ChapterOutline(int position, String title, List<LessonFacts> lessons) {
    public ChapterOutline {
        lessons = List.copyOf(lessons);
    }

    ChapterOutline atLeast(int coveragePercent) {
        return new ChapterOutline(
                position,
                title,
                lessons.stream().map(lesson -> lesson.atLeast(coveragePercent)).toList());
    }
}
